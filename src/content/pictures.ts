import { chainOf } from './localized.ts';
import type { Library } from './library.ts';

/**
 * The place below `content/pictures/` of the picture that a language shows: its own, or the one for all; else, where a language
 * need not have all, that of one which stands in for it.
 *
 * @param src as an article writes it
 */
export function pictureIn({ site, pictures }: Library, src: string, language: string): string | undefined {
  const [own, ...others] = chainOf(site, language);
  const standIns = site.languages[language]?.required ? [] : others;
  return [`${own}/${src}`, src, ...standIns.map((each) => `${each}/${src}`)].find((place) => pictures.has(place));
}
