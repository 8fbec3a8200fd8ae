import { describe, expect, test } from 'vitest';
import { patchOf } from '../../../machines/console/index.ts';

/** Numbered lines, some of them changed. */
const lines = (count: number, ...changed: number[]): string =>
  Array.from({ length: count }, (_, at) => (changed.includes(at + 1) ? `new ${at + 1}` : `${at + 1}`)).join('\n');
const patch = (count: number, ...changed: number[]) =>
  patchOf('a.yaml', lines(count), lines(count, ...changed)).split('\n');
const HEAD = ['--- a/a.yaml', '+++ b/a.yaml'];

describe('a patch', () => {
  test('is its head alone where nothing has changed', () => {
    expect(patch(5)).toEqual(HEAD);
  });

  test('has three lines around a change', () => {
    expect(patch(20, 10)).toEqual([
      ...[...HEAD, '@@ -7,7 +7,7 @@', ' 7', ' 8', ' 9', '-10', '+new 10', ' 11', ' 12', ' 13'],
    ]);
  });

  test('begins and ends with the text', () => {
    expect(patch(3, 1)).toEqual([...HEAD, '@@ -1,3 +1,3 @@', '-1', '+new 1', ' 2', ' 3']);
    expect(patch(9, 8)).toEqual([...HEAD, '@@ -5,5 +5,5 @@', ' 5', ' 6', ' 7', '-8', '+new 8', ' 9']);
  });

  test('has no line behind a newline that ends the text', () => {
    expect(patchOf('a.yaml', 'one\ntwo\n', 'one\n2\n').split('\n')).toEqual([
      ...[...HEAD, '@@ -1,2 +1,2 @@', ' one', '-two', '+2'],
    ]);
  });

  test('tells changes together whose lines touch, and apart where a line lies between', () => {
    expect(patch(30, 10, 17).filter((line) => line.startsWith('@@'))).toEqual(['@@ -7,14 +7,14 @@']);
    expect(patch(30, 10, 18).filter((line) => line.startsWith('@@'))).toEqual([
      ...['@@ -7,7 +7,7 @@', '@@ -15,7 +15,7 @@'],
    ]);
    expect(patch(30, 10, 11).slice(2)).toEqual([
      ...['@@ -7,8 +7,8 @@', ' 7', ' 8', ' 9', '-10', '+new 10', '-11', '+new 11', ' 12', ' 13', ' 14'],
    ]);
  });

  test('is none of texts with other numbers of lines', () => {
    expect(() => patchOf('a.yaml', 'one\ntwo', 'one')).toThrow('Line 2');
  });
});
