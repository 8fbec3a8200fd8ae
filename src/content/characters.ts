import { fault, type Problem } from '../../machines/problem.ts';
import { LIMITS } from './limits.ts';

/** Characters that are invisible, change the text around them, or replace lost ones, and the brackets of `flatText`. */
const STRANGE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\u2983\u2984\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFD]|\r(?!\n)|\p{Cs}|[\u{1FFFE}\u{1FFFF}\u{10FFFE}\u{10FFFF}\uFFFE\uFFFF]/u;
const EVERY = new RegExp(STRANGE, 'gu');

const OWN = /[\u2983\u2984]/g;
const RECORDS = 'content/translations/';

/** The name of the first forbidden character (`U+202E`). `undefined` if there is none. */
export function strangeIn(text: string, file: string): string | undefined {
  const found = STRANGE.exec(file.startsWith(RECORDS) ? text.replace(OWN, ' ') : text);
  return found ? nameOf(found[0]) : undefined;
}

/** A text with forbidden characters replaced by their names, safe for terminals and pages. */
export function visible(text: string): string {
  return text.replace(EVERY, (each) => (each === '\u2983' || each === '\u2984' ? each : `<${nameOf(each)}>`));
}

export function characterProblems(text: string, file: string): Problem[] {
  if (strangeIn(text, file) === undefined) return [];
  const problems = text.split(/\r?\n/).flatMap((line, index) => {
    const name = strangeIn(line, file);
    return name === undefined ? [] : [{ ...strangeProblem(name), file, line: index + 1 }];
  });
  return problems.slice(0, LIMITS.problems);
}

export function strangeProblem(name: string): Problem {
  return fault(
    'character-strange',
    `The character \`${name}\` is not allowed: it is invisible, changes the text around it, or replaces a lost one.`,
    'Delete it, or write the line again. Save the file as UTF-8.',
  );
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
