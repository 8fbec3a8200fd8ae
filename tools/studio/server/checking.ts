import { Worker } from 'node:worker_threads';
import type { Found } from '../protocol/protocol.types.ts';

/** Checks what is written in a thread of its own: the one of the server answers the browser. */
export class Checking {
  readonly #worker: Worker;
  readonly #waiting = new Set<(found: Found) => void>();
  #turn = 0;
  #found: Found | undefined;

  constructor(root: string) {
    this.#worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: { root } });
    this.#worker.on('message', (found: Found) => this.#tell(found));
    // A fault of the check itself is no reason to stop writing.
    this.#worker.on('error', (error) =>
      this.#tell({ turn: this.#turn, isWhole: true, issues: [], failed: error.message }),
    );
    this.#worker.unref();
  }

  /** Checks the content as it is about to be saved. @returns the turn that the findings will have */
  check(unsaved: ReadonlyMap<string, string>): number {
    this.#turn += 1;
    this.#worker.postMessage({ turn: this.#turn, unsaved });
    return this.#turn;
  }

  /** What was found last. @param after waits for something else than this, at most so many milliseconds */
  async found(after: { turn: number; isWhole: boolean }, patience: number): Promise<Found | undefined> {
    const isNew = (found: Found | undefined): found is Found =>
      found !== undefined &&
      (found.turn > after.turn || (found.turn === after.turn && found.isWhole && !after.isWhole));
    if (isNew(this.#found)) return this.#found;
    return new Promise((resolve) => {
      const end = (found?: Found): void => {
        clearTimeout(timer);
        this.#waiting.delete(hear);
        resolve(found);
      };
      const hear = (found: Found): void => {
        if (isNew(found)) end(found);
      };
      const timer = setTimeout(end, patience);
      this.#waiting.add(hear);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(found: Found): void {
    this.#found = found;
    for (const hear of [...this.#waiting]) hear(found);
  }
}
