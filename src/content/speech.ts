import { memoized } from '../i18n/index.ts';
import { chainOf, type Library } from './library.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { Speech } from './language.schemas.ts';

/**
 * Replaces words by their pronunciation in a language, or in the language of its edition. Those of other languages do
 * not help a voice.
 */
export function sayingIn(
  { site, speech }: Pick<Library, 'site' | 'speech'>,
  language: string,
): (written: string) => string {
  const spoken = (each: string): string => new Intl.Locale(each).language;
  const found = chainOf(site, language).find((each) => speech.has(each) && spoken(each) === spoken(language));
  const sayings = found === undefined ? undefined : speech.get(found)?.sayings;
  return sayings ? sayerOf(sayings) : (written) => written.replaceAll('\u00a0', ' ');
}

const sayerOf = memoizeByIdentity((sayings: Speech['sayings']): ((written: string) => string) => {
  // Longest first: names of several words count as one.
  const names = Object.keys(sayings).sort((a, b) => b.length - a.length);
  if (names.length === 0) return (written) => written;
  const pattern = new RegExp(names.map(wholeName).join('|'), 'gu');
  return (written) => written.replaceAll('\u00a0', ' ').replace(pattern, (name) => sayings[name] ?? name);
});

/** Scripts with spaces between words, and digits: a neighbor of the same kind makes it a different word. */
const KINDS = ['[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]', '\\p{N}'];

/** A pattern that matches a name only as a whole word. */
function wholeName(name: string): string {
  const kindOf = (character: string | undefined) => KINDS.find((kind) => new RegExp(kind, 'u').test(character ?? ''));
  const [before, after] = [kindOf([...name][0]), kindOf([...name].at(-1))];
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return (before ? `(?<!${before})` : '') + escaped + (after ? `(?!${after})` : '');
}

/** Creating a segmenter takes longer than using it. */
const segmenterOf = memoized((language) => new Intl.Segmenter(language, { granularity: 'sentence' }));

const OPENING = /[「『（(“[]/g;
const CLOSING = /[」』）)”\]]/g;

/**
 * The sentences of a text. Brackets and quotation marks stay in the sentence around them, even if a sentence ends in
 * them.
 */
export function sentencesIn(written: string, language: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  // The platform attaches an opening bracket to the previous sentence.
  const pieces = written.split(/(?<=[。！？])(?=[「『（])/).flatMap((each) => [...segmenterOf(language).segment(each)]);
  for (const { segment } of pieces) {
    begun += segment;
    const isOpen = (begun.match(OPENING)?.length ?? 0) > (begun.match(CLOSING)?.length ?? 0);
    if (isOpen || /[」』）)”\]]\s*$/.test(begun)) continue;
    sentences.push(begun.trim());
    begun = '';
  }
  return [...sentences, begun.trim()].filter((each) => /[\p{L}\p{N}]/u.test(each));
}
