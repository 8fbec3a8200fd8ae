import { describe, expect, test } from 'vitest';
import { preferred, speaking } from '../../../tools/studio/server/speech.ts';

describe('the language that the studio speaks', () => {
  test.for([
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['en;q=0.5, JA;q=0.7', 'ja'],
    ['de-CH, ja;q=0, en;q=0.1', 'en'],
    ['fr, *', undefined],
    [';;q=,q=1', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)('is the one that a browser wants most of those that there are: %s', ([accepted, language]) => {
    expect(preferred(accepted, ['en', 'ja'])).toBe(language);
  });

  test('is that of the terminal where it has no words in the browser’s', () => {
    const speak = speaking({ asked: undefined, usual: 'ja' });
    expect(speak('de').language).toBe('ja');
    expect(speak('en-GB').words['save']).toBe('Save');
    expect(speak(undefined).words['save']).toBe('保存');
  });

  test('is the one that was asked for, whatever a browser wants', () => {
    expect(speaking({ asked: 'ja', usual: 'en' })('en').say('studio.failed')).toMatch(/[ぁ-ん]/);
  });

  test('explains messages where the guide for writers of that language does', () => {
    const speak = speaking({ asked: undefined, usual: 'en' });
    expect(speak('ja').meaning('component-unknown')?.[0]).toMatch(/[ぁ-ん]/);
    expect(speak('en').meaning('component-unknown')).toBeUndefined();
  });
});
