import { uiWords, type Library } from '../../content/index.ts';
import { traitsOf } from '../../i18n/index.ts';

/** What the display settings say in a language; nothing of readings where its words have none. */
export function displayWords(library: Library, language: string): Record<string, string> {
  const isRead = traitsOf(language).readings ?? false;
  return uiWords(
    library,
    language,
    (key) => key.startsWith('display.') && (isRead || !key.startsWith('display.readings')),
  );
}
