import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';

/** Each language's words for search are of a language of the site, and no word stands in two groups or is both a synonym and a stop word. */
export function checkSearchWords(library: Library): Problem[] {
  const known = Object.keys(library.site.languages);
  return [...library.search].flatMap(([language, { synonyms, stop }]): Problem[] => {
    const file = `content/search/${language}.yaml`;
    const lineOf = (...path: (string | number)[]) => library.yaml.get(file)?.lineOf(path) ?? 1;
    if (!known.includes(language)) {
      return [
        {
          code: 'language-unknown',
          message: `\`${language}\` is not a language of this site.`,
          hint: suggest(language, known),
          file,
          line: 1,
        },
      ];
    }
    const places = new Map<string, number>();
    const twice = synonyms.flatMap((group, index) =>
      group.flatMap((word, at): Problem[] => {
        const key = keyOf(word);
        const before = places.get(key);
        places.set(key, index);
        if (before === undefined) return [];
        return [
          {
            code: 'synonym-twice',
            message: `\`${word}\` stands in two places of \`synonyms\`.`,
            hint: 'Keep it in one group; if the groups mean the same, make them one.',
            file,
            line: lineOf('synonyms', index, at),
          },
        ];
      }),
    );
    const both = stop.flatMap((word, at): Problem[] =>
      places.has(keyOf(word))
        ? [
            {
              code: 'stop-word-synonym',
              message: `\`${word}\` is a stop word and a synonym.`,
              hint: 'A stop word is never looked for. Take it out of `stop` or out of its group.',
              file,
              line: lineOf('stop', at),
            },
          ]
        : [],
    );
    return [...twice, ...both];
  });
}

function keyOf(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
