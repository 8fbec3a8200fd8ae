import { directionOf, scriptOf } from './scripts.ts';
import { tagOf } from './tags.ts';

/** Attributes for the language of an element. */
export interface Foreign {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  'data-script-system'?: string;
}

/** Attributes for an element in a different language than its context. Empty if the languages are the same. */
export function foreign(language: string, around: string): Foreign {
  const lang = tagOf(language);
  if (lang === tagOf(around)) return {};
  return { lang, dir: directionOf(language), 'data-script-system': scriptOf(language) };
}
