import { z } from 'zod';

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
