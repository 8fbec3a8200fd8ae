import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSilent, listenReport, speak } from '../../../tools/listen/say.ts';
import { secondsOf } from '../../../tools/listen/wav.ts';

/** A sound of so many bytes, 8,000 a second; `said` is how many it says that it has. */
function wav(bytes: number, said = bytes, before = Buffer.alloc(0)): Buffer {
  const format = Buffer.alloc(24);
  format.write('fmt ', 0);
  format.writeUInt32LE(16, 4);
  format.writeUInt32LE(8000, 16);
  const data = Buffer.alloc(8);
  data.write('data', 0);
  data.writeUInt32LE(said, 4);
  return Buffer.concat([Buffer.from('RIFF....WAVE'), format, before, data, Buffer.alloc(bytes)]);
}

describe('how long a sound is', () => {
  test.each([
    ['a second', wav(8000), 1],
    ['half of one behind something else', wav(4000, 4000, Buffer.from('LIST\x03\0\0\0abc\0', 'latin1')), 0.5],
    ['as long as it is, and not as it says', wav(8000, 0xffffffff), 1],
    ['nothing', wav(0), 0],
    ['no sound', Buffer.from('{"a": 1}'), undefined],
    ['nothing at all', Buffer.alloc(0), undefined],
  ])('%s', (_, file, seconds) => {
    expect(secondsOf(file)).toBe(seconds);
  });
});

describe('a sentence that is spoken to a file', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'shirube-listen-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** An engine that copies a sound; the second time it is asked for another language it fails. */
  function engine(sound: Buffer): string {
    writeFileSync(join(folder, 'sound.wav'), sound);
    writeFileSync(
      join(folder, 'engine.mjs'),
      `import { copyFileSync, readFileSync } from 'node:fs';
       const [, , language, file] = process.argv;
       if (language !== 'en' || readFileSync(0, 'utf8') === '') { console.error('no'); process.exit(2); }
       copyFileSync('${join(folder, 'sound.wav')}', file);`,
    );
    return `${process.execPath} ${join(folder, 'engine.mjs')} {language} {file}`;
  }
  const file = () => join(folder, 'said.wav');

  test('has its length, and is told of', () => {
    const spoken = speak(engine(wav(8000)), 'Four', 'en', file());
    expect(spoken).toEqual({ text: 'Four', file: file(), seconds: 1 });
    expect(isSilent(spoken)).toBe(false);
    expect(listenReport([spoken])).toContain('1 sentences, 1.0 seconds, 4.0 letters a second.');
  });

  test('is silent where nothing is to be heard, and where the engine fails or is not there', () => {
    const silent = [
      speak(engine(wav(800)), 'Short', 'en', file()),
      speak(engine(wav(8000)), 'Other', 'xx', join(folder, 'other.wav')),
      speak(`${join(folder, 'none')} {file}`, 'None', 'en', file()),
    ];
    expect(silent.map(isSilent)).toEqual([true, true, true]);
    expect(listenReport(silent)).toMatch(/Nothing is to be heard: Short\nno: Other\n.*ENOENT.*: None$/);
  });
});
