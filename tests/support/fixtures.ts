import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../machines/problem.ts';
import {
  brokenPictures,
  byPlace,
  checkLibrary,
  formatProblem,
  pictureFiles,
  readContent,
  readFiles,
  readLibrary,
  type ContentFiles,
  type PictureFiles,
} from '../../src/content/index.ts';
import { styleProblems } from '../../src/build/style/index.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Content in which nothing is wrong, by file. */
export const sound: ReadonlyMap<string, string> = readFiles(`${fixtures}sound`);

/** The names of the kinds of broken content. */
export const brokenNames: readonly string[] = readdirSync(`${fixtures}broken`).sort();

/** The sound content with the files of some fixtures laid over it, and their removed ones taken away. */
export function broken(...names: readonly string[]): Map<string, string> {
  const files = new Map(sound);
  for (const name of names) {
    const removed = `${fixtures}broken/${name}/removed.txt`;
    if (existsSync(removed)) for (const file of readFileSync(removed, 'utf8').trim().split('\n')) files.delete(file);
    // A fixture that only takes a file away has no content of its own.
    const laidOver = existsSync(`${fixtures}broken/${name}/content`) ? readFiles(`${fixtures}broken/${name}`) : [];
    for (const [file, text] of laidOver) files.set(file, text);
    for (const file of unreadOf(name).keys()) files.delete(file);
  }
  return files;
}

/** What a fixture's report must be. */
export function expectedOf(name: string): string {
  return readFileSync(`${fixtures}broken/${name}/expected.txt`, 'utf8').trimEnd();
}

/** What of a fixture's own files cannot be read. */
function unreadOf(name: string): ContentFiles['unread'] {
  return readContent(`${fixtures}broken/${name}`).unread;
}

/** All faults of some content, its style included. */
export async function problemsIn(
  files: ReadonlyMap<string, string>,
  unread?: ContentFiles['unread'],
  pictures?: PictureFiles,
): Promise<Problem[]> {
  const library = readLibrary(files, unread, undefined, pictures);
  return [...checkLibrary(library), ...(await styleProblems(library))].sort(byPlace);
}

export async function reportOn(name: string): Promise<string> {
  const root = `${fixtures}broken/${name}`;
  const pictures = pictureFiles(root);
  const found = await problemsIn(broken(name), unreadOf(name), pictures);
  return [...found, ...(await brokenPictures(root, pictures))].sort(byPlace).map(formatProblem).join('\n');
}
