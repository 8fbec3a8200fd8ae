import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph, Route } from '../../../machines/walkthrough/index.ts';
import { frameAt, framesAlong, placeOf, type Frame } from '../../../src/features/show/frames.ts';
import type { Film } from '../../../src/features/show/page-data.ts';
import { graphOf, placesOf, soundGraphs } from '../../support/graphs.ts';

/** A film with these moments in each step, by the act that they show. */
const filmOf = (acts: Record<string, readonly number[]>): Film['steps'] =>
  Object.fromEntries(
    Object.entries(acts).map(([step, own]) => [
      step,
      {
        label: '',
        title: '',
        moments: own.map((act) => ({ kind: 'tap', act, alternative: '', caption: '', time: 0 })),
      },
    ]),
  );

/** A fork, one way with a step in three parts, one with a step in which nothing is shown; both lead to the end. */
const graph = graphOf({ open: ['menu', 'talk'], menu: ['end'], talk: ['quiet'], quiet: ['end'], end: [] });
const route: Route = { ...graph, steps: { ...graph.steps, menu: { ...graph.steps['menu']!, parts: 3 } } };
const steps = filmOf({ open: [0, 0], menu: [0, 1, 1, 2], talk: [0], end: [0] });

const text = ({ step, kind, moment }: Frame): string => `${step} ${moment?.act ?? kind}`;

describe('a guide that is played', () => {
  test.each([
    [[], ['open 0', 'open 0', 'open fork']],
    [['to-menu'], ['open 0', 'open 0', 'open fork', 'menu 0', 'menu 1', 'menu 1', 'menu 2', 'end 0', 'end end']],
    [['to-talk'], ['open 0', 'open 0', 'open fork', 'talk 0', 'end 0', 'end end']],
    [['constructor'], ['open 0', 'open 0', 'open fork']],
  ])('shows by the ways %j: %j', (ways, expected) => {
    expect(framesAlong(route, steps, ways).map(text)).toEqual(expected);
  });

  test.each([
    [{ step: 'open', ways: [] }, 0],
    [{ step: 'menu', ways: ['to-menu'], part: 2 }, 4],
    [{ step: 'menu', ways: ['to-menu'], part: 3 }, 6],
    [{ step: 'gone', ways: [] }, 0],
  ])('begins from %j at frame %i', (place, at) => {
    expect(frameAt(framesAlong(route, steps, place.ways), place)).toBe(at);
  });

  test.each([
    [3, { step: 'menu', ways: ['to-menu'] }],
    [5, { step: 'menu', ways: ['to-menu'], part: 2 }],
    [6, { step: 'menu', ways: ['to-menu'], part: 3 }],
    [2, { step: 'open', ways: [] }],
  ])('is at frame %i where one walks at %j', (at, walked) => {
    expect(placeOf(route, framesAlong(route, steps, ['to-menu'])[at]!)).toEqual(walked);
  });
});

/** Any sound graph, with one to three moments in each step. */
const played = fc.tuple(soundGraphs, fc.infiniteStream(fc.integer({ min: 1, max: 3 }))).map(([sound, counts]) => {
  const stream = counts[Symbol.iterator]();
  const acts = Object.keys(sound.steps).map((step) => {
    const count = (stream.next().value ?? 1) as number;
    return [step, Array.from({ length: count }, (_, act) => act)] as const;
  });
  return { graph: sound as Graph, steps: filmOf(Object.fromEntries(acts)) };
});

test('any guide that is played comes from each of its places to a fork or the end, and on by each way of the fork', () => {
  fc.assert(
    fc.property(played, ({ graph, steps }) => {
      for (const place of placesOf(graph, 3)) {
        const frames = framesAlong(graph, steps, place.ways);
        const first = frames[frameAt(frames, place)]!;
        expect(first).toMatchObject({ step: place.step, ways: place.ways, kind: 'moment' });
        const last = frames.at(-1)!;
        expect(last.kind).not.toBe('moment');
        for (const way of Object.keys(graph.steps[last.step]!.ways ?? {})) {
          const more = framesAlong(graph, steps, [...last.ways, way]);
          expect(more.slice(0, frames.length)).toEqual(frames);
          expect(more[frames.length]!.ways).toEqual([...last.ways, way]);
        }
      }
    }),
    { numRuns: 200 },
  );
});
