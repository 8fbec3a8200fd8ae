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

/** Checks what is written in a thread of its own: the one of the server answers the browser. */
export class Checking {
  readonly #worker: Worker;
  readonly #findings = new Findings();
  #turn = 0;

  constructor(root: string) {
    this.#worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: { root } });
    this.#worker.on('message', ({ page, found }: FoundIn) => this.#findings.tell(page, found));
    // A fault of the check itself is no reason to stop writing.
    this.#worker.on('error', ({ message }) => {
      for (const page of this.#findings.pages)
        this.#findings.tell(page, { turn: this.#turn, isWhole: true, issues: [], failed: message });
    });
    this.#worker.unref();
  }

  /** Checks the content as a page is about to save it. @returns the turn that the findings will have */
  check(page: string, unsaved: Unsaved): number {
    this.#turn += 1;
    this.#worker.postMessage({ page, turn: this.#turn, unsaved } satisfies ToCheck);
    return this.#turn;
  }

  /** What was found last in a page. @param after waits for what is told after this number, at most so many milliseconds */
  found(page: string, after: number, patience: number): Promise<Found | undefined> {
    return this.#findings.after(page, after, patience);
  }

  /** The pages that wait for what is found: those that are open. */
  get waiting(): ReadonlySet<string> {
    return this.#findings.waiting;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
