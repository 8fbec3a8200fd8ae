import { readFiles, withUnsaved, type Unsaved } from '../../../src/content/index.ts';
import type { Checking } from './checking.ts';
import type { Disk } from './disk.ts';
import type { ContentFolder } from './files.ts';
import type { OpenPages } from './open-pages.ts';
import type { Speech } from './speech.ts';

/** What a route is given: what there is, and what to say to whoever asks. */
export interface StudioContext extends Speech {
  root: string;
  files: ContentFolder;
  disk: Disk;
  checking: Checking;
  /** The studio's pages that are open. */
  pages: OpenPages;
  /** The one that asks. */
  page: string;
  /** What is written in that one and not saved yet: `libraryOf` reads it too. */
  unsaved: Unsaved;
}

/** The text of a file as it is written. */
export function textOf({ unsaved, files }: Pick<StudioContext, 'unsaved' | 'files'>, file: string): string | undefined {
  return unsaved.has(file) ? unsaved.get(file) : files.read(file)?.text;
}

/** Every text as it is written, by file. */
export function textsOf({ root, unsaved }: Pick<StudioContext, 'root' | 'unsaved'>): Map<string, string> {
  return withUnsaved(readFiles(root), unsaved);
}

/** An answer as JSON. A refusal says why, in the studio's language. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Answers a request. It reads and writes nothing but `content/`. */
type Route = (context: StudioContext, given: Given) => Answer | Promise<Answer>;

/** By method and name, `GET facts`. */
export type Routes = Readonly<Record<string, Route>>;

/** What came with a request: what stands behind the `?`, and the body, whatever it is. */
export interface Given {
  query: URLSearchParams;
  body: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** Why something is not done, for the writer. */
export function refuse(refused: string, status = 400): Answer {
  return { status, body: { refused } };
}
