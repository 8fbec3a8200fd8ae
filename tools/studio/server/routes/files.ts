import { setTimeout as wait } from 'node:timers/promises';
import { libraryOf, readFiles } from '../../../../src/content/index.ts';
import type { Issue, KnownState, WantedFile } from '../../protocol/protocol.types.ts';
import { factsOf } from '../facts.ts';
import { isContentPath } from '../files.ts';
import { ok, refuse, type Routes } from '../route.ts';
import { linesWith } from '../search.ts';

const TIMEOUT_MS = 25_000;
const POLL_MS = 300;

/** The files of the content. */
export const FILE_ROUTES: Routes = {
  'GET facts': ({ root, files }) => ok(factsOf(libraryOf(root, true), files.list())),

  'GET search': ({ root }, { query }) => ok(linesWith(readFiles(root), query.get('words') ?? '')),

  'GET file': ({ files, say }, { query }) => {
    const file = query.get('file') ?? '';
    const stored = isContentPath(file) ? files.read(file) : undefined;
    return stored ? ok(stored) : refuse(say('studio.noFile', { file: shortened(file) }), 404);
  },

  /** Waits for changes on disk and for results of the check. */
  'POST changes': async ({ files, checking, look, say, meaning }, { body }) => {
    const state = stateIn(body);
    if (!state) return refuse(say('studio.notUnderstood'));
    const { known, stamp, after = 0 } = state;
    for (const end = Date.now() + TIMEOUT_MS; ;) {
      const now = look();
      const changed = Object.entries(known).flatMap(([file, digest]) => {
        const stored = now === stamp ? undefined : files.read(file);
        return now === stamp || (stored?.digest ?? null) === digest ? [] : [{ file, stored }];
      });
      const { found } = checking;
      const isNews = found !== undefined && found.number > after;
      if (now !== stamp || isNews || Date.now() >= end) {
        const issues = found?.issues.map((each) => explained(each, meaning(each.code)));
        return ok({ stamp: now, changed, ...(isNews ? { found: { ...found, issues } } : {}) });
      }
      await wait(POLL_MS);
    }
  },

  'POST save': ({ files, say, look }, { body }) => {
    const wanted = wantedIn(body);
    if (!wanted) return refuse(say('studio.notUnderstood'));
    const result = files.save(wanted, say);
    look();
    return ok(result);
  },
};

function explained(issue: Issue, meaning: readonly [string, string] | undefined): Issue {
  return meaning ? { ...issue, meaning: meaning[0], remedy: meaning[1] } : issue;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function stateIn(body: unknown): KnownState | undefined {
  const { known, stamp, after } = Object(body) as Record<string, unknown>;
  if (typeof known !== 'object' || known === null || Array.isArray(known)) return undefined;
  const isRight = Object.entries(known).every(
    ([file, digest]) => isContentPath(file) && (digest === null || typeof digest === 'string'),
  );
  const isSound =
    isRight && ['string', 'undefined'].includes(typeof stamp) && ['number', 'undefined'].includes(typeof after);
  return isSound ? (body as KnownState) : undefined;
}

function wantedIn(body: unknown): WantedFile[] | undefined {
  const all: unknown = Object(body).files;
  if (!Array.isArray(all) || all.length === 0) return undefined;
  const isRight = all.every((each: unknown) => {
    const { file, text, digest } = Object(each) as Record<string, unknown>;
    return (
      typeof file === 'string' &&
      isContentPath(file) &&
      (text === undefined || typeof text === 'string') &&
      (digest === undefined || typeof digest === 'string')
    );
  });
  const files = new Set(all.map((each: unknown) => (Object(each) as { file?: unknown }).file));
  return isRight && files.size === all.length ? (all as WantedFile[]) : undefined;
}
