import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { assertDefined } from '../../machines/assert-defined.ts';
import type { Problem } from '../../machines/problem.ts';
import {
  byPlace,
  checkLibrary,
  formatProblem,
  readContent,
  readFiles,
  readLibrary,
  type ContentFiles,
} from '../../src/content/index.ts';
import { styleProblems } from '../../src/build/style/index.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Content where nothing is wrong, by file. */
export const sound: ReadonlyMap<string, string> = readFiles(`${fixtures}sound`);

/**
 * How the sound content is broken, by file: the whole text of a new file, `null` for a deleted one, or what is replaced
 * by what, in turn. `told` is the report, written out for one row of each code; of other rows `codes` has the place and
 * code of each fault.
 */
type Row = Readonly<Record<string, string | null | readonly string[]>> & { told?: string; codes?: readonly string[] };

/** Every kind of broken content. Files that are not text are in `broken/files/<name>/`. */
const table: ReadonlyMap<string, Row> = new Map(
  readdirSync(`${fixtures}broken`)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => Object.entries(parse(readFileSync(`${fixtures}broken/${file}`, 'utf8')) as Record<string, Row>)),
);

/** The names of the kinds of broken content. */
export const brokenNames: readonly string[] = [...table.keys()].sort();

/** The sound content with the changes of some kinds of broken content. */
export function broken(...names: readonly string[]): Map<string, string> {
  const files = new Map(sound);
  for (const name of names) {
    const { told: _, codes: __, ...changes } = assertDefined(table.get(name), name);
    for (const [file, change] of Object.entries(changes)) {
      if (change === null) files.delete(file);
      else files.set(file, typeof change === 'string' ? change : replaced(file, files.get(file) ?? '', change));
    }
    for (const file of unreadOf(name).keys()) files.delete(file);
  }
  return files;
}

function replaced(file: string, text: string, change: readonly string[]): string {
  const [was = '', is = '', ...more] = change;
  if (!text.includes(was)) throw new Error(`${file} does not say ${was}`);
  const after = text.replace(was, () => is);
  return more.length > 0 ? replaced(file, after, more) : after;
}

/** What a fixture's report must be, or the place and code of each of its faults. */
export function expectedOf(name: string): string | readonly string[] {
  const { told, codes } = assertDefined(table.get(name), name);
  return assertDefined(told ?? codes, name);
}

/** What of a fixture's own files cannot be read. */
function unreadOf(name: string): ContentFiles['unread'] {
  return readContent(`${fixtures}broken/files/${name}`).unread;
}

/** All faults of some content, its style included. */
export async function problemsIn(
  files: ReadonlyMap<string, string>,
  unread?: ContentFiles['unread'],
): Promise<Problem[]> {
  const library = readLibrary(files, unread);
  return [...checkLibrary(library), ...(await styleProblems(library))].sort(byPlace);
}

export async function reportOn(name: string): Promise<string> {
  return (await problemsIn(broken(name), unreadOf(name))).map(formatProblem).join('\n');
}
