import { saidOf, type Line } from './lines.ts';
import type { Manner, Speaker } from './speaker.ts';

/** Events for the page. */
export interface ReaderView {
  /** The current line; `undefined` at the end. */
  show(line: Line | undefined, isReading: boolean): void;
  /** The listener continues after the last line. */
  goOn(): void;
  failed(): void;
}

/** Reads lines one after the other. */
export class Reader {
  readonly #speaker: Speaker;
  readonly #view: ReaderView;
  #lines: readonly Line[] = [];
  #at = 0;
  /** Whether the listener has not paused. Stays true at the end, so that reading continues at the next place. */
  #isReading = true;
  #manner: Manner;

  constructor(speaker: Speaker, manner: Manner, view: ReaderView) {
    this.#speaker = speaker;
    this.#manner = manner;
    this.#view = view;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  /** Changes voice or rate, and repeats the current sentence. */
  set manner(change: Partial<Manner>) {
    this.#manner = { ...this.#manner, ...change };
    if (this.#at < this.#lines.length) void this.#read();
  }

  /** Starts reading the lines of another place. */
  come(lines: readonly Line[]): void {
    this.#lines = lines;
    this.#at = 0;
    void this.#read();
  }

  /** Pauses, or repeats the current sentence; after the last one, starts again. */
  toggle(): void {
    if (this.#isReading && this.#at < this.#lines.length) this.pause();
    else {
      if (this.#at >= this.#lines.length) this.#at = 0;
      this.#isReading = true;
      void this.#read();
    }
  }

  pause(): void {
    this.#isReading = false;
    void this.#read();
  }

  /** The next sentence, or the next place after the last one. */
  next(): void {
    if (this.#at >= this.#lines.length) this.#view.goOn();
    else this.#to(this.#at + 1);
  }

  back(): void {
    this.#to(Math.max(0, this.#at - 1));
  }

  end(): void {
    this.#speaker.stop();
  }

  #to(at: number): void {
    this.#at = at;
    void this.#read();
  }

  async #read(): Promise<void> {
    const line = this.#lines[this.#at];
    this.#view.show(line, this.#isReading);
    if (!line || !this.#isReading) return this.#speaker.stop();
    const how = await this.#speaker.say(saidOf(line), this.#manner);
    if (how === 'said') this.#to(this.#at + 1);
    else if (how === 'failed') {
      this.#isReading = false;
      this.#view.show(line, false);
      this.#view.failed();
    }
  }
}
