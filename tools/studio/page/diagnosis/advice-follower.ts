import type { Advice, Range, Ranges } from '../../protocol/diagnosis.types.ts';
import { StudioError } from '../api.ts';
import type { StudioStore } from '../store.ts';

/** So many ranges are asked for at a time: each takes as long as it takes to solve the diagnosis some twenty times. */
const AT_A_TIME = 6;
const PAUSE_MS = 250;

/** What the diagnosis advises as it is written, and how far its numbers can go: asked anew whenever it is another. */
export class AdviceFollower {
  /** Nothing before it is known, and where the diagnosis has faults: then it is the last one. */
  advice: Advice | undefined;
  /** Whether what is written has faults, so that the advice is that of before. */
  isBehind = false;
  /** By the number's place, with spaces between the keys. */
  ranges = new Map<string, Range>();
  /** Whether all ranges are those of what is written. */
  isDone = false;
  readonly #store: StudioStore;
  readonly #id: string;
  readonly #language: string;
  readonly #tell: () => void;
  readonly #leave: () => void;
  #shown = -1;
  #isOver = false;

  /** @param tell says that something is known that was not before */
  constructor(store: StudioStore, id: string, language: string, tell: () => void) {
    this.#store = store;
    this.#id = id;
    this.#language = language;
    this.#tell = tell;
    this.#leave = store.listen(() => void this.#follow());
    void this.#follow();
  }

  end(): void {
    this.#isOver = true;
    this.#leave();
  }

  /** The server knows what is written once the store has told it. */
  async #follow(): Promise<void> {
    const shown = this.#store.shown;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const isLatest = (): boolean => !this.#isOver && this.#shown === shown;
    try {
      const query = { id: this.#id, language: this.#language };
      const { advice } = await this.#store.api.get<{ advice?: Advice }>('diagnosis/advice', query);
      if (!isLatest()) return;
      this.isBehind = advice === undefined;
      this.isDone = advice === undefined;
      if (advice) this.advice = advice;
      this.#tell();
      if (advice) await this.#askRanges(isLatest);
    } catch (error) {
      // That nobody answers is told by the store.
      if (!(error instanceof StudioError)) throw error;
    }
  }

  async #askRanges(isLatest: () => boolean): Promise<void> {
    const text = this.#store.text(`content/diagnosis/${this.#id}.yaml`);
    if (text === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const found = new Map<string, Range>();
    // What the writer looks at comes first.
    const step = this.#store.place.part;
    for (let from = 0; isLatest(); from += AT_A_TIME) {
      const wanted = { id: this.#id, text, step, from, count: AT_A_TIME };
      const { ranges, count } = await this.#store.api.post<Ranges>('diagnosis/ranges', wanted);
      if (!isLatest()) return;
      for (const range of ranges) {
        found.set(range.path, range);
        this.ranges.set(range.path, range);
      }
      if (from + AT_A_TIME >= count) {
        this.ranges = found;
        this.isDone = true;
        return this.#tell();
      }
      this.#tell();
    }
  }
}
