import { isLatin, normalise } from '../../search/query/normal.ts';
import type { Replies } from './reply-list.ts';

/**
 * The replies that have each word of a question: in the name of their group, their own name, or their text. Letters are
 * compared as the site's search does. Those with all of it in their names come first.
 */
export function findReplies(all: readonly Replies[], query: string): Replies[] {
  const wanted = normalise(query).split(' ');
  const has = (text: string): boolean => {
    const normal = normalise(text);
    return wanted.every((word) => isIn(word, normal));
  };
  const found = all.flatMap((group) => {
    const named = group.replies.filter(({ name }) => has(`${group.name} ${name}`));
    const told = group.replies.filter(
      (each) => !named.includes(each) && has(`${group.name} ${each.name} ${each.text}`),
    );
    return [
      { isNamed: true, group: { ...group, replies: named } },
      { isNamed: false, group: { ...group, replies: told } },
    ];
  });
  return [...found.filter(({ isNamed }) => isNamed), ...found.filter(({ isNamed }) => !isNamed)]
    .map(({ group }) => group)
    .filter(({ replies }) => replies.length > 0);
}

/** Whether a word, or what is typed of it so far, is in a text. Inside of a word of Latin letters none begins. */
function isIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    if (before === '' || before === ' ' || !isLatin(before) || !isLatin(word.charAt(0))) return true;
  }
  return false;
}
