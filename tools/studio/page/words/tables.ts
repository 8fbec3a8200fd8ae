import type { Facts } from '../../protocol/protocol.types.ts';
import type { DataText } from '../../../yaml/data-text.ts';
import type { DataCell } from '../../../yaml/nodes.ts';
import type { YamlPath } from '../../../yaml/places.ts';

/** A kind of words: a file for each language, or one in which the languages stand beside one another. */
export interface WordTable {
  id: string;
  file: (language: string) => string;
}

const ofLanguage = (id: string, ending: string): WordTable => ({
  id,
  file: (language) => `content/${id}/${language}.${ending}`,
});
const ofAll = (id: string): WordTable => ({ id, file: () => `content/${id}.yaml` });

/** In the order of the list to choose from. */
export const WORD_TABLES: readonly WordTable[] = [
  ofLanguage('ui', 'json'),
  ofLanguage('apps', 'json'),
  ofAll('glossary'),
  ofLanguage('search', 'yaml'),
  ofLanguage('style', 'yaml'),
  ofAll('references'),
  ofAll('dispositions'),
  ofLanguage('agent', 'yaml'),
  ofLanguage('diagnosis', 'yaml'),
];

/** Where a word stands, or would stand. */
export interface WordCell {
  file: string;
  path: YamlPath;
  /** Absent where there is none yet. */
  value?: DataCell['value'] | undefined;
}

/** A word in each language, or one for all of them (`all`). */
export interface WordRow {
  key: string;
  cells: ReadonlyMap<string, WordCell>;
}

/** The files of a table, each once. */
export function filesOf({ file }: WordTable, { languages }: Facts): string[] {
  return [...new Set(languages.map(({ id }) => file(id)))];
}

/**
 * The words of a table by key, in the order of its files.
 *
 * @param dataOf the data of a file; nothing where there is none
 */
export function rowsOf(table: WordTable, facts: Facts, dataOf: (file: string) => DataText | undefined): WordRow[] {
  const languages = facts.languages.map(({ id }) => id);
  const rows = new Map<string, Map<string, WordCell>>();
  const files = filesOf(table, facts).length;
  const isShared = files === 1 && languages.length > 1;
  const put = (key: string, column: string, cell: WordCell): void => {
    const row = rows.get(key) ?? new Map<string, WordCell>();
    row.set(column, cell);
    rows.set(key, row);
  };
  for (const language of isShared ? ['all'] : languages) {
    const file = table.file(language);
    const data = dataOf(file);
    for (const { path, value } of data?.cells() ?? []) {
      const at = isShared ? path.findIndex((part) => languages.includes(String(part))) : -1;
      const column = at < 0 ? language : String(path[at]);
      const key = keyOf(path.toSpliced(at < 0 ? path.length : at, 1), data);
      // What has the same place in the lists of two files need not be the same.
      const isAlone = files > 1 && path.some((part) => typeof part === 'number');
      put(isAlone ? `${key}.${language}` : key, column, { file, path, value });
    }
  }
  for (const cells of rows.values()) if (!cells.has('all')) completed(cells, languages, table, isShared);
  return [...rows].map(([key, cells]) => ({ key, cells }));
}

/** Where the words of other languages would stand: at the same place, which a list does not tell. */
function completed(
  cells: Map<string, WordCell>,
  languages: readonly string[],
  table: WordTable,
  isShared: boolean,
): void {
  const [first] = cells;
  if (!first) return;
  const [own, { path }] = first;
  if (!isShared && path.some((part) => typeof part === 'number')) return;
  for (const language of languages) {
    if (cells.has(language)) continue;
    cells.set(language, {
      file: table.file(language),
      path: isShared ? path.map((part) => (part === own ? language : part)) : path,
    });
  }
}

/** A path as it is written in messages; an entry of a list by its own id, where it has one. */
function keyOf(path: YamlPath, data: DataText | undefined): string {
  return path
    .map((part, index) => {
      if (typeof part === 'string') return part;
      const { id } = Object(data?.at(path.slice(0, index + 1))) as { id?: unknown };
      return typeof id === 'string' ? id : String(part + 1);
    })
    .join('.');
}

/** Whether a path is that of an `id` by which an entry of a list is called. */
export function isNaming(path: YamlPath): boolean {
  return path.at(-1) === 'id' && typeof path.at(-2) === 'number';
}

/** Whether a row says, or is called, what is looked for. */
export function hasWords({ key, cells }: WordRow, wanted: string): boolean {
  const sought = wanted.trim().toLowerCase();
  if (sought === '') return true;
  const texts = [...cells.values()].flatMap(({ value }) => value ?? []);
  return [key, ...texts].some((text) => text.toLowerCase().includes(sought));
}
