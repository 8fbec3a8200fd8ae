import { DataText } from '../../../yaml/data-text.ts';
import type { YamlPath } from '../../../yaml/places.ts';
import { withList } from '../../../yaml/list.ts';
import { difference } from '../../../text/spans.ts';
import type { StudioStore } from '../store.ts';
import type { Facts } from '../../protocol/protocol.types.ts';
import { filesOf, isNaming, type WordCell, type WordRow, type WordTable } from './tables.ts';

/** Puts other words into a cell, or the first ones. @returns whether they can stand there */
export function writeCell(
  store: StudioStore,
  { file, path, value }: WordCell,
  wanted: string | readonly string[],
): boolean {
  const text = store.text(file) ?? emptyFile(file);
  const data = new DataText(text, file);
  const next =
    value === undefined
      ? data.add(path.slice(0, -1), String(path.at(-1)), wanted)
      : typeof wanted === 'string'
        ? data.set(path, wanted)
        : withList(data, path, wanted);
  return replace(store, [[file, next]], true);
}

/** Takes a row out of every language. */
export function removeRow(store: StudioStore, { cells }: WordRow): boolean {
  const byFile = Map.groupBy(
    [...cells.values()].filter(({ value }) => value !== undefined),
    ({ file }) => file,
  );
  return replace(
    store,
    [...byFile].map(([file, its]) => {
      let text: string | undefined = store.text(file) ?? '';
      for (const { path } of its) {
        if (text === undefined) break;
        const data: DataText = new DataText(text, file);
        text = data.remove(lonelyPath(data, path));
      }
      return [file, text];
    }),
  );
}

/**
 * Adds a word by its key, in each language that words are given for. Where a list stands under the key, they are one more of its
 * entries; of a list of lists, with commas between its words.
 */
export function addRow(
  store: StudioStore,
  table: WordTable,
  facts: Facts,
  key: string,
  texts: ReadonlyMap<string, string>,
): boolean {
  const path = key.split('.').filter((part) => part !== '');
  const [name] = path.slice(-1);
  if (name === undefined) return false;
  const isShared = filesOf(table, facts).length < facts.languages.length;
  if (table.id === 'glossary') return addTerm(store, table.file(''), name, facts, texts);
  const next = new Map<string, string | undefined>();
  for (const [language, words] of texts) {
    const file = table.file(language);
    const text = next.has(file) ? next.get(file) : (store.text(file) ?? emptyFile(file));
    const data = new DataText(text ?? '', file);
    const place = isShared ? [...path, language] : path;
    const now = data.at(place);
    const isGroups = GROUPS.has(name) || (Array.isArray(now) && now.some((each) => Array.isArray(each)));
    const entry = isGroups ? words.split(/[,、，]/).map((each) => each.trim()) : words;
    const added = Array.isArray(now)
      ? data.add(place, '', entry)
      : data.add(place.slice(0, -1), place.at(-1) ?? '', isGroups ? [entry] : entry);
    next.set(file, added);
  }
  return replace(store, [...next]);
}

/** A term of the glossary: what it is called in each language. */
function addTerm(
  store: StudioStore,
  file: string,
  id: string,
  { languages }: Facts,
  texts: ReadonlyMap<string, string>,
): boolean {
  const data = new DataText(store.text(file) ?? '', file);
  const forbidden = Object.fromEntries(languages.map((language) => [language.id, []]));
  return replace(store, [[file, data.add(['terms'], '', { id, words: Object.fromEntries(texts), forbidden })]]);
}

/** Lists of words that mean the same. */
const GROUPS = new Set(['synonyms']);

function emptyFile(file: string): string {
  return file.endsWith('.json') ? '{}\n' : '';
}

/** What goes with it: all of what its `id` names, and a group in which nothing else would be left. */
function lonelyPath(data: DataText, path: YamlPath): YamlPath {
  let whole = isNaming(path) ? path.slice(0, -1) : path;
  while (
    whole.length > 1 &&
    typeof whole.at(-1) === 'string' &&
    Object.keys(Object(data.at(whole.slice(0, -1)))).length === 1
  )
    whole = whole.slice(0, -1);
  return whole;
}

/** Makes the texts of files, together, if each of them can be made. */
function replace(
  store: StudioStore,
  texts: readonly (readonly [string, string | undefined])[],
  isTyped = false,
): boolean {
  const edits = texts.flatMap(([file, text]) => {
    const span = text === undefined ? undefined : difference(store.text(file) ?? '', text);
    return span ? [{ file, spans: [span] }] : [];
  });
  if (texts.some(([, text]) => text === undefined)) {
    store.say('words.cannot', {}, true);
    return false;
  }
  if (edits.length > 0) store.editAll(edits, isTyped);
  return true;
}
