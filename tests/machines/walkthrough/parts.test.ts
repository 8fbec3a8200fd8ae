import { describe, expect, test } from 'vitest';
import {
  createWalkthrough,
  decodeCase,
  decodeProgress,
  encodeCase,
  encodeProgress,
  placeBefore,
  walkthroughView,
  type Progress,
  type Route,
} from '../../../machines/walkthrough/index.ts';
import { tea } from '../../support/tea.ts';
import { placeFrom, walkFrom } from '../../support/walks.ts';

/** Making tea, where filling is shown in two parts and lighting in three. */
const inParts: Route = {
  ...tea,
  steps: {
    ...tea.steps,
    fill: { ...tea.steps['fill']!, parts: 2 },
    light: { ...tea.steps['light']!, parts: 3 },
  },
};

/** `light.2~full` is the second part of `light`. */
function place(text: string): Progress {
  const [, step = '', part, ways = ''] = /^(\w+)(?:\.(\d))?(~.*)?$/.exec(text) ?? [];
  return { ...placeFrom(step + ways), ...(part === undefined ? {} : { part: Number(part) }) };
}

const walkAt = (text: string) => walkFrom(createWalkthrough(inParts), place(text));

describe('a step in parts', () => {
  test.each([
    ['fill~empty', 'step.completed', 'fill.2~empty'],
    ['fill.2~empty', 'step.completed', 'light~empty'],
    ['light~full', 'step.completed', 'light.2~full'],
    ['light.2~full', 'step.completed', 'light.3~full'],
    ['light.3~full', 'step.completed', 'taste~full'],
    ['light.3~full', 'step.left', 'light.2~full'],
    ['light.2~full', 'step.left', 'light~full'],
    ['light~full', 'step.left', 'look'],
    ['light~empty', 'step.left', 'fill.2~empty'],
    ['taste~full', 'step.left', 'light.3~full'],
    ['taste~full', 'way.chosen', 'light~full.cold'],
  ] as const)('from %s, %s leads to %s', (from, event, to) => {
    const walk = walkAt(from);
    walk.send(event === 'way.chosen' ? { type: event, way: 'cold' } : { type: event });
    expect(walk.getSnapshot().context.progress).toEqual(place(to));
  });

  test('trouble comes back to its part', () => {
    const walk = walkAt('light.2~full');
    walk.send({ type: 'trouble.met' });
    walk.send({ type: 'trouble.left' });
    expect(walkthroughView(walk.getSnapshot(), inParts)).toMatchObject({
      phase: 'walking',
      progress: place('light.2~full'),
    });
  });

  test.each([
    ['#step-light.2~full', 'light.2~full'],
    ['#step-light.9~full', 'light.3~full'],
    ['#step-taste.2~full', 'taste~full'],
    ['#step-light~full', 'light~full'],
    ['#step-light.2~gone', 'light.2~full'],
  ])('%s is %s', (fragment, text) => {
    expect(decodeProgress(fragment, inParts).progress).toEqual(place(text));
  });

  test('a graph that shows a step at once takes no part of it', () => {
    expect(decodeProgress('#step-light.2~full', tea)).toEqual({ progress: place('light~full') });
    expect(walkFrom(createWalkthrough(tea), place('light.2~full')).getSnapshot().context.progress).toBeUndefined();
  });

  test.each(['look', 'fill.2~empty', 'light~full', 'light.3~full', 'light.2~full.cold', 'pour~full.hot'])(
    'the link and the number of %s lead back to it',
    (text) => {
      expect(decodeProgress(encodeProgress(place(text)), inParts)).toEqual({ progress: place(text) });
      expect(decodeCase(encodeCase(place(text), inParts), { tea: inParts })).toEqual({
        guide: 'tea',
        progress: place(text),
      });
    },
  );

  test('a number of a later part has a digit more, and leads to the step where it is shown at once', () => {
    const code = encodeCase(place('light.2~full'), inParts);
    expect(code).toBe('330 120 300 22');
    expect(decodeCase(code, { tea })).toEqual({ guide: 'tea', progress: place('light~full') });
  });

  test('an older number of a later part keeps the part', () => {
    const older = encodeCase(place('light.2~full'), { ...inParts, version: 1 });
    expect(decodeCase(older, { tea: inParts })).toMatchObject({
      progress: place('light.2~full'),
      notice: 'older-version',
    });
  });

  test('nothing stands before the first', () => {
    expect(placeBefore(inParts, place('look'))).toBeUndefined();
  });
});
