import { isLatin, normalise } from '../../search/query/normal.ts';
import type { Replies } from './reply-list.ts';

/**
 * The replies whose group, name or text has every word of a query; those with every word in their names come first. Words are
 * normalized as in the site's search, and both kana are the same, so that text can be found before it is converted.
 */
export function findReplies(all: readonly Replies[], query: string): Replies[] {
  const wanted = lettersOf(query).split(' ');
  const has = (text: string): boolean => {
    const letters = lettersOf(text);
    return wanted.every((word) => isIn(word, letters));
  };
  const found = (isNamed: boolean): Replies[] =>
    all.map((group) => ({
      ...group,
      replies: group.replies.filter(({ name, text }) => {
        const called = `${group.name} ${name}`;
        return has(called) ? isNamed : !isNamed && has(`${called} ${text}`);
      }),
    }));
  return [...found(true), ...found(false)].filter(({ replies }) => replies.length > 0);
}

function lettersOf(text: string): string {
  return normalise(text).replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Whether a word, or what is typed of it so far, is in a text. Inside of a word of Latin letters none begins. */
function isIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    if (before === '' || before === ' ' || !isLatin(before) || !isLatin(word.charAt(0))) return true;
  }
  return false;
}
