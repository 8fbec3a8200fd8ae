/** What a browser speaks with. */
export type SpeechEngine = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

/** How something is said. */
export interface Manner {
  voice: SpeechSynthesisVoice | undefined;
  locale: string;
  /** How many times as fast as usual. */
  rate: number;
}

/** How a sentence ended: it was said to its end, another took its place, or the device could not say it. */
export type Ending = 'said' | 'stopped' | 'failed';

/**
 * Says one sentence at a time. To pause is to stop: several browsers cannot go on in the middle of a sentence, and who listens
 * wants to hear it whole.
 */
export class Speaker {
  readonly #engine: SpeechEngine;
  readonly #make: (text: string) => SpeechSynthesisUtterance;
  /** What is being said: browsers forget what nobody holds, and then never tell that it ended. */
  #saying: SpeechSynthesisUtterance | undefined;

  /** @param make makes what an engine is told */
  constructor(engine: SpeechEngine, make: (text: string) => SpeechSynthesisUtterance) {
    this.#engine = engine;
    this.#make = make;
  }

  /** Says a text, in the place of what was being said. */
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

  /** Says nothing more. */
  stop(): void {
    this.#saying = undefined;
    this.#engine.cancel();
  }
}
