/** What the panel says around its frame, by the keys of `content/ui/`. */
export interface PanelWords {
  language: string;
  'embed.panel': string;
  'embed.close': string;
}

/** In each language of the site, its source first: the build puts them in. */
declare const __WORDS__: readonly [PanelWords, ...PanelWords[]];

/** The words for a language, a region aside; in the source language where there are none. */
export function wordsFor(wanted: string): PanelWords {
  const [language = ''] = wanted.split('-');
  return (
    __WORDS__.find((words) => words.language === wanted) ??
    __WORDS__.find((words) => words.language.split('-')[0] === language) ??
    __WORDS__[0]
  );
}
