import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord, type HTMLFile, type PagefindIndex } from 'pagefind';

/** What an article says of other places: who looks for those must not be led here. */
const LEADS_ELSEWHERE = ['.onward', '.step-problems', '.references', '#problems'];

/** What nobody looks for: what a page says of itself, and what is on many. An attribute at each would weigh. */
const ASIDE = [
  ...['.contents', '.siblings', '.related', '.requirements', '.to-diagnosis'],
  ...['.facts', '.checked', '.notice', '.step-number'],
  ...['.figure-screen', '.figure-number', '.figure-example', '.figure-variant', '.figure-variants'],
];

/** Pagefind's own search boxes, 430 kB, which this site has none of. */
const OWN_PAGES = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** A part of the index, which is written as soon as all of its pages are there. */
export interface IndexPart {
  add(page: HTMLFile): void;
  /** Writes it with the pages that came, unless it is written. @throws where Pagefind cannot read or write it */
  end(): Promise<unknown>;
  /** When it is written: kept or broken, as `end` is. */
  written: Promise<unknown>;
}

/**
 * Begins a part. Each has a process of its own, one after the other: the memory of the one before is given back.
 *
 * @param expected how many pages will come
 * @param before when the part before it is written
 * @param records results that are no pages
 * @param folder where it is written
 */
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
      // Pagefind cannot say that it cannot.
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

/** Pagefind's package waits for ever for a process that is gone, and Node then ends as if all were well. */
function sayThatItDied(): void {
  console.error('The search index cannot be built: Pagefind ended before it was written. What it says stands above.');
  process.exitCode = 1;
}

/** A promise whose failure is told where it is waited for, at the end: Node would stop the build at once, and not say why. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
