import { isLatin, normalise } from '../../search/query/text.ts';
import type { Replies } from './reply-list.ts';

/**
 * The replies whose group, name or text contains every word of a query. Matches in names come first. Words are
 * normalized as in the site's search. Hiragana and katakana are equal, so that text matches before IME conversion.
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

/** Whether a text contains a word or its beginning. In Latin script, a match starts at the beginning of a word. */
function isIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    if (before === '' || before === ' ' || !isLatin(before) || !isLatin(word.charAt(0))) return true;
  }
  return false;
}
