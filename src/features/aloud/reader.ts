import type { SpokenBlock } from './page-data.ts';

/** A sentence, and the block that is shown with it. */
export interface Line {
  block: SpokenBlock;
  /** Index in the block. */
  at: number;
}

/** The sentences of a part of a step. A translation may have fewer parts and repeats its last one. */
export function linesAt(blocks: readonly SpokenBlock[], part = 1): Line[] {
  const parts = Math.max(1, ...blocks.map((block) => block.part ?? 1));
  return linesIn(blocks.filter((block) => block.part === undefined || block.part === Math.min(part, parts)));
}

/** The sentences of a problem, without hidden causes. */
export function linesOf(blocks: readonly SpokenBlock[], away: ReadonlySet<string>): Line[] {
  return linesIn(blocks.filter(({ cause }) => cause === undefined || !away.has(cause)));
}

function linesIn(blocks: readonly SpokenBlock[]): Line[] {
  return blocks.flatMap((block) => block.sentences.map((_, at) => ({ block, at })));
}

export function saidOf({ block, at }: Line): string {
  const { text = '', say = text } = block.sentences[at] ?? {};
  return say;
}

export type SpeechEngine = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

interface Manner {
  voice: SpeechSynthesisVoice | undefined;
  locale: string;
  /** 1 is the normal speed. */
  rate: number;
}

interface ReaderView {
  /** The current line; `undefined` at the end. */
  show(line: Line | undefined, isReading: boolean): void;
  /** The listener continues after the last line. */
  goOn(): void;
  failed(): void;
}

/** Reads lines one after the other. Pausing stops a sentence: several browsers cannot resume within one. */
export class Reader {
  readonly #engine: SpeechEngine;
  readonly #make: (text: string) => SpeechSynthesisUtterance;
  readonly #view: ReaderView;
  #lines: readonly Line[] = [];
  #at = 0;
  /** Whether the listener has not paused. Stays true at the end, so that reading continues at the next place. */
  #isReading = true;
  #manner: Manner;
  /** Browsers may collect an utterance without references, and then never fire `end`. */
  #saying: SpeechSynthesisUtterance | undefined;

  constructor(
    engine: SpeechEngine,
    make: (text: string) => SpeechSynthesisUtterance,
    manner: Manner,
    view: ReaderView,
  ) {
    this.#engine = engine;
    this.#make = make;
    this.#manner = manner;
    this.#view = view;
  }

  /** Changes voice or rate, and repeats the current sentence. */
  set manner(change: Partial<Manner>) {
    this.#manner = { ...this.#manner, ...change };
    if (this.#at < this.#lines.length) this.#to(this.#at);
  }

  come(lines: readonly Line[]): void {
    this.#lines = lines;
    this.#to(0);
  }

  /** Pauses, or repeats the current sentence; after the last one, starts again. */
  toggle(): void {
    const isDone = this.#at >= this.#lines.length;
    this.#isReading = isDone || !this.#isReading;
    this.#to(isDone ? 0 : this.#at);
  }

  pause(): void {
    this.#isReading = false;
    this.#to(this.#at);
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
    this.#saying = undefined;
    this.#engine.cancel();
  }

  #to(at: number): void {
    this.#at = at;
    const line = this.#lines[at];
    this.#view.show(line, this.#isReading);
    this.end();
    if (line && this.#isReading) this.#say(line);
  }

  #say(line: Line): void {
    const { voice, locale, rate } = this.#manner;
    const utterance = this.#make(saidOf(line));
    utterance.lang = voice?.lang ?? locale;
    utterance.rate = rate;
    if (voice) utterance.voice = voice;
    this.#saying = utterance;
    utterance.onend = () => {
      if (this.#saying === utterance) this.#to(this.#at + 1);
    };
    utterance.onerror = () => {
      if (this.#saying !== utterance) return;
      this.pause();
      this.#view.failed();
    };
    this.#engine.speak(utterance);
  }
}
