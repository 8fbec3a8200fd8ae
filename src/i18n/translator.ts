import i18next, { type ParseKeys, type TFunction } from 'i18next';
import { directionOf, tagOf } from './scripts.ts';

/** Flat words by dotted key, and their language. */
export interface WordSet {
  language: string;
  words: Readonly<Record<string, string>>;
}

export type UiKey = ParseKeys<'ui'>;

/** Interface words in one language. A missing word throws, so that pages never show a key. */
export interface Translator {
  language: string;
  /** The words for a key, with `{{placeholders}}` filled in. */
  t: TFunction<'ui'>;
  word(group: string, id: string): string;
  date(date: Date): string;
  list(items: readonly string[]): string;
}

/**
 * @param locale for dates and lists, such as `ja-JP`
 * @param sets the words of the language, followed by those of its fallbacks
 * @param mark marks words of a fallback that replace missing ones
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
  // i18next changes the spelling of language tags that it does not know.
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
  // Creating a formatter takes longer than using it.
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    t: i18n.t,
    // Content defines these keys, so the compiler does not know them. `npm run check` verifies that they exist.
    word: (group, id) => (i18n.t as (key: string) => string)(`${group}.${id}`),
    date: (date) => dates.format(date),
    list: (items) => lists.format(items),
  };
}

/**
 * Words of a fallback language are marked until the page is complete, with characters that Unicode reserves for
 * internal use. Only then is it known whether they are in text, where an element can state their language, or in an
 * attribute, where none can.
 */
const [OPEN, NAMED, CLOSE] = ['\uFDD0', '\uFDD1', '\uFDD2'];
const MARK = new RegExp(`${OPEN}([^${NAMED}]*)${NAMED}|${CLOSE}`, 'g');

/** A tag, a comment, or an element that cannot contain a `<span>`. */
const NO_TEXT =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|option|svg)\b[\s\S]*?<\/\1>|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

export function marked(words: string, language: string): string {
  return `${OPEN}${language}${NAMED}${words}${CLOSE}`;
}

export function unmarked(text: string): string {
  return text.replace(MARK, '');
}

/** Turns marks in a page into elements with language and direction. Removes them where no element is possible. */
export function withLanguages(html: string): string {
  if (!html.includes(OPEN)) return html;
  let page = '';
  let done = 0;
  for (const found of html.matchAll(NO_TEXT)) {
    page += elements(html.slice(done, found.index)) + unmarked(found[0]);
    done = found.index + found[0].length;
  }
  return page + elements(html.slice(done));
}

export function canBeMarked(type: string): boolean {
  return /text|json|xml/.test(type);
}

export function resolveMarks(text: string, type: string): string {
  return type.includes('html') ? withLanguages(text) : unmarked(text);
}

function elements(text: string): string {
  return text.replace(MARK, (_, language?: string) =>
    language === undefined ? '</span>' : `<span lang="${language}" dir="${directionOf(language)}">`,
  );
}
