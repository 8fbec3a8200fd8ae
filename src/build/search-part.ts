import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord, type HTMLFile, type PagefindIndex } from 'pagefind';

/** Links to other pages: searches for those must not lead here. */
const LEADS_ELSEWHERE = ['.onward', '.step-problems', '.references', '#problems'];

/**
 * Text that is not searched: facts about the page, and repeated elements. A list of selectors keeps pages smaller than
 * an attribute on each element.
 */
const ASIDE = [
  ...['.contents', '.siblings', '.related', '.requirements', '.to-diagnosis'],
  ...['.facts', '.checked', '.notice', '.step-number'],
  ...['.figure-screen', '.figure-number', '.figure-example', '.figure-variant', '.figure-variants'],
];

/** Pagefind's own search boxes, 430 kB. */
const OWN_PAGES = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** A part of the index, written once all its pages were added. */
export interface IndexPart {
  add(page: HTMLFile): void;
  /** Writes the added pages, unless already written. @throws if Pagefind cannot read or write */
  end(): Promise<unknown>;
  /** Settles with the result of `end`. */
  written: Promise<unknown>;
}

/** Starts a part. Parts run in processes of their own, one after the other, so that their memory is freed. */
export function beginPart(
  expected: number,
  before: Promise<unknown>,
  records: readonly CustomRecord[],
  folder: string,
): IndexPart {
  const { promise: written, resolve } = Promise.withResolvers();
  const added: Promise<void>[] = [];
  let index: Promise<PagefindIndex> | undefined;
  let ended = false;
  const keep = (adding: Promise<{ errors: string[] }>): void => {
    added.push(unheard(adding.then(({ errors }) => throwAny(errors))));
  };
  const write = async (): Promise<void> => {
    if (!index) throw new Error('There is no article: there is nothing to search.');
    process.once('beforeExit', sayThatItDied);
    try {
      const open = await index;
      for (const record of records) keep(open.addCustomRecord(record));
      await Promise.all(added);
      // Pagefind does not report a missing folder.
      mkdirSync(folder, { recursive: true });
      throwAny((await open.writeFiles({ outputPath: folder })).errors);
      for (const file of readdirSync(folder)) if (OWN_PAGES.test(file)) rmSync(join(folder, file));
    } finally {
      process.off('beforeExit', sayThatItDied);
      await close();
    }
  };
  const end = (): Promise<unknown> => {
    if (!ended) resolve(unheard(write()));
    ended = true;
    return written;
  };
  return {
    add(page) {
      const open = (index ??= unheard(before.then(openIndex)));
      keep(open.then((each) => each.addHTMLFile(page)));
      if (added.length === expected) void end();
    },
    end,
    written: unheard(written),
  };
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: [...LEADS_ELSEWHERE, ...ASIDE] });
  throwAny(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  return index;
}

/** Pagefind waits forever for a process that died, and Node would exit successfully. */
function sayThatItDied(): void {
  console.error('The search index cannot be built: Pagefind ended before it was written. See its messages above.');
  process.exitCode = 1;
}

/**
 * A promise whose error is handled when it is awaited. An unhandled rejection would end the build without a message.
 */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}

/**
 * Maximum number of articles in a part. When Pagefind writes, it holds each page several times, up to a megabyte for a
 * Japanese one: 5,000 would need more than 4 GiB.
 */
const MAX_ARTICLES = 1_000;

/** The articles of one part of the index. */
export interface PlannedPart {
  /** Its folder. The first part is the index itself. */
  name: '' | `${number}/`;
  ids: readonly string[];
}

/** Splits the index into parts. All languages of an article are in the same part. */
export function planParts(ids: readonly string[], max = MAX_ARTICLES): PlannedPart[] {
  return Array.from({ length: Math.max(1, Math.ceil(ids.length / max)) }, (_, number) => ({
    name: number === 0 ? '' : `${number + 1}/`,
    ids: ids.slice(number * max, (number + 1) * max),
  }));
}
