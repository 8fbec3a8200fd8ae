import { describe, expect, test } from 'vitest';
import { countedWords } from '../../../src/features/counters/events.ts';

describe('the words of a search', () => {
  test.each([
    ['Spare  HOLDER, spare!', 'en', 'holder+spare'],
    ['holder spare', 'en', 'holder+spare'],
    ['機種変更', 'ja', '変更+機種'],
    ['ＱＲ コード', 'ja', 'qr+コード'],
    // What can name somebody.
    ['locked out taro@example.com', 'en', 'locked+out'],
    ['ログイン　ｔａｒｏ＠example.com', 'ja', 'ログイン'],
    ['account U1234567 locked', 'en', 'account+locked'],
    ['電話 090-1234-5678', 'ja', '電話'],
    ['see https://example.com/taro please', 'en', 'please+see'],
    ['abcdefghijklmnopqrstuvwxyz lamp', 'en', 'lamp'],
    // A story.
    ['my wife Hanako has lost her new phone and I cannot log in any more today', 'en', ''],
    ['', 'en', ''],
    ['?!', 'en', ''],
    ['090-1234-5678', 'en', ''],
  ])('%s', (question, language, words) => expect(countedWords(question, language)).toBe(words));

  test('are the same in whatever order they are written', () => {
    expect(countedWords('lost new phone', 'en')).toBe(countedWords('phone new LOST', 'en'));
  });
});
