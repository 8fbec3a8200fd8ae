import { chainOf } from './localized.ts';
import type { Library } from './library.ts';

/** The interface words that a script is given: those in `language`, and where one is missing that of the next. */
export function uiWords(
  { site, ui }: Library,
  language: string,
  isWanted: (key: string) => boolean,
): Record<string, string> {
  const merged: Record<string, string> = Object.assign(
    {},
    ...chainOf(site, language)
      .reverse()
      .map((each) => ui.get(each) ?? {}),
  );
  return Object.fromEntries(Object.entries(merged).filter(([key]) => isWanted(key)));
}
