import { z } from 'zod';
import { isWholeAddress } from './address.ts';

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use lowercase letters, digits and hyphens, starting with a letter')
  .refine((text) => !(text in {}), 'Choose another name: JavaScript reserves this one');
export const referenceId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'Use letters, digits and hyphens, starting with a letter')
  .refine((text) => !(text in {}), 'Choose another name: JavaScript reserves this one');
export const sentence = z.string().min(1);
export const date = z.iso.date('Write a date, such as `2026-11-25`').transform((day) => new Date(day));
export const addressOf = (schemes: readonly string[], hint: string) =>
  z.string().refine((text) => isWholeAddress(text, schemes), hint);
export const address = addressOf(['https', 'http'], 'Write a whole address, such as `https://example.com/`');
/** Support's address, with what its form can be told in the query or the fragment: `?code={code}`. */
export const supportPattern = z.string().refine((text) => {
  const filled = text.replace(/\{(?:code|symptom|tried|language|device)\}/g, '1');
  return isWholeAddress(filled, ['https', 'http']) && !/^[^?#]*\{/.test(text);
}, 'Write a whole address, such as `https://example.com/`; after `?` or `#` it can have `{code}`, `{symptom}`, `{tried}`, `{language}` and `{device}`');
/** An address for counts: a path on the site's own host, or an https URL. */
export const countersAddress = z
  .string()
  .refine(
    (text) => isWholeAddress(text, ['https']) || /^(?:\/[A-Za-z0-9._~-]+)+$/.test(text),
    'Write a path on the site’s own host, such as `/count`, or a whole address that begins with `https:`',
  );
/** No `*`: messages are sent to one site, and servers' configurations would read it differently. */
const ORIGIN = /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d+)?$/;
/** An origin for servers' headers: https, or http on this machine. */
export const origin = z
  .string()
  .refine(
    (text) => ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'Write scheme and host alone, such as `https://portal.example.com`; `http:` is for `localhost` and `127.0.0.1`',
  );
/** A host as browsers write it, with its port. */
export const host = z
  .string()
  .refine(
    (text) => URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text,
    'Write a host alone, such as `www.example.com`',
  );
export const CONTACT = 'Write an address that begins with `https:`, `mailto:` or `tel:`';
/** Folders, caches and servers' configurations are named after the path, so its characters are limited. */
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
export const pattern = z
  .string()
  .refine(
    (text) => text.includes('{number}') && isWholeAddress(text.replaceAll('{number}', '1'), ['https', 'http']),
    'Write a whole address with `{number}` in it, such as `https://example.com/{number}`',
  );
/** Whether a text is a valid language tag, such as `fr-FR`. */
export const isLocale = (text: string): boolean => {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text)) return false;
  try {
    return new Intl.Locale(text).toString() !== '';
  } catch {
    return false;
  }
};
export const inSomeLanguages = <T extends z.ZodType<string>>(one: T) =>
  z.union([
    one,
    z
      .record(z.string().refine(isLocale, 'Write a language code, such as `fr`'), one)
      .refine((all) => Object.keys(all).length > 0, 'Write at least one language with its address'),
  ]);
/** One text per language. A rule checks that none is missing. */
export const inEachLanguage = z.record(z.string(), sentence);

export const asked = z.record(z.string(), z.array(sentence)).default({});
export const text = z.string().trim().min(1, 'Write a text');

/** Nested repetitions, `(a+)+`, can take forever on text that does not match. */
const ENDLESS = /[+*}]\)*\)(?:[+*]|\{\d)/;
/** A spelling to search for: plain text, or `/a regular expression/`. */
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

export function patternOf(text: string): RegExp {
  const [, source] = /^\/(.+)\/$/.exec(text) ?? [];
  return new RegExp(source ?? RegExp.escape(text), 'u');
}
