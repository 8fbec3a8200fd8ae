import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kindOf,
  showBack,
  showFrom,
  showNext,
  showWay,
  walkedAt,
  type Playable,
  type ShowPlace,
} from '../../../machines/show/index.ts';
import type { Graph, Route } from '../../../machines/walkthrough/index.ts';
import { graphOf, placesOf, soundGraphs } from '../../support/graphs.ts';

/** A fork, one way with a step in three parts, one with a step in which nothing is shown; both lead to the end. */
const graph = graphOf({ open: ['menu', 'talk'], menu: ['end'], talk: ['quiet'], quiet: ['end'], end: [] });
const route: Route = { ...graph, steps: { ...graph.steps, menu: { ...graph.steps['menu']!, parts: 3 } } };
const playable: Playable = { route, acts: { open: [0, 0], menu: [0, 1, 1, 2], talk: [0], end: [0] } };

const text = ({ progress: { step, ways }, moment }: ShowPlace): string => `${[...ways, step].join(' ')} ${moment}`;
function place(words: string): ShowPlace {
  const parts = words.split(' ');
  return { progress: { step: parts.at(-2)!, ways: parts.slice(0, -2) }, moment: Number(parts.at(-1)) };
}
const said = (found: ShowPlace | undefined): string =>
  found ? `${text(found)}: ${kindOf(playable, found)}` : 'nothing';

describe('a guide that is played', () => {
  test.each([
    ['open 0', 'open 1: moment'],
    ['open 1', 'open 2: fork'],
    ['open 2', 'nothing'],
    ['to-menu menu 3', 'to-menu end 0: moment'],
    ['to-talk talk 0', 'to-talk end 0: moment'],
    ['to-talk end 0', 'to-talk end 1: end'],
    ['to-talk end 1', 'nothing'],
  ])('goes on from %s to %s', (from, to) => {
    expect(said(showNext(playable, place(from)))).toBe(to);
  });

  test.each([
    ['open 0', 'nothing'],
    ['open 2', 'open 1: moment'],
    ['to-menu menu 0', 'open 2: fork'],
    ['to-menu end 0', 'to-menu menu 3: moment'],
    ['to-talk end 0', 'to-talk talk 0: moment'],
    ['to-talk end 1', 'to-talk end 0: moment'],
  ])('goes back from %s to %s', (from, to) => {
    expect(said(showBack(playable, place(from)))).toBe(to);
  });

  test.each([
    ['open 2', 'to-menu', 'to-menu menu 0: moment'],
    ['open 2', 'to-talk', 'to-talk talk 0: moment'],
    ['open 2', 'constructor', 'nothing'],
    ['open 1', 'to-menu', 'nothing'],
    ['to-talk end 1', 'to-talk', 'nothing'],
  ])('takes at %s the way %s to %s', (at, way, to) => {
    expect(said(showWay(playable, place(at), way))).toBe(to);
  });

  test.each([
    [{ step: 'open', ways: [] }, 'open 0: moment'],
    [{ step: 'menu', ways: ['to-menu'], part: 2 }, 'to-menu menu 1: moment'],
    [{ step: 'menu', ways: ['to-menu'], part: 3 }, 'to-menu menu 3: moment'],
    [{ step: 'quiet', ways: ['to-talk'] }, 'to-talk end 0: moment'],
  ])('begins from %j at %s', (from, at) => {
    expect(said(showFrom(playable, from))).toBe(at);
  });

  test.each([
    ['to-menu menu 0', { step: 'menu', ways: ['to-menu'] }],
    ['to-menu menu 2', { step: 'menu', ways: ['to-menu'], part: 2 }],
    ['to-menu menu 3', { step: 'menu', ways: ['to-menu'], part: 3 }],
    ['open 2', { step: 'open', ways: [] }],
  ])('is at %s where one walks at %j', (at, walked) => {
    expect(walkedAt(playable, place(at))).toEqual(walked);
  });
});

/** Any sound graph, with none to three moments in each step. */
const played = fc.tuple(soundGraphs, fc.infiniteStream(fc.nat(3))).map(([sound, counts]): Playable => {
  const stream = counts[Symbol.iterator]();
  const acts = Object.keys(sound.steps).map((step) => {
    const count = (stream.next().value ?? 0) as number;
    return [step, Array.from({ length: count }, (_, act) => act)] as const;
  });
  return { route: sound, acts: Object.fromEntries(acts) };
});

/** From a place to the first fork or end, with all that is shown on the way. */
function playOn(of: Playable, from: ShowPlace): ShowPlace[] {
  const shown = [from];
  for (let next = showNext(of, from); next; next = showNext(of, next)) shown.push(next);
  return shown;
}

describe('any guide that is played', () => {
  test('comes from each of its places to a fork or the end, and back by the same moments', () => {
    fc.assert(
      fc.property(played, (of) => {
        for (const progress of placesOf(of.route as Graph, 3)) {
          const shown = playOn(of, showFrom(of, progress));
          expect(kindOf(of, shown.at(-1)!)).not.toBe('moment');
          expect(shown.slice(0, -1).every((each) => kindOf(of, each) === 'moment')).toBe(true);
          const back = shown.slice(1).map((each) => showBack(of, each));
          // At an end in which nothing is shown, one goes back to what was shown last.
          expect(back.map((each) => each && text(each))).toEqual(shown.slice(0, -1).map(text));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('leads on from each fork by each of its ways, and back to it', () => {
    fc.assert(
      fc.property(played, (of) => {
        for (const progress of placesOf(of.route as Graph, 3)) {
          const fork = playOn(of, showFrom(of, progress)).at(-1)!;
          const ways = of.route.steps[fork.progress.step]!.ways ?? {};
          for (const way of Object.keys(ways)) {
            const after = showWay(of, fork, way)!;
            expect(after.progress.ways).toEqual([...fork.progress.ways, way]);
            expect(text(showBack(of, after)!)).toBe(text(fork));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
