import { saidOf, type Line } from './lines.ts';
import type { Manner, Speaker } from './speaker.ts';

/** What is told to the page while something is read. */
export interface ReaderView {
  /** Shows the line that is read, or that nothing is left to read here. */
  show(line: Line | undefined, isReading: boolean): void;
  /** All is read, and the listener wants to go on. */
  goOn(): void;
  failed(): void;
}

/** Reads the lines of a place, one after the other, as the listener wants it. */
export class Reader {
  readonly #speaker: Speaker;
  readonly #view: ReaderView;
  #lines: readonly Line[] = [];
  #at = 0;
  /** Whether the listener lets it read. At the end of the lines it waits, and reads on at the next place. */
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

  /** Changes how it reads; what is being read is said anew. */
  set manner(change: Partial<Manner>) {
    this.#manner = { ...this.#manner, ...change };
    if (this.#at < this.#lines.length) void this.#read();
  }

  /** Comes to a place: its lines are read from the first. None: there is nothing to read. */
  come(lines: readonly Line[]): void {
    this.#lines = lines;
    this.#at = 0;
    void this.#read();
  }

  /** Stops, or reads on with the sentence at which it stopped: after the last one, from the first. */
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

  /** To the next sentence; past the last one, on to the next place. */
  next(): void {
    if (this.#at >= this.#lines.length) this.#view.goOn();
    else this.#to(this.#at + 1);
  }

  back(): void {
    this.#to(Math.max(0, this.#at - 1));
  }

  /** Nothing more is read. */
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
