import { directionOf, scriptOf } from './scripts.ts';
import { tagOf } from './tags.ts';

/** What an element says of its own words. */
export interface Foreign {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  'data-script-system'?: string;
}

/** Attributes of an element whose words are in another language than what is around it; none where it is the same. */
export function foreign(language: string, around: string): Foreign {
  const lang = tagOf(language);
  if (lang === tagOf(around)) return {};
  return { lang, dir: directionOf(language), 'data-script-system': scriptOf(language) };
}
