import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import {
  articleIds,
  libraryOf,
  published,
  readFiles,
  readWith,
  withUnsaved,
  type Library,
  type Unsaved,
} from '../../../../src/content/index.ts';
import { addressesOf } from '../../../../src/i18n/index.ts';
import { ASKING, drawnAs } from '../drawing.ts';
import type { AskedBoth, FoundResult } from '../../protocol/words.types.ts';
import type { AskedState } from './ask.worker.ts';

/** The index of a state of the content, in a thread of its own. */
interface Asked {
  state: string;
  worker: Worker;
  folder: string;
}

interface AskedAnswer {
  id: number;
  results?: FoundResult[];
  failed?: string;
}

/**
 * Asks the site's own search, of the content as it was saved and as it is written. The index is made of the pages as the server
 * draws them, beside the help center: nothing of it comes into that.
 */
export class Asking {
  readonly #root: string;
  readonly #origin: string;
  /** The states that were asked last. */
  #kept: Asked[] = [];
  #asked = 0;
  #drawn: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
  /** What is not saved in the state whose pages are drawn. */
  drawn: Unsaved = new Map();
  /** One question after another. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param origin of the server that draws the pages */
  constructor(root: string, origin: string) {
    this.#root = root;
    this.#origin = origin;
    // However the studio ends, nothing of it is left lying about.
    process.once('exit', () => this.#kept.forEach(({ folder }) => rmSync(folder, { recursive: true, force: true })));
  }

  /** @throws {RangeError} for a language that the site has not */
  async ask(unsaved: Unsaved, language: string, question: string): Promise<AskedBoth> {
    const work = this.#turn.then(() => this.#ask(unsaved, language, question));
    this.#turn = work.catch(() => undefined);
    return work;
  }

  async end(): Promise<void> {
    for (const asked of this.#kept) await drop(asked);
  }

  async #ask(unsaved: Unsaved, language: string, question: string): Promise<AskedBoth> {
    if (!Object.hasOwn(this.#library(unsaved).site.languages, language))
      throw new RangeError(`\`${language}\` is no language of the site.`);
    const before = await this.#timed(new Map(), language, question);
    const after = await this.#timed(unsaved, language, question);
    return {
      before: before.results,
      after: after.results,
      built: { before: before.built, after: after.built },
    };
  }

  async #timed(
    wanted: Unsaved,
    language: string,
    question: string,
  ): Promise<{ results: FoundResult[]; built: number }> {
    const begun = performance.now();
    const state = digestOf(this.#root, wanted);
    const isKept = this.#kept.some((each) => each.state === state);
    const { worker } = await this.#open(state, wanted);
    const results = await this.#put(worker, language, question);
    return { results, built: isKept ? 0 : Math.round(performance.now() - begun) };
  }

  async #open(state: string, wanted: Unsaved): Promise<Asked> {
    const kept = this.#kept.find((each) => each.state === state);
    if (kept) {
      this.#kept = [...this.#kept.filter((each) => each !== kept), kept];
      return kept;
    }
    const pages = await this.#pagesOf(wanted);
    const folder = mkdtempSync(join(tmpdir(), 'shirube-studio-search-'));
    const worker = new Worker(new URL('./ask.worker.ts', import.meta.url), {
      workerData: { root: this.#root, unsaved: wanted, pages, folder } satisfies AskedState,
    });
    worker.unref();
    const asked = { state, worker, folder };
    this.#kept.push(asked);
    for (const old of this.#kept.splice(0, this.#kept.length - 2)) await drop(old);
    return asked;
  }

  /** What search knows of words shows in no page: where nothing else was written, the pages are those that are there. */
  async #pagesOf(wanted: Unsaved): Promise<ReadonlyMap<string, string>> {
    const state = digestOf(this.#root, wanted, (file) => !file.startsWith('content/search/'));
    const kept = this.#drawn.get(state) ?? (await this.#pages(wanted));
    this.#drawn = new Map([...this.#drawn, [state, kept] as const].slice(-2));
    return kept;
  }

  /** The pages of the articles in a state. What is written in the pages of the studio goes on showing there. */
  async #pages(wanted: Unsaved): Promise<Map<string, string>> {
    const library = published(this.#library(wanted));
    const { article } = addressesOf(library.site.address);
    const pages = new Map<string, string>();
    this.drawn = wanted;
    for (const id of articleIds(library))
      for (const language of Object.keys(library.site.languages)) {
        const address = article(language, id);
        const response = await fetch(`${this.#origin}${address}?${drawnAs(ASKING)}`, {
          headers: { accept: 'text/html' },
        });
        if (response.ok) pages.set(address, await response.text());
      }
    return pages;
  }

  #library(unsaved: Unsaved): Library {
    return readWith(unsaved, () => libraryOf(this.#root, true));
  }

  #put(worker: Worker, language: string, question: string): Promise<FoundResult[]> {
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      const hear = (answer: AskedAnswer): void => {
        if (answer.id !== id) return;
        end();
        if (answer.results) resolve(answer.results);
        else reject(new Error(answer.failed));
      };
      const fail = (error: unknown): void => {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const end = (): void => {
        worker.off('message', hear);
        worker.off('error', fail);
      };
      worker.on('message', hear);
      worker.on('error', fail);
      worker.postMessage({ id, language, question });
    });
  }
}

async function drop({ worker, folder }: Asked): Promise<void> {
  await worker.terminate();
  rmSync(folder, { recursive: true, force: true });
}

/** Tells one state of the content from another. */
function digestOf(root: string, unsaved: Unsaved, counts: (file: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const [file, text] of withUnsaved(readFiles(root), unsaved)) if (counts(file)) hash.update(`${file}\0${text}\0`);
  return hash.digest('base64url');
}
