import { describe, expect, test, vi } from 'vitest';
import { createWalkthrough, placeBefore, walkthroughView } from '../../../machines/walkthrough/index.ts';
import { placesOf } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';
import { eventFrom, placeFrom, placeText, stateText, walkFrom } from '../../support/walks.ts';
import { events, routes, table } from './machine.table.ts';

// XState warns of an event to a walk that has ended; that it changes nothing is what is tested.
vi.spyOn(console, 'warn').mockReturnValue();

/** A walk that is in a state of the table. */
function walkIn(state: string) {
  const walk = walkFrom(createWalkthrough(tea), routes[state] ? undefined : placeFrom(state));
  for (const event of routes[state] ?? []) walk.send(eventFrom(event));
  return walk;
}

describe.each(Object.entries(table))('in %s', (state, leads) => {
  test('a walk can stand', () => {
    expect(stateText(walkIn(state).getSnapshot())).toBe(state);
  });

  test.each(events.map((event) => [event, leads[event]] as const))('%s → %s', (event, next) => {
    const walk = walkIn(state);
    const before = walk.getSnapshot();
    walk.send(eventFrom(event));
    if (next === undefined) expect(walk.getSnapshot()).toBe(before);
    else expect(stateText(walk.getSnapshot())).toBe(next);
    if (before.status === 'active') expect(before.can(eventFrom(event))).toBe(next !== undefined);
  });
});

describe('createWalkthrough', () => {
  test('begins at each place that its input names', () => {
    for (const place of placesOf(tea))
      expect(stateText(walkFrom(createWalkthrough(tea), place).getSnapshot())).toBe(placeText(place));
  });

  test.each(['gone', 'constructor', 'entering', 'light', 'light~hot', 'look~full', 'taste~empty.hot'])(
    'begins in the introduction where its input, %s, names no place',
    (place) => {
      const walk = walkFrom(createWalkthrough(tea), placeFrom(place));
      expect(stateText(walk.getSnapshot())).toBe('introduced');
      walk.send({ type: 'walk.started' });
      expect(stateText(walk.getSnapshot())).toBe('look');
    },
  );

  test('leads back to what is asked before the first step, where a guide asks it', () => {
    const walk = walkFrom(createWalkthrough({ ...tea, introduced: true }), placeFrom('light~full'));
    const isLeft = (): boolean =>
      walkthroughView(walk.getSnapshot(), { ...tea, introduced: true }).phase === 'introduced';
    walk.send({ type: 'step.left' });
    expect(stateText(walk.getSnapshot())).toBe('look');
    expect(isLeft()).toBe(false);
    const graph = { ...tea, introduced: true as const };
    expect(walkthroughView(walk.getSnapshot(), graph)).toMatchObject({ phase: 'walking', canGoBack: true });
    expect(walkthroughView(walk.getSnapshot(), tea)).toMatchObject({ phase: 'walking', canGoBack: false });
    walk.send({ type: 'step.left' });
    expect(isLeft()).toBe(true);
    walk.send({ type: 'walk.started' });
    expect(stateText(walk.getSnapshot())).toBe('look');
  });

  test('keeps the cause that was chosen of a problem, until another is', () => {
    const walk = walkIn('troubled light~empty, no-gas');
    const open = () => {
      const view = walkthroughView(walk.getSnapshot(), tea);
      return view.phase === 'troubled' ? [view.open, view.cause] : [];
    };
    walk.send({ type: 'problem.chosen', problem: 'no-flame', cause: 'wet-match' });
    expect(open()).toEqual(['no-flame', 'wet-match']);
    walk.send({ type: 'problem.chosen', problem: 'no-gas' });
    expect(open()).toEqual(['no-gas', undefined]);
    walk.send({ type: 'problem.left' });
    expect(open()).toEqual([undefined, undefined]);
  });

  test('forgets what came before when the walk is started anew', () => {
    const walk = walkIn('troubled light~empty, no-gas');
    walk.send({ type: 'walk.restarted' });
    walk.send({ type: 'walk.started' });
    walk.send({ type: 'trouble.met' });
    expect(stateText(walk.getSnapshot())).toBe('troubled look');
  });

  test('returns from trouble to a place that was jumped to', () => {
    const walk = walkIn('troubled light~empty, no-gas');
    for (const event of ['place.requested:taste~full', 'trouble.met', 'trouble.left']) walk.send(eventFrom(event));
    expect(stateText(walk.getSnapshot())).toBe('taste~full');
  });
});

describe('placeBefore', () => {
  test.each([
    ['look', undefined],
    ['fill~empty', 'look'],
    ['light~empty', 'fill~empty'],
    ['light~full', 'look'],
    ['light~full.cold', 'taste~full'],
    ['pour~full.cold.hot', 'taste~full.cold'],
    ['light~hot', undefined],
  ])('of %s is %s', (place, before) => {
    expect(placeBefore(tea, placeFrom(place))).toEqual(before && placeFrom(before));
  });

  test('of nowhere is nothing', () => {
    expect(placeBefore(tea, undefined)).toBeUndefined();
  });
});
