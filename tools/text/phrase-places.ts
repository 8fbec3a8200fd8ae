import {
  localizedIn,
  placedPhrases,
  type Article,
  type Library,
  type TranslationUnit,
} from '../../src/content/index.ts';
import { textsIn } from '../yaml/values.ts';
import type { PhrasePlace } from '../studio/protocol/translation.types.ts';

export interface WrittenPhrase {
  text: string;
  where: PhrasePlace;
  block?: { from: number; to: number; text: string } | undefined;
}

/** Where each phrase of a unit is written, by place. Aliases have no place of their own. */
export function writtenPhrases(
  library: Library,
  unit: TranslationUnit,
  language: string,
  text: string,
): ReadonlyMap<string, readonly (WrittenPhrase | undefined)[]> {
  if (unit.article === undefined) return ofData(unit, language, text);
  const article = localizedIn(library, unit.article, language);
  return article ? ofArticle(article) : new Map();
}

function ofArticle(article: Article): Map<string, WrittenPhrase[]> {
  const { source } = article;
  const found = new Map<string, WrittenPhrase[]>();
  for (const { place, text, head, phrase } of placedPhrases(article)) {
    const written = head
      ? { text, where: { kind: 'head', path: head } as const }
      : inText(source, trimmed(source, phrase), phrase);
    found.set(place, [...(found.get(place) ?? []), written]);
  }
  return found;
}

interface Range {
  from: number;
  to: number;
}

function inText(source: string, { from, to }: Range, around: Range): WrittenPhrase {
  const start = source.lastIndexOf('\n', around.from - 1) + 1;
  const [line = ''] = /^[^\r\n]*/.exec(source.slice(around.to)) ?? [];
  const end = around.to + line.length;
  return {
    text: source.slice(from, to),
    where: { kind: 'text', from, to },
    block: { from: start, to: end, text: source.slice(start, end) },
  };
}

function trimmed(source: string, { from, to }: Range): Range {
  const text = source.slice(from, to);
  return { from: from + text.length - text.trimStart().length, to: to - (text.length - text.trimEnd().length) };
}

function ofData(unit: TranslationUnit, language: string, text: string): Map<string, (WrittenPhrase | undefined)[]> {
  const found = new Map<string, (WrittenPhrase | undefined)[]>();
  for (const { path, value } of textsIn(text)) {
    const index = path.findIndex((part) => typeof part === 'number');
    const key = keyIn(unit, language, index < 0 ? path : path.slice(0, index));
    if (key === undefined) continue;
    const all = found.get(key) ?? [];
    all[index < 0 ? 0 : Number(path[index])] = { text: value, where: { kind: 'data', path } };
    found.set(key, all);
  }
  return found;
}

/** References have their subjects in every language beside one another; other words have a file for each. */
function keyIn({ id }: TranslationUnit, language: string, path: readonly (string | number)[]): string | undefined {
  if (id !== 'subjects') return path.join('.');
  const [top, reference, field, its] = path;
  return top === 'references' && field === 'subject' && its === language ? String(reference) : undefined;
}

/** The path of a place of data in a language. */
export function dataPathOf({ id }: TranslationUnit, language: string, place: string): string[] {
  return id === 'subjects' ? ['references', place, 'subject', language] : place.split('.');
}
