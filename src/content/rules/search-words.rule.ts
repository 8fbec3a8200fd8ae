import { type Library, placesIn } from '../library.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import { fault } from '../fault.ts';

const keyOf = (word: string) => word.normalize('NFKC').toLowerCase();

/** Keywords of articles and references: none twice, and in every required language. */
export function checkKeywords(library: Library): Problem[] {
  return [...repeatedKeywords(library), ...referenceKeywords(library)];
}

function repeatedKeywords({ articles }: Library): Problem[] {
  return articles.flatMap(({ file, matter, lineOf }) => {
    const keywords = (matter?.keywords ?? []).map(keyOf);
    return (matter?.keywords ?? []).flatMap((keyword, index): Problem[] => {
      if (keywords.indexOf(keyOf(keyword)) === index) return [];
      const hint = 'Remove it, or replace it by another way in which people ask for this article.';
      const at = { file, line: lineOf(['keywords', index]) };
      return [fault('keyword-twice', `\`${keyword}\` is in \`keywords\` twice.`, hint, at)];
    });
  });
}

function referenceKeywords(library: Library): Problem[] {
  const at = placesIn(library, 'content/references.yaml');
  const known = Object.keys(library.site.languages);
  const required = known.filter((language) => library.site.languages[language]?.required);
  return Object.entries(library.references).flatMap(([id, { keywords }]): Problem[] => {
    const languages = Object.keys(keywords);
    // A reference without keywords is found by its number and subject.
    const missing = languages.length === 0 ? [] : required.filter((language) => !languages.includes(language));
    return [
      ...languages
        .filter((language) => !known.includes(language))
        .map((language) => unknownLanguage(language, known, at('references', id, 'keywords', language))),
      ...missing.map((language) => {
        const message = `\`${id}\` has \`keywords\`, but none in \`${language}\`.`;
        const hint = `Add what people who look for it type in \`${language}\`.`;
        return fault('reference-keywords-missing', message, hint, at('references', id, 'keywords'));
      }),
    ];
  });
}

/** Search words belong to a language of the site; no word is in two groups, or both a synonym and a stop word. */
export function checkSearchWords(library: Library): Problem[] {
  const known = Object.keys(library.site.languages);
  return [...library.search].flatMap(([language, { synonyms, stop }]): Problem[] => {
    const file = `content/search/${language}.yaml`;
    if (!known.includes(language)) return [unknownLanguage(language, known, { file, line: 1 })];
    const at = placesIn(library, file);
    const seen = new Set<string>();
    const twice = synonyms.flatMap((group, index) =>
      group.flatMap((word, position): Problem[] => {
        const isTwice = seen.has(keyOf(word));
        seen.add(keyOf(word));
        if (!isTwice) return [];
        const hint = 'Keep it in one group. If the groups mean the same, merge them.';
        return [fault('synonym-twice', `\`${word}\` is in \`synonyms\` twice.`, hint, at('synonyms', index, position))];
      }),
    );
    const both = stop.flatMap((word, position): Problem[] => {
      if (!seen.has(keyOf(word))) return [];
      const hint = 'Stop words are not searched for. Remove it from `stop` or from its group.';
      return [fault('stop-word-synonym', `\`${word}\` is a stop word and a synonym.`, hint, at('stop', position))];
    });
    return [...twice, ...both];
  });
}

function unknownLanguage(language: string, known: readonly string[], at: { file: string; line: number }): Problem {
  return fault('language-unknown', `\`${language}\` is not a language of this site.`, suggest(language, known), at);
}
