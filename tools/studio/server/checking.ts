import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Found } from '../protocol/protocol.types.ts';

/** The first check of a large help center takes minutes. */
const TIMEOUT_MS = 300_000;
const POLL_MS = 100;

/** Checks the content in a worker thread, so that the server stays responsive. */
export class Checking {
  /** The last result. */
  found: Found | undefined;
  readonly #root: string;
  readonly #timeout: number;
  #worker: Worker | undefined;
  #turn = 0;
  #number = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(root: string, timeout = TIMEOUT_MS) {
    this.#root = root;
    this.#timeout = timeout;
  }

  /** Starts a check of the content on disk, in place of one that is running. @returns the turn of its results */
  check(): number {
    this.#turn += 1;
    this.#worker ??= this.#start();
    this.#worker.postMessage(this.#turn);
    clearTimeout(this.#timer);
    const seconds = Math.round(this.#timeout / 1000);
    this.#timer = setTimeout(() => this.#fail(`no answer for ${seconds} seconds`), this.#timeout).unref();
    return this.#turn;
  }

  /** Checks the content once more. @returns all issues, or why the check did not finish */
  async finished(): Promise<Found> {
    const turn = this.check();
    while (!this.found?.isWhole || this.found.turn < turn) await wait(POLL_MS);
    return this.found;
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: { root: this.#root } });
    worker.on('message', (found: Omit<Found, 'number'>) => this.#tell(found));
    // The next check starts another worker.
    worker.on('error', ({ message }) => {
      this.#worker = undefined;
      this.#fail(message);
    });
    worker.unref();
    return worker;
  }

  #fail(failed: string): void {
    this.#tell({ turn: this.#turn, isWhole: true, issues: [], failed });
  }

  #tell(found: Omit<Found, 'number'>): void {
    if (found.isWhole) clearTimeout(this.#timer);
    this.found = { ...found, number: (this.#number += 1) };
  }
}
