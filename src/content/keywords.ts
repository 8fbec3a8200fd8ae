import { traitsOf } from '../i18n/index.ts';

/**
 * Keywords as the search index takes them: each phrase in NFKC, and in languages without spaces
 * its words too, since the index matches whole words. Joined by spaces, each once.
 */
export function keywordText(keywords: readonly string[], language: string): string {
  const phrases = keywords.map((keyword) => keyword.normalize('NFKC').trim());
  if (!traitsOf(language).unspaced) return [...new Set(phrases)].join(' ');
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = phrases.flatMap((phrase) =>
    [...segmenter.segment(phrase)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
  return [...new Set([...phrases, ...words])].join(' ');
}
