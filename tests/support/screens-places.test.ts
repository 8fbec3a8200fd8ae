import { describe, expect, test } from 'vitest';
import type { SeenFigure } from './screens-boxes.ts';
import { cornerAt, placeIssues } from './screens-places.ts';

describe('the check of places finds', () => {
  const good: SeenFigure = {
    guide: 'any',
    title: '1',
    device: 'android',
    screen: [0, 0, 200, 400],
    seen: [
      { what: 'control more', box: [20, 30, 60, 20] },
      { what: 'ring more', box: [16, 26, 68, 28], of: 'more' },
      { what: 'words “More”', box: [24, 32, 40, 16], of: 'more' },
      { what: 'mark 1', box: [68, 20, 16, 16], of: 'more' },
      { what: 'control save', box: [20, 200, 60, 20] },
      { what: 'ring save', box: [16, 196, 68, 28], of: 'save' },
      { what: 'mark 2', box: [68, 190, 16, 16], of: 'save' },
    ],
  };
  const find = (index: number, change: Partial<SeenFigure['seen'][number]> | undefined) =>
    placeIssues({
      ...good,
      seen: good.seen.flatMap((each, at) => (at !== index ? each : change ? { ...each, ...change } : [])),
    });

  test('nothing where all is well', () => {
    expect(placeIssues(good)).toEqual([]);
    expect(cornerAt(good, good.seen[1]!.box)).toBe('top-left');
    expect(cornerAt(good, [150, 370, 40, 20])).toBe('bottom-right');
    expect(cornerAt(good, [90, 200, 20, 20])).toBeUndefined();
  });

  test('a ring or a number that is lost, a number that is away, cut off, or over the label', () => {
    expect(find(1, undefined)).toEqual(['mark 1 is on more, which has no ring']);
    expect(find(3, undefined)).toEqual(['the ring around more has no number']);
    expect(find(3, { box: [120, 100, 16, 16] })).toEqual(['mark 1 is away from more']);
    expect(find(1, { box: [0, 26, 84, 28] })).toEqual(['ring more is cut off by the screen']);
    expect(find(3, { box: [56, 26, 16, 16] })).toEqual(['mark 1 covers words “More”']);
  });

  test('words that stick out of their control', () => {
    expect(find(2, { box: [24, 32, 70, 16] })).toContain('words “More” sticks out of more');
  });
});
