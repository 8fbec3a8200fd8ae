import { Worker } from 'node:worker_threads';
import type { Unsaved } from '../../../src/content/index.ts';
import type { Found } from '../protocol/protocol.types.ts';

/** A state of a page of the studio that is to be checked. */
export interface ToCheck {
  page: string;
  turn: number;
  unsaved: Unsaved;
}

/** What was found in a state of a page. */
export interface FoundIn {
  page: string;
  found: Found;
}

/** Checks what is written in a thread of its own: the one of the server answers the browser. */
export class Checking {
  readonly #worker: Worker;
  readonly #waiting = new Set<(told: FoundIn) => void>();
  #turn = 0;
  /** What was found last, by page. */
  readonly #found = new Map<string, Found>();

  /** @param language in which to tell what is found */
  constructor(root: string, language: string) {
    this.#worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: { root, language } });
    this.#worker.on('message', (told: FoundIn) => this.#tell(told));
    // A fault of the check itself is no reason to stop writing.
    this.#worker.on('error', (error) => {
      for (const page of this.#found.keys())
        this.#tell({ page, found: { turn: this.#turn, isWhole: true, issues: [], failed: error.message } });
    });
    this.#worker.unref();
  }

  /** Checks the content as a page is about to save it. @returns the turn that the findings will have */
  check(page: string, unsaved: Unsaved): number {
    this.#turn += 1;
    this.#worker.postMessage({ page, turn: this.#turn, unsaved } satisfies ToCheck);
    return this.#turn;
  }

  /** What was found last in a page. @param after waits for something else than this, at most so many milliseconds */
  async found(page: string, after: { turn: number; isWhole: boolean }, patience: number): Promise<Found | undefined> {
    const isNew = (found: Found): boolean =>
      found.turn > after.turn || (found.turn === after.turn && found.isWhole && !after.isWhole);
    const known = this.#found.get(page);
    if (known && isNew(known)) return known;
    return new Promise((resolve) => {
      const end = (found?: Found): void => {
        clearTimeout(timer);
        this.#waiting.delete(hear);
        resolve(found);
      };
      const hear = (told: FoundIn): void => {
        if (told.page === page && isNew(told.found)) end(told.found);
      };
      const timer = setTimeout(end, patience);
      this.#waiting.add(hear);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(told: FoundIn): void {
    this.#found.set(told.page, told.found);
    for (const hear of [...this.#waiting]) hear(told);
  }
}
