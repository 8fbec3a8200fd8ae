import { describe, expect, test } from 'vitest';
import { encodeCase, waysThrough, type Graph } from '../../../machines/walkthrough/index.ts';
import { graphOf } from '../../support/graphs.ts';

/** A guide of forks one after another, each of two ways that meet again: twice as many ways with each. */
function forks(count: number, more: Readonly<Record<string, string[]>> = {}): Graph {
  const steps: Record<string, string[]> = {};
  for (let index = 0; index < count; index++) {
    steps[`f${index}`] = [`a${index}`, `b${index}`];
    steps[`a${index}`] = [`f${index + 1}`];
    steps[`b${index}`] = [`f${index + 1}`];
  }
  return graphOf({ ...steps, [`f${count}`]: [], ...more });
}

/** The same, but that its end is reached by its first step alone: anyone who has gone on can only go round. */
const round = (count: number): Graph => forks(count, { [`f${count}`]: ['f0'], f0: ['a0', 'b0', 'end'], end: [] });

describe('a guide with many forks', () => {
  test('tells its first hundred ways, and is not gone through for the others', () => {
    const ways = waysThrough(forks(22));
    expect(ways).toHaveLength(100);
    expect(new Set(ways.map((way) => way.join())).size).toBe(100);
    expect(ways.every((way) => way.length === 45)).toBe(true);
  });

  test('tells all of them where there are fewer', () => {
    expect(waysThrough(forks(6))).toHaveLength(64);
  });

  test('finds the only way out of loops in loops', () => {
    expect(waysThrough(round(22))).toEqual([['f0', 'end']]);
  });

  test('gives each place a number', () => {
    expect(encodeCase({ step: 'end', ways: ['w2'] }, round(22))).toMatch(/^[\d ]+$/);
  });
});
