import { libraryOf } from '../../../../src/content/index.ts';
import type { Issue, WantedFile } from '../../protocol/protocol.types.ts';
import { factsOf } from '../facts.ts';
import { isContentPath } from '../files.ts';
import { ok, refuse, textsOf, type Routes } from '../route.ts';
import { linesWith } from '../search.ts';

/** Texts: what there is, what is written, and what is saved. */
export const FILE_ROUTES: Routes = {
  'GET facts': (context) => ok(factsOf(libraryOf(context.root, true), [...textsOf(context).keys()].sort())),

  'GET search': (context, { query }) => ok(linesWith(textsOf(context), query.get('words') ?? '')),

  'GET file': ({ files, say }, { query }) => {
    const file = query.get('file') ?? '';
    const stored = isContentPath(file) ? files.read(file) : undefined;
    return stored ? ok(stored) : refuse(say('studio.noFile', { file: shortened(file) }), 404);
  },

  /** What is written shows, and is checked, before it is saved. */
  'POST unsaved': ({ files, pages, page, checking, say }, { body }) => {
    const texts = textsIn(body);
    if (!texts) return refuse(say('studio.notUnderstood'));
    // What leads through a link is none of the content's.
    for (const [file] of texts) files.sign(file);
    const unsaved = new Map(texts);
    pages.write(page, unsaved);
    return ok({ turn: checking.check(page, unsaved) });
  },

  /** Waits for what a check finds. */
  'GET found': async ({ checking, pages, page, meaning }, { query }) => {
    if (!pages.isKnown(page)) return ok({ isUnknown: true });
    const found = await checking.found(page, Number(query.get('after')) || 0, 25_000);
    return ok(found ? { ...found, issues: found.issues.map((each) => explained(each, meaning(each.code))) } : {});
  },

  'POST save': ({ files, say, checking, pages, page }, { body }) => {
    const wanted = wantedIn(body);
    if (!wanted) return refuse(say('studio.notUnderstood'));
    const result = files.save(wanted, say);
    if ('saved' in result) {
      pages.saved(page, wanted);
      checking.check(page, pages.unsaved(page));
    }
    return ok(result);
  },
};

/** An issue with what it means, in the language of whoever asked. */
function explained(issue: Issue, meaning: readonly [string, string] | undefined): Issue {
  return meaning ? { ...issue, meaning: meaning[0], remedy: meaning[1] } : issue;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Texts by file, without one where it is about to go; nothing where anything else was sent. */
function textsIn(body: unknown): [file: string, text: string | undefined][] | undefined {
  const texts: unknown = Object(body).texts;
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return undefined;
  const entries = Object.entries(texts);
  const isRight = entries.every(([file, text]) => isContentPath(file) && (text === null || typeof text === 'string'));
  return isRight ? (entries as [string, string | null][]).map(([file, text]) => [file, text ?? undefined]) : undefined;
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
