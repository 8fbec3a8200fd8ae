import i18next, { type ParseKeys, type TFunction } from 'i18next';
import { tagOf } from './tags.ts';

/** Flat words by dotted key, and the language that they are in. */
export interface WordSet {
  language: string;
  words: Readonly<Record<string, string>>;
}

/** A key of the interface words, known to the compiler. */
export type UiKey = ParseKeys<'ui'>;

/** Interface words in one language. A missing word throws: a page never shows a key. */
export interface Translator {
  language: string;
  /** The words for a key, its `{{places}}` filled in. */
  t: TFunction<'ui'>;
  /** The name of something that content defines: `word('platform', 'android')`. */
  word(group: string, id: string): string;
  /** A date as the language writes it. */
  date(date: Date): string;
  /** "a, b and c" as the language writes it. */
  list(items: readonly string[]): string;
}

/**
 * @param locale for dates and lists: `ja-JP`
 * @param sets the words of the language, and then of its fallbacks
 * @param mark what is done with words that stand in for missing ones
 */
export function createTranslator(
  language: string,
  locale: string,
  sets: readonly WordSet[],
  mark: (words: string, language: string) => string = (words) => words,
): Translator {
  const merged: Record<string, string> = {};
  for (const set of sets) {
    for (const [key, words] of Object.entries(set.words)) {
      merged[key] ??= set.language === language ? words : mark(words, set.language);
    }
  }
  const i18n = i18next.createInstance();
  // i18next spells a name that it does not know in its own way.
  const lng = tagOf(language);
  void i18n.init({
    lng,
    fallbackLng: false,
    initAsync: false,
    ns: 'ui',
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [lng]: { ui: merged } },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`No words for \`${key}\` in \`${language}\`. Add them to content/ui/${language}.json.`);
    },
    missingInterpolationHandler: (text: string, value: RegExpExecArray) => {
      throw new Error(`\`${value[0]}\` has no value in \`${text}\` (\`${language}\`).`);
    },
  });
  // Each takes the platform longer to make than to use.
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    t: i18n.t,
    // Such keys are known to content only; `npm run check` sees to it that they exist.
    word: (group, id) => (i18n.t as (key: string) => string)(`${group}.${id}`),
    date: (date) => dates.format(date),
    list: (items) => lists.format(items),
  };
}
