import { describe, expect, test } from 'vitest';
import { speechFor } from '../../../tools/studio/server/speech.ts';

describe('the language of the studio', () => {
  test.for([
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['de-CH, en;q=0.1', 'en'],
    ['fr, *', 'ja'],
    [';;q=,q=1', 'ja'],
    [undefined, 'ja'],
  ] as const)('is the first of the browser that it has, else that of the terminal: %s', ([accepted, language]) => {
    expect(speechFor({ asked: undefined, usual: 'ja' }, accepted).language).toBe(language);
  });

  test('is the one asked for, whatever a browser wants', () => {
    expect(speechFor({ asked: 'ja', usual: 'en' }, 'en').say('studio.failed')).toMatch(/[ぁ-ん]/);
  });

  test('explains messages where the guide for writers in that language does', () => {
    const speak = { asked: undefined, usual: 'en' };
    expect(speechFor(speak, 'ja').meaning('component-unknown')?.[0]).toMatch(/[ぁ-ん]/);
    expect(speechFor(speak, 'en').meaning('component-unknown')).toBeUndefined();
  });
});
