export type SpeechEngine = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

export interface Manner {
  voice: SpeechSynthesisVoice | undefined;
  locale: string;
  /** 1 is the normal speed. */
  rate: number;
}

/** Why a sentence ended. */
export type Ending = 'said' | 'stopped' | 'failed';

/**
 * Speaks one sentence at a time. Pausing stops it: several browsers cannot resume within a sentence, and listeners want
 * to hear it completely.
 */
export class Speaker {
  readonly #engine: SpeechEngine;
  readonly #make: (text: string) => SpeechSynthesisUtterance;
  /** Browsers may collect an utterance without references, and then never fire `end`. */
  #saying: SpeechSynthesisUtterance | undefined;

  constructor(engine: SpeechEngine, make: (text: string) => SpeechSynthesisUtterance) {
    this.#engine = engine;
    this.#make = make;
  }

  /** Speaks a text instead of the current one. */
  say(text: string, { voice, locale, rate }: Manner): Promise<Ending> {
    this.stop();
    const utterance = this.#make(text);
    utterance.lang = voice?.lang ?? locale;
    utterance.rate = rate;
    if (voice) utterance.voice = voice;
    this.#saying = utterance;
    return new Promise((resolve) => {
      const end = (how: Ending): void => resolve(this.#saying === utterance ? how : 'stopped');
      utterance.onend = () => end('said');
      utterance.onerror = () => end('failed');
      this.#engine.speak(utterance);
    });
  }

  stop(): void {
    this.#saying = undefined;
    this.#engine.cancel();
  }
}
