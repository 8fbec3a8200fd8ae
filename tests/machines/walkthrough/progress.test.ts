import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeProgress,
  encodeProgress,
  shortestTo,
  trailOf,
  type Graph,
  type Progress,
} from '../../../machines/walkthrough/index.ts';
import { isPlace } from '../../../machines/walkthrough/walkthrough.progress.ts';
import { graphOf, placesOf, shippedGraph, shippedIds, soundGraphs } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';
import { placeFrom } from '../../support/walks.ts';

/** The shipped guides, and tea. */
const ids = [...shippedIds, 'tea'];
const graphOfGuide = (id: string) => (id === 'tea' ? tea : shippedGraph(id));

/** A step that nothing leads to, in a graph that no check has seen. */
const withIsland = () => graphOf({ a: ['b'], b: [], island: ['b'] });

describe('encodeProgress', () => {
  test.each<[Progress, string]>([
    [{ step: 'look', ways: [] }, 'step-look'],
    [{ step: 'light', ways: ['full'] }, 'step-light~full'],
    [{ step: 'pour', ways: ['full', 'cold', 'hot'] }, 'step-pour~full.cold.hot'],
  ])('writes %j as `%s`', (progress, fragment) => {
    expect(encodeProgress(progress)).toBe(fragment);
  });

  test.each(ids)('is read back at every place of %s', (id) => {
    const graph = graphOfGuide(id);
    for (const progress of placesOf(graph)) {
      expect(decodeProgress(encodeProgress(progress), graph)).toEqual({ progress });
      expect(decodeProgress(`#${encodeProgress(progress)}`, graph)).toEqual({ progress });
    }
  });
});

describe('decodeProgress', () => {
  test.each<[string, string, string?]>([
    ['step-light~full', 'light~full'],
    ['#step-light~empty', 'light~empty'],
    ['step-light~full.cold', 'light~full.cold'],
    ['step-look', 'look'],
    // A plain step is come by its shortest ways.
    ['step-light', 'light~full'],
    ['step-light~', 'light~full'],
    ['step-fill', 'fill~empty'],
    ['step-pour', 'pour~full.hot'],
    // The step is kept where its ways are not its own.
    ['step-light~hot', 'light~full', 'ways-changed'],
    ['step-light~full.', 'light~full', 'ways-changed'],
    ['step-light~.full', 'light~full', 'ways-changed'],
    ['step-look~full', 'look', 'ways-changed'],
    ['step-light~constructor', 'light~full', 'ways-changed'],
    ['step-pour~full.cold', 'pour~full.hot', 'ways-changed'],
    [`step-light~${'a'.repeat(600)}`, 'light~full', 'ways-changed'],
    // The ways are followed where the step no longer exists.
    ['step-gone', 'look', 'step-gone'],
    ['step-gone~empty', 'fill~empty', 'step-gone'],
    ['step-gone~full', 'light~full', 'step-gone'],
    ['step-gone~empty.gone', 'taste~empty', 'step-gone'],
    ['step-gone~empty.cold.hot', 'pour~empty.cold.hot', 'step-gone'],
    ['step-gone~full.hot.hot', 'pour~full.hot', 'step-gone'],
    ['step-gone~gone.full', 'look', 'step-gone'],
    ['step-gone~constructor', 'look', 'step-gone'],
    ['step-constructor', 'look', 'step-gone'],
    [`step-${'a'.repeat(60)}`, 'look', 'step-gone'],
    // Neither is there.
    ['', 'look', 'unreadable'],
    ['#', 'look', 'unreadable'],
    ['step-', 'look', 'unreadable'],
    ['light', 'look', 'unreadable'],
    ['step-light\n', 'look', 'unreadable'],
    [' step-light', 'look', 'unreadable'],
    ['##step-light', 'look', 'unreadable'],
    ['STEP-light', 'look', 'unreadable'],
    ['step-__proto__', 'look', 'unreadable'],
    ['step-light~full~full', 'look', 'unreadable'],
    ['step-light~"><script>alert(1)</script>', 'look', 'unreadable'],
    ['step-light%7Efull', 'look', 'unreadable'],
    ['step-ｌｉｇｈｔ', 'look', 'unreadable'],
    [`step-${'a'.repeat(61)}`, 'look', 'unreadable'],
    [`step-light~${'a'.repeat(601)}`, 'look', 'unreadable'],
    ['a'.repeat(100_000), 'look', 'unreadable'],
  ])('reads `%.50s` as %s %s', (text, place, notice) => {
    expect(decodeProgress(text, tea)).toEqual({ progress: placeFrom(place), ...(notice && { notice }) });
  });

  test('takes the start for a step that nothing leads to', () => {
    expect(decodeProgress('step-island', withIsland())).toEqual({ progress: placeFrom('a'), notice: 'step-gone' });
  });

  test('finds a step by an id that it once had, unless another has it now', () => {
    const { light, pour } = tea.steps;
    const renamed = (aliases: string[]): Graph =>
      ({ ...tea, steps: { ...tea.steps, light: { ...light, aliases }, pour } }) as Graph;
    expect(decodeProgress('step-flame~full', renamed(['spark', 'flame']))).toEqual({
      progress: placeFrom('light~full'),
    });
    expect(decodeProgress('step-spark', renamed(['spark', 'flame']))).toEqual({ progress: placeFrom('light~full') });
    expect(decodeProgress('step-flame~full', renamed(['spark']))).toMatchObject({ notice: 'step-gone' });
    expect(decodeProgress('step-look', renamed(['look']))).toEqual({ progress: placeFrom('look') });
  });

  test('comes to rest where a way leads round and round', () => {
    const endless = graphOf({ a: ['b'], b: ['c'], c: ['b'] });
    expect(decodeProgress('step-gone~x', endless)).toEqual({ progress: placeFrom('b'), notice: 'step-gone' });
    expect(decodeProgress('step-c~x', endless)).toEqual({ progress: placeFrom('c'), notice: 'ways-changed' });
  });
});

