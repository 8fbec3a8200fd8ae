import { PREFIX } from '../../kept/prefix.ts';

/** What may be remembered. */
export type Key = 'theme' | 'language' | 'search-key';

/** What this browser remembers, by key. Storage can be full or forbidden: then nothing is remembered, and nothing breaks. */
export function remember(key: Key, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`${PREFIX}${key}`);
    else localStorage.setItem(`${PREFIX}${key}`, value);
  } catch {
    // Nothing to do: the choice holds until the page is left.
  }
}

/** What was remembered, if anything. */
export function recall(key: Key): string | undefined {
  try {
    return localStorage.getItem(`${PREFIX}${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}
