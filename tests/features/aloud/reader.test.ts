import { describe, expect, test } from 'vitest';
import type { SpokenBlock } from '../../../src/features/aloud/page-data.ts';
import { linesAt, Reader, type Line } from '../../../src/features/aloud/reader.ts';
import { RecordingEngine } from '../../support/recording-engine.ts';

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
  let failed = 0;
  const textOf = (line: Line | undefined) => line?.block.sentences[line.at]?.text ?? '-';
  const reader = new Reader(
    engine,
    engine.make,
    { voice, locale: 'xx', rate: 1 },
    {
      show: (line, isReading) => shown.push(`${textOf(line)}${isReading ? '' : ' (paused)'}`),
      goOn: () => wentOn++,
      failed: () => failed++,
    },
  );
  const said = () => engine.told.map(({ text }) => text);
  return { engine, reader, shown, said, wentOn: () => wentOn, failed: () => failed };
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

  test('is stopped and read on from the beginning of its sentence', async () => {
    const { engine, reader, said, shown } = begin();
    reader.come(linesAt(BLOCKS));
    await engine.end();
    reader.toggle();
    expect(engine.isSaying).toBe(false);
    expect(shown.at(-1)).toBe('One. (paused)');
    reader.next();
    reader.back();
    expect(said()).toEqual(['Step 1', 'One.']);
    reader.toggle();
    expect(said()).toEqual(['Step 1', 'One.', 'One.']);
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

  test('is said anew where it is to be said otherwise', () => {
    const { engine, reader, said } = begin();
    reader.come(linesAt(BLOCKS));
    reader.manner = { rate: 2 };
    expect(said()).toEqual(['Step 1', 'Step 1']);
    expect(engine.told[1]).toMatchObject({ rate: 2, voice });
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

  test('that the device cannot say is told of, and waits', async () => {
    const { engine, reader, shown, failed } = begin();
    reader.come(linesAt(BLOCKS));
    await engine.end('failed');
    expect(failed()).toBe(1);
    expect(shown.at(-1)).toBe('Step 1 (paused)');
  });

  test('where nothing is to be read is silent', () => {
    const { engine, reader, shown } = begin();
    reader.come(linesAt(BLOCKS));
    reader.come([]);
    expect(engine.isSaying).toBe(false);
    expect(shown.at(-1)).toBe('-');
  });
});
