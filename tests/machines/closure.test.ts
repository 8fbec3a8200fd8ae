import { expect, test } from 'vitest';
import { closure } from '../../machines/closure.ts';

test('a closure has each thing once, in the order in which one comes to it, round rings too', () => {
  const next: Record<string, string[]> = { a: ['b', 'c'], b: ['d'], c: ['d', 'a'], d: ['b'] };
  const from = (...first: string[]) => [...closure(first, (each) => next[each] ?? [])];
  expect(from('a')).toEqual(['a', 'b', 'c', 'd']);
  expect(from('d', 'c')).toEqual(['d', 'c', 'b', 'a']);
  expect(from('elsewhere')).toEqual(['elsewhere']);
  expect(from()).toEqual([]);
});
