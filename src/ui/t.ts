import type { UiKey } from '../i18n/index.ts';

/** What stands in the `{{places}}` of a text, by their names. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a word of the interface in the page's language, its `{{places}}` filled in. */
export type Translate<Key extends UiKey = UiKey> = (key: Key, values?: Values) => string;

/**
 * Words that the build has resolved, ready to be said in the browser. The compiler knows the keys; an older page whose
 * words lack one shows nothing in its place rather than the key.
 */
export function translator<Key extends UiKey>(words: Readonly<Record<string, string>>): Translate<Key> {
  return (key, values) => filled(words[key] ?? '', values);
}

/** A text with its `{{places}}` filled in; one without a value is left out. */
export function filled(text: string, values: Values = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place] ?? ''));
}
