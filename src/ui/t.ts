import type { UiKey } from '../i18n/index.ts';

export type Values = Readonly<Record<string, string | number>>;

export type Translate<Key extends UiKey = UiKey> = (key: Key, values?: Values) => string;

/** Translates with words that the build has resolved. A page of another release may lack a key, and shows nothing. */
export function translator<Key extends UiKey>(words: Readonly<Record<string, string>>): Translate<Key> {
  return (key, values) => filled(words[key] ?? '', values);
}

/** Fills in the `{{placeholders}}` of a text. Those without a value are removed. */
export function filled(text: string, values: Values = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place] ?? ''));
}
