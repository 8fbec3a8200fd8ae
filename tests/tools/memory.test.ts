import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newMemory, openMemory } from '../../src/build/check/memory.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a memory', () => {
  test('finds once what it is asked twice', async () => {
    const memory = newMemory();
    const find = vi.fn(() => ['a fault']);
    expect(memory.recall('style', { text: 'a' }, find)).toEqual(['a fault']);
    expect(memory.recall('style', { text: 'a' }, find)).toEqual(['a fault']);
    const later = vi.fn(() => Promise.resolve(['another']));
    expect(await memory.recallLater('guide', 1, later)).toEqual(['another']);
    expect(await memory.recallLater('guide', 1, later)).toEqual(['another']);
    expect([find, later].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test.each([
    ['the input', 'style', 'b'],
    ['the check', 'guide', 'a'],
  ])('finds anew where %s is another', (_, check, input) => {
    const memory = newMemory();
    memory.recall('style', 'a', () => 1);
    expect(memory.recall(check, input, () => 2)).toBe(2);
  });

  test('knows in the next run what it has found in this one, and what a run between did not ask', () => {
    const asks = (input: string) => {
      const memory = openMemory(root);
      const found = memory.recall('style', input, () => `new ${input}`);
      memory.keep();
      return found;
    };
    const forget = () => 'asked again';
    asks('a');
    asks('b');
    const memory = openMemory(root);
    expect(['a', 'b', 'c'].map((input) => memory.recall('style', input, forget))).toEqual([
      'new a',
      'new b',
      'asked again',
    ]);
  });

  test.each([
    ['of other rules', (text: string) => text.replace(/"version":"\w/, '"version":"x')],
    ['that is cut off', (text: string) => text.slice(0, -5)],
  ])('takes nothing from a file %s', (_, spoil) => {
    const file = join(root, '.cache', 'check', 'findings.json');
    const first = openMemory(root);
    first.recall('style', 'a', () => 'old');
    first.keep();
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(openMemory(root).recall('style', 'a', () => 'new')).toBe('new');
  });
});
