import { uiWords, type Library } from '../../content/index.ts';
import { traitsOf } from '../../i18n/index.ts';

/** The words of the display settings in a language, with those about readings only if its script has readings. */
export function displayWords(library: Library, language: string): Record<string, string> {
  const isRead = traitsOf(language).readings ?? false;
  return uiWords(
    library,
    language,
    (key) => key.startsWith('display.') && (isRead || !key.startsWith('display.readings')),
  );
}
