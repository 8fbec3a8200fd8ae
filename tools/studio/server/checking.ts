import { Worker } from 'node:worker_threads';
import type { Unsaved } from '../../../src/content/index.ts';
import type { Found } from '../protocol/protocol.types.ts';
import { Findings } from './findings.ts';

/** A state of a page of the studio that is to be checked. */
export interface ToCheck {
  page: string;
  turn: number;
  unsaved: Unsaved;
}

/** What was found in a state of a page. */
export interface FoundIn {
  page: string;
  found: Omit<Found, 'number'>;
}

/** How long a check may be silent: the first one of a large help center takes minutes. */
const PATIENCE_MS = 300_000;

/** Checks what is written in a worker thread: the server's own thread answers the browser. */
export class Checking {
  readonly #root: string;
  readonly #patience: number;
  readonly #findings = new Findings();
  /** What each page waits for: its turn, and what ends the wait. */
  readonly #due = new Map<string, { turn: number; timer: NodeJS.Timeout }>();
  #worker: Worker | undefined;
  #turn = 0;

  constructor(root: string, patience = PATIENCE_MS) {
    this.#root = root;
    this.#patience = patience;
  }

  /** Checks the content as a page is about to save it. @returns the turn that the findings will have */
  check(page: string, unsaved: Unsaved): number {
    this.#turn += 1;
    this.#expect(page, this.#turn);
    this.#worker ??= this.#start();
    this.#worker.postMessage({ page, turn: this.#turn, unsaved } satisfies ToCheck);
    return this.#turn;
  }

  /** Checks the content once more. @returns all that is found, or why the check did not finish */
  async finished(page: string, unsaved: Unsaved): Promise<Found> {
    const turn = this.check(page, unsaved);
    for (let after = 0; ;) {
      const found = await this.#findings.after(page, after, this.#patience);
      if (found?.isWhole && found.turn >= turn) return found;
      after = found?.number ?? after;
    }
  }

  /** What was found last in a page. @param after waits for what is told after this number, at most so many milliseconds */
  found(page: string, after: number, patience: number): Promise<Found | undefined> {
    return this.#findings.after(page, after, patience);
  }

  async end(): Promise<void> {
    for (const { timer } of this.#due.values()) clearTimeout(timer);
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: { root: this.#root } });
    worker.on('message', ({ page, found }: FoundIn) => {
      const due = this.#due.get(page);
      if (due?.turn === found.turn) {
        if (found.isWhole) this.#settle(page);
        else this.#expect(page, found.turn);
      }
      this.#findings.tell(page, found);
    });
    // The next check starts another worker.
    worker.on('error', ({ message }) => {
      this.#worker = undefined;
      for (const [page, { turn }] of this.#due) this.#fail(page, turn, message);
    });
    worker.unref();
    return worker;
  }

  /** Waits for what is found in a turn, and reports a failure when nothing comes. */
  #expect(page: string, turn: number): void {
    this.#settle(page);
    const seconds = Math.round(this.#patience / 1000);
    const timer = setTimeout(() => this.#fail(page, turn, `no answer for ${seconds} seconds`), this.#patience);
    this.#due.set(page, { turn, timer: timer.unref() });
  }

  #settle(page: string): void {
    clearTimeout(this.#due.get(page)?.timer);
    this.#due.delete(page);
  }

  #fail(page: string, turn: number, failed: string): void {
    this.#settle(page);
    this.#findings.tell(page, { turn, isWhole: true, issues: [], failed });
  }
}
