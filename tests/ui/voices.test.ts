import { afterEach, expect, test, vi } from 'vitest';
import { voicesFor } from '../../src/ui/voices.ts';

const JAPANESE = { lang: 'ja-JP', localService: true, default: true } as SpeechSynthesisVoice;

/** A device that knows its voices only after a while, as some browsers do. */
class Voices extends EventTarget {
  known: SpeechSynthesisVoice[] = [];
  getVoices = (): SpeechSynthesisVoice[] => this.known;
  come(): void {
    this.known = [JAPANESE];
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

function device(): Voices {
  const voices = new Voices();
  vi.stubGlobal('window', { speechSynthesis: voices });
  vi.stubGlobal('speechSynthesis', voices);
  return voices;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('voices that come later are told to whoever still waits, and to nobody else', async () => {
  const voices = device();
  const closed = new AbortController();
  const told: string[] = [];
  void voicesFor('ja').then(() => told.push('waits'));
  void voicesFor('ja', closed.signal).then(() => told.push('has gone'));
  closed.abort();
  voices.come();
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual(['waits']);
});

test('voices that are known are told at once', async () => {
  const voices = device();
  voices.known = [JAPANESE];
  expect(await voicesFor('ja')).toEqual([JAPANESE]);
});
