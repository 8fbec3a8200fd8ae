import { directionOf } from './scripts.ts';

/**
 * Words that stand in for those that a language lacks are marked on their way to the page, by characters that Unicode
 * keeps for a program's own use: only the finished page knows whether they stand in a text, which can say its
 * language, or in an attribute, which cannot.
 */
const [OPEN, NAMED, CLOSE] = ['\uFDD0', '\uFDD1', '\uFDD2'];
const MARK = new RegExp(`${OPEN}([^${NAMED}]*)${NAMED}|${CLOSE}`, 'g');

/** A tag, a comment, or an element that holds nothing but text. */
const NO_TEXT =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|option|svg)\b[\s\S]*?<\/\1>|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Words of `language` that stand in for others. */
export function marked(words: string, language: string): string {
  return `${OPEN}${language}${NAMED}${words}${CLOSE}`;
}

/** Text without marks, for whatever is no page. */
export function unmarked(text: string): string {
  return text.replace(MARK, '');
}

/** A page whose marked words say their language and direction, where they can. */
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

/** Whether what has a media type is text, in which marks can be. */
export function canBeMarked(type: string): boolean {
  return /text|json|xml/.test(type);
}

/** A text of a media type without marks; in a page, words say their language instead. */
export function resolveMarks(text: string, type: string): string {
  return type.includes('html') ? withLanguages(text) : unmarked(text);
}

/** A page's text with an element around each of its marked words. */
function elements(text: string): string {
  return text.replace(MARK, (_, language?: string) =>
    language === undefined ? '</span>' : `<span lang="${language}" dir="${directionOf(language)}">`,
  );
}
