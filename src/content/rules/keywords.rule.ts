import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';

/**
 * What people type who look for an article or a reference: nothing twice, and in every language that the site must
 * have. How many an article needs at least is said by its schema.
 */
export function checkKeywords(library: Library): Problem[] {
  return [...repeatedKeywords(library), ...referenceKeywords(library)];
}

function repeatedKeywords({ articles }: Library): Problem[] {
  return articles.flatMap(({ file, matter, lineOf }) => {
    const seen = new Set<string>();
    return (matter?.keywords ?? []).flatMap((keyword, index): Problem[] => {
      const key = keyword.normalize('NFKC').toLowerCase();
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        {
          code: 'keyword-twice',
          message: `\`${keyword}\` stands in \`keywords\` twice.`,
          hint: 'Write another way in which people ask for this article, or take it out.',
          file,
          line: lineOf(['keywords', index]),
        },
      ];
    });
  });
}

function referenceKeywords({ references, site, yaml }: Library): Problem[] {
  const file = 'content/references.yaml';
  const lineOf = (...path: string[]) => yaml.get(file)?.lineOf(['references', ...path]) ?? 1;
  const known = Object.keys(site.languages);
  const required = Object.entries(site.languages).flatMap(([language, { required: isRequired }]) =>
    isRequired ? [language] : [],
  );
  return Object.entries(references).flatMap(([id, { keywords }]): Problem[] => {
    const languages = Object.keys(keywords);
    const unknown = languages.filter((language) => !known.includes(language));
    // A reference without any is found by its number and subject.
    const missing = languages.length === 0 ? [] : required.filter((language) => !languages.includes(language));
    return [
      ...unknown.map((language) => ({
        code: 'language-unknown',
        message: `\`${language}\` is not a language of this site.`,
        hint: suggest(language, known),
        file,
        line: lineOf(id, 'keywords', language),
      })),
      ...missing.map((language) => ({
        code: 'reference-keywords-missing',
        message: `\`${id}\` has \`keywords\`, but none in \`${language}\`.`,
        hint: `Add what people type in \`${language}\` who look for it.`,
        file,
        line: lineOf(id, 'keywords'),
      })),
    ];
  });
}
