import { describe, expect, test } from 'vitest';
import type { SpokenBlock } from '../../../src/features/aloud/page-data.ts';
import { linesAt, Reader, type Line, type SpeechEngine } from '../../../src/features/aloud/reader.ts';

type Told = Pick<SpeechSynthesisUtterance, 'text' | 'lang' | 'rate' | 'voice'> & {
  onend: (() => void) | null;
  onerror: (() => void) | null;
};

/** A silent engine that records utterances. They end when the test ends them. */
class RecordingEngine implements SpeechEngine {
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

  async end(): Promise<void> {
    const ended = this.#now;
    this.#now = undefined;
    ended?.onend?.();
    // What waits for it goes on in its own turn.
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

const BLOCKS: SpokenBlock[] = [
  { sentences: [{ text: 'Step 1' }] },
  { part: 1, sentences: [{ text: 'One.' }, { text: 'QR', say: 'Q R' }] },
  { part: 2, sentences: [{ text: 'Two.' }] },
];
const voice = { name: 'a', lang: 'xx-YY' } as SpeechSynthesisVoice;

function begin() {
  const engine = new RecordingEngine();
  const shown: string[] = [];
  let wentOn = 0;
  const textOf = (line: Line | undefined) => line?.block.sentences[line.at]?.text ?? '-';
  const reader = new Reader(
    engine,
    engine.make,
    { voice, locale: 'xx', rate: 1 },
    {
      show: (line, isReading) => shown.push(`${textOf(line)}${isReading ? '' : ' (paused)'}`),
      goOn: () => wentOn++,
      failed: () => undefined,
    },
  );
  const said = () => engine.told.map(({ text }) => text);
  return { engine, reader, shown, said, wentOn: () => wentOn };
}

describe('a place that is read aloud', () => {
  test('is said sentence by sentence, as it is to be said, and shown as it is written', async () => {
    const { engine, reader, said, shown, wentOn } = begin();
    reader.come(linesAt(BLOCKS));
    while (engine.isSaying) await engine.end();
    expect(said()).toEqual(['Step 1', 'One.', 'Q R']);
    expect(shown).toEqual(['Step 1', 'One.', 'QR', '-']);
    expect(engine.told[0]).toMatchObject({ lang: 'xx-YY', voice, rate: 1 });
    // It goes on when the listener wants it, and not automatically.
    expect(wentOn()).toBe(0);
    reader.next();
    expect(wentOn()).toBe(1);
  });

  test.each([
    [1, ['Step 1', 'One.', 'QR']],
    [2, ['Step 1', 'Two.']],
    [3, ['Step 1', 'Two.']],
  ])('of part %i has its own sentences', (part, texts) => {
    expect(linesAt(BLOCKS, part).map(({ block, at }) => block.sentences[at]!.text)).toEqual(texts);
  });

  test('is gone through by hand, back to its first sentence and no further', async () => {
    const { engine, reader, said } = begin();
    reader.come(linesAt(BLOCKS));
    reader.next();
    reader.next();
    reader.back();
    reader.back();
    reader.back();
    expect(said()).toEqual(['Step 1', 'One.', 'Q R', 'One.', 'Step 1', 'Step 1']);
    // What was cut short tells nothing any more.
    await engine.end();
    expect(said().at(-1)).toBe('One.');
  });

  test('that is come to while another is read takes its place; while it is stopped, it waits', async () => {
    const { engine, reader, said, shown } = begin();
    reader.come(linesAt(BLOCKS));
    reader.come(linesAt(BLOCKS, 2));
    await engine.end();
    expect(said()).toEqual(['Step 1', 'Step 1', 'Two.']);
    reader.pause();
    reader.come(linesAt(BLOCKS));
    expect(engine.isSaying).toBe(false);
    expect(shown.at(-1)).toBe('Step 1 (paused)');
  });

  test('is read once more after its end', async () => {
    const { engine, reader, said } = begin();
    reader.come(linesAt(BLOCKS, 2));
    while (engine.isSaying) await engine.end();
    reader.toggle();
    expect(said()).toEqual(['Step 1', 'Two.', 'Step 1']);
  });

  test('where nothing is to be read is silent', () => {
    const { engine, reader, shown } = begin();
    reader.come(linesAt(BLOCKS));
    reader.come([]);
    expect(engine.isSaying).toBe(false);
    expect(shown.at(-1)).toBe('-');
  });
});
