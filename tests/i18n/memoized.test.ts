import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoized } from '../../src/i18n/index.ts';

test('what follows from a text is found once, and a throw is not kept', () => {
  const asked: string[] = [];
  const length = memoized((text) => {
    asked.push(text);
    if (text === '') throw new Error('nothing');
    return text.length;
  });
  expect([length('ab'), length('abc'), length('ab')]).toEqual([2, 3, 2]);
  expect(asked).toEqual(['ab', 'abc']);
  for (let time = 0; time < 2; time += 1) expect(() => length('')).toThrow('nothing');
  expect(asked).toEqual(['ab', 'abc', '', '']);
});

test('of so many as it may be kept of, the ones that were asked for last are known', () => {
  const most = 3;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 }), (texts) => {
      let found = 0;
      const find = memoized((text) => ({ text, number: (found += 1) }), most);
      for (const [index, text] of texts.entries()) {
        const before = [...new Set(texts.slice(0, index).toReversed())].slice(0, most);
        const was = found;
        expect(find(text).text).toBe(text);
        expect(found - was).toBe(before.includes(text) ? 0 : 1);
      }
    }),
  );
});
