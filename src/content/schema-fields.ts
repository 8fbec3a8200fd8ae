import { z } from 'zod';
import { isWholeAddress } from './address.ts';

/** The name of something, for code and addresses. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens, a letter first')
  .refine((text) => !(text in {}), 'Choose another name: JavaScript uses this one itself');
/** The name of a reference. */
export const referenceId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'Use letters, digits and hyphens, a letter first')
  .refine((text) => !(text in {}), 'Choose another name: JavaScript uses this one itself');
/** Words that are there. */
export const sentence = z.string().min(1);
/** A day. */
export const date = z.iso.date('Write a day, such as `2026-11-25`').transform((day) => new Date(day));
/** An address that is the same to whoever reads it, with one of some schemes. */
export const addressOf = (schemes: readonly string[], hint: string) =>
  z.string().refine((text) => isWholeAddress(text, schemes), hint);
/** Where a page is. */
export const address = addressOf(['https', 'http'], 'Write a whole address, such as `https://example.com/`');
/** Where counts are sent: a place on another host, or one on the site's own. */
export const countersAddress = z
  .string()
  .refine(
    (text) => isWholeAddress(text, ['https']) || /^(?:\/[A-Za-z0-9._~-]+)+$/.test(text),
    'Write a path on the site’s own host, such as `/count`, or a whole address that begins with `https:`',
  );
/** No `*`: a message is sent to one site, and a server's configuration reads nothing else in it. */
const ORIGIN = /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?$/;
/** A site as browsers name it, without a path, for servers' headers: over TLS, or on this machine. */
export const origin = z
  .string()
  .refine(
    (text) => ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'Write scheme and host alone, such as `https://portal.example.com`; `http:` is for `localhost` and `127.0.0.1`',
  );
/** A host as browsers write it, with its port if it has one. */
export const host = z
  .string()
  .refine(
    (text) => URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text,
    'Write a host alone, such as `www.example.com`',
  );
/** What to write where somebody is to be reached. */
export const CONTACT = 'Write an address that begins with `https:`, `mailto:` or `tel:`';
/**
 * Where the site is published: a host, and a path where the host's root is somebody else's. The path becomes part of names
 * (of folders, of what a browser keeps) and of servers' configurations: what these would read in their own way is not in it.
 */
export const siteAddress = z
  .string()
  .refine((text) => isWholeAddress(text, ['https', 'http']), {
    error: 'Write a whole address, such as `https://example.com/`',
    abort: true,
  })
  .regex(
    /^https?:\/\/[^/?#@\\\s]+(?:\/[A-Za-z0-9_~-]+)*\/?$/,
    'Write a host and, where the site is not at its root, a path of letters, digits, `-`, `_` and `~`, such as `https://example.com/help/`',
  );
/** The address of a reference by its number. */
export const pattern = z
  .string()
  .refine(
    (text) => text.includes('{number}') && isWholeAddress(text.replaceAll('{number}', '1'), ['https', 'http']),
    'Write a whole address with `{number}` in it, such as `https://example.com/{number}`',
  );
/** Whether a text names a language, and perhaps a script and a region, that can be written as they are: `fr-FR`. */
export const isLocale = (text: string): boolean => {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text)) return false;
  try {
    return new Intl.Locale(text).toString() !== '';
  } catch {
    return false;
  }
};
/** One value for all readers, or one for each of some languages. */
export const inSomeLanguages = <T extends z.ZodType<string>>(one: T) =>
  z.union([
    one,
    z
      .record(z.string().refine(isLocale, 'Write a language code, such as `fr`'), one)
      .refine((all) => Object.keys(all).length > 0, 'Write at least one language with its address'),
  ]);
/** One text for each language. That none is missing is checked against the site's languages. */
export const inEachLanguage = z.record(z.string(), sentence);

/** What people type who look for something, by language. */
export const asked = z.record(z.string(), z.array(sentence)).default({});
/** Text that is not blank. */
export const text = z.string().trim().min(1, 'Write a text');

/** Repetitions inside a repetition, `(a+)+`, take for ever on a text that they do not fit. */
const ENDLESS = /[+*}]\)*\)(?:[+*]|\{\d)/;
/** A spelling that is looked for: a plain text, or `/a regular expression/`. */
export const spelling = z
  .string()
  .trim()
  .min(1, 'Write a text')
  .refine((text) => {
    const [, source] = /^\/(.+)\/$/.exec(text) ?? [];
    if (source === undefined) return true;
    try {
      return new RegExp(source, 'u').source !== '' && !ENDLESS.test(source);
    } catch {
      return false;
    }
  }, 'Write a plain text, or between slashes a regular expression without a repetition inside another');

/** What finds a spelling in a text. */
export function patternOf(text: string): RegExp {
  const [, source] = /^\/(.+)\/$/.exec(text) ?? [];
  return new RegExp(source ?? RegExp.escape(text), 'u');
}
