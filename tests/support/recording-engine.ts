import type { SpeechEngine } from '../../src/features/aloud/reader.ts';

/** The part of an utterance that tests check. */
type Told = Pick<SpeechSynthesisUtterance, 'text' | 'lang' | 'rate' | 'voice'> & {
  onend: (() => void) | null;
  onerror: (() => void) | null;
};

/** A silent engine that records utterances. They end when the test ends them. */
export class RecordingEngine implements SpeechEngine {
  readonly told: Told[] = [];
  #now: Told | undefined;

  readonly make = (text: string): SpeechSynthesisUtterance =>
    ({ text, lang: '', rate: 1, voice: null, onend: null, onerror: null }) as unknown as SpeechSynthesisUtterance;

  speak(utterance: SpeechSynthesisUtterance): void {
    this.#now = utterance as unknown as Told;
    this.told.push(this.#now);
  }

  /** As browsers do: what is cut short tells of an error. */
  cancel(): void {
    const cut = this.#now;
    this.#now = undefined;
    cut?.onerror?.();
  }

  get isSaying(): boolean {
    return this.#now !== undefined;
  }

  /** What is being stated comes to its end, or fails. */
  async end(how: 'said' | 'failed' = 'said'): Promise<void> {
    const ended = this.#now;
    this.#now = undefined;
    if (how === 'said') ended?.onend?.();
    else ended?.onerror?.();
    // What waits for it goes on in its own turn.
    await new Promise((resolve) => void setImmediate(resolve));
  }
}
