import { expect, test } from 'vitest';
import { memoizeByIdentity } from '../../src/content/index.ts';

test('what follows from a thing is worked out again only when it, or what it is held against, is another', () => {
  let count = 0;
  const told = memoizeByIdentity((article: { text: string }, labels: object | undefined, language: string) => {
    count += 1;
    return `${article.text} ${labels ? 'with' : 'without'} ${language}`;
  });
  const [one, two, labels] = [{ text: 'one' }, { text: 'two' }, {}];
  expect([told(one, labels, 'x'), told(one, labels, 'x'), told(two, labels, 'x'), count]).toEqual([
    'one with x',
    'one with x',
    'two with x',
    2,
  ]);
  expect([told(one, undefined, 'x'), told(one, undefined, 'y'), told(one, {}, 'y'), count]).toEqual([
    'one without x',
    'one without y',
    'one with y',
    5,
  ]);
});