describe('trailOf', () => {
  test.each<[string, string[] | undefined]>([
    ['look', ['look']],
    ['light~empty', ['look', 'fill', 'light']],
    ['light~full.cold', ['look', 'light', 'taste', 'light']],
    ['light', undefined],
    ['look~full', undefined],
    ['gone~full', undefined],
    ['constructor', undefined],
  ])('to %s is %j', (place, trail) => {
    expect(trailOf(tea, placeFrom(place))).toEqual(trail);
    expect(isPlace(tea, placeFrom(place))).toBe(trail !== undefined);
  });

  test('goes as far round a loop as its ways say', () => {
    const rounds = Array.from({ length: 50 }, () => 'cold');
    expect(trailOf(tea, { step: 'pour', ways: ['full', ...rounds, 'hot'] })).toHaveLength(2 + 2 * 51);
  });

  test('ends where steps follow each other round and round', () => {
    const endless = graphOf({ a: ['b'], b: ['a'], c: [] });
    expect(trailOf(endless, placeFrom('c'))).toBeUndefined();
  });

  test('ends where the start, or a step that follows, is none', () => {
    expect(trailOf(graphOf({ a: ['gone'] }), placeFrom('b'))).toBeUndefined();
  });
});

describe('shortestTo', () => {
  test('prefers fewer steps, then the way that is written first', () => {
    const graph = graphOf({ a: ['b', 'c', 'd'], b: ['e'], c: ['e'], d: ['f'], e: ['f'], f: [] });
    expect(shortestTo(graph, 'e')).toEqual(placeFrom('e~to-b'));
    expect(shortestTo(graph, 'f')).toEqual(placeFrom('f~to-d'));
    expect(shortestTo(graph, 'a')).toEqual(placeFrom('a'));
  });

  test('finds no place at a step that nothing leads to, or that is none', () => {
    expect(shortestTo(withIsland(), 'island')).toBeUndefined();
    expect(shortestTo(tea, 'gone')).toBeUndefined();
    expect(shortestTo(graphOf({ a: ['gone'] }), 'b')).toBeUndefined();
  });

  test('takes no more steps than any other way there', () => {
    fc.assert(
      fc.property(soundGraphs, (graph) => {
        const longer = placesOf(graph, 3).filter(
          (place) => trailOf(graph, shortestTo(graph, place.step)!)!.length > trailOf(graph, place)!.length,
        );
        expect(longer).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
