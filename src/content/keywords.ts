import { memoized, traitsOf } from '../i18n/index.ts';

/** Cuts words; each takes the platform longer to make than to use. */
const segmenterOf = memoized((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/**
 * Keywords as the search index takes them, in NFKC, joined by spaces, each once: the phrases, and in languages without
 * spaces their words, since the index matches whole words. What is asked as a phrase is known by the lexicon.
 */
export function keywordText(keywords: readonly string[], language: string): string {
  const phrases = keywords.map((keyword) => keyword.normalize('NFKC').trim());
  if (!traitsOf(language).unspaced) return [...new Set(phrases)].join(' ');
  const segmenter = segmenterOf(language);
  const words = phrases.flatMap((phrase) =>
    [...segmenter.segment(phrase)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
  return [...new Set(words)].join(' ');
}
