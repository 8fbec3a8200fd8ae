import type { Issue } from '../../protocol/protocol.types.ts';
import type { StudioApi } from '../api.ts';
import type { OpenFiles } from './open-files.ts';

const PAUSE_MS = 60;

/**
 * Tells the server what is written, for pages that show it and for the check, and hears what that finds. One telling goes after the
 * other, since of two at a time the earlier may arrive last.
 */
export class Telling {
  issues: readonly Issue[] = [];
  /** Whether all that is written has been checked. */
  isChecked = false;
  /** Why the last check did not finish, if so. */
  failed: string | undefined;
  /** Languages whose style the last check left out. */
  unchecked: readonly string[] = [];
  readonly #api: StudioApi;
  readonly #files: OpenFiles;
  readonly #on: { due: () => void; told: () => Promise<void> };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #isToBeSent = false;
  #turn = 0;
  /** The number of what was heard last. */
  #heard = 0;

  /** @param on what to do when it is time to tell, which calls {@link now}, and after each telling */
  constructor(api: StudioApi, files: OpenFiles, on: { due: () => void; told: () => Promise<void> }) {
    this.#api = api;
    this.#files = files;
    this.#on = on;
  }

  /** Tells it once nothing more has been written for a moment. */
  soon(): void {
    this.isChecked = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#on.due, PAUSE_MS);
  }

  /** Waits until the server knows what is written. @throws {StudioError} */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isToBeSent = true;
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  /** Waits for what the check finds. @returns whether there is something new @throws {StudioError} */
  async hear(): Promise<boolean> {
    const { isUnknown, number, turn = 0, issues = [], isWhole = false, ...more } = await this.#api.found(this.#heard);
    if (isUnknown) await this.now();
    if (number === undefined) return false;
    this.#heard = number;
    if (turn < this.#turn) return false;
    this.issues = issues;
    if (isWhole) {
      this.failed = more.failed;
      this.unchecked = more.unchecked ?? [];
    }
    this.isChecked = isWhole && this.failed === undefined;
    return true;
  }

  /** Whoever answers now may be another, who counts anew. */
  reset(): void {
    this.#heard = 0;
    this.#turn = 0;
  }

  async #sendAll(): Promise<void> {
    while (this.#isToBeSent) {
      this.#isToBeSent = false;
      // Of what is written meanwhile, another telling is waited for.
      await this.#send().catch((error: unknown) => {
        if (!this.#isToBeSent) throw error;
      });
    }
  }

  async #send(): Promise<void> {
    const texts = this.#files.unsaved.map((file) => [file, this.#files.get(file)?.text ?? null] as const);
    this.#turn = (await this.#api.unsaved(Object.fromEntries(texts))).turn;
    await this.#on.told();
  }
}
