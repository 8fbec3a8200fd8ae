import type { Checking } from './checking.ts';
import type { ContentFolder } from './files.ts';
import type { Speech } from './speech.ts';

/** What a route is given: the content, and the words of the studio's language. */
export interface StudioContext extends Speech {
  root: string;
  files: ContentFolder;
  checking: Checking;
  /** Looks for changes on disk and reacts to them. @returns the state of the content */
  look(): string;
}

/** An answer as JSON. A refusal says why, in the studio's language. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Answers a request. It reads and writes nothing outside `content/`. */
type Route = (context: StudioContext, given: Given) => Answer | Promise<Answer>;

/** By method and name: `GET facts`. */
export type Routes = Readonly<Record<string, Route>>;

/** The query and the body of a request, not validated. */
export interface Given {
  query: URLSearchParams;
  body: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export function refuse(refused: string, status = 400): Answer {
  return { status, body: { refused } };
}
