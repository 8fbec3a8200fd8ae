import type { Problem } from '../../machines/problem.ts';
import { LIMITS } from './limits.ts';

/**
 * Characters that no text of a help center has: control characters but tab and line end, line ends of another kind, what
 * turns the direction of the text around it (U+202A-202E, U+2066-2069), noncharacters and halves of a character, what was
 * lost on the way (U+FFFD), a byte order mark inside of a text, and the brackets by which our own flat texts mark a
 * component's place. The marks of direction U+200E and U+200F turn nothing around, and languages need them.
 */
const STRANGE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\u2983\u2984\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFD]|\r(?!\n)|\p{Cs}|[\u{1FFFE}\u{1FFFF}\u{10FFFE}\u{10FFFF}\uFFFE\uFFFF]/u;
const EVERY = new RegExp(STRANGE, 'gu');

/** Our own flat texts, which records of translations hold, say by these where a component stands. */
const OWN = /[\u2983\u2984]/g;
const RECORDS = 'content/translations/';

/** The first strange character of a text of a file, by its name (`U+202E`); nothing where all are sound. */
export function strangeIn(text: string, file: string): string | undefined {
  const found = STRANGE.exec(file.startsWith(RECORDS) ? text.replace(OWN, ' ') : text);
  return found ? nameOf(found[0]) : undefined;
}

/** A text as a terminal or a page can show it: strange characters by their names. */
export function visible(text: string): string {
  return text.replace(EVERY, (each) => (each === '\u2983' || each === '\u2984' ? each : `<${nameOf(each)}>`));
}

/** Strange characters of a file as it stands there, one fault a line. */
export function characterProblems(text: string, file: string): Problem[] {
  if (strangeIn(text, file) === undefined) return [];
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => {
      const name = strangeIn(line, file);
      return name === undefined ? [] : [{ ...strangeProblem(name), file, line: index + 1 }];
    })
    .slice(0, LIMITS.told);
}

/** The fault of a strange character, wherever it stands. */
export function strangeProblem(name: string): Problem {
  const isLost = name === 'U+FFFD';
  return {
    code: 'character-strange',
    message: isLost
      ? 'A character was lost here: `U+FFFD` stands in its place.'
      : `The character \`${name}\` stands here, which cannot be seen or changes the text around it.`,
    hint: isLost
      ? 'Write the right character, and save the file as UTF-8.'
      : 'Delete it: in an editor that does not show it, write the line anew.',
  };
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
