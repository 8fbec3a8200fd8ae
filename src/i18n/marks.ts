import { directionOf } from './scripts.ts';

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

/** Marks words of `language` that replace missing ones. */
export function marked(words: string, language: string): string {
  return `${OPEN}${language}${NAMED}${words}${CLOSE}`;
}

/** Removes marks where they cannot become elements. */
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

/** Whether a media type is text, which can contain marks. */
export function canBeMarked(type: string): boolean {
  return /text|json|xml/.test(type);
}

/** Turns marks in an HTML page into elements. Removes them from other text. */
export function resolveMarks(text: string, type: string): string {
  return type.includes('html') ? withLanguages(text) : unmarked(text);
}

/** Turns marks in the text between tags into elements. */
function elements(text: string): string {
  return text.replace(MARK, (_, language?: string) =>
    language === undefined ? '</span>' : `<span lang="${language}" dir="${directionOf(language)}">`,
  );
}
