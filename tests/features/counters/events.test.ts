import { describe, expect, test } from 'vitest';
import {
  interviewEvents,
  walkEvents,
  type InterviewMoment,
  type WalkMoment,
} from '../../../src/features/counters/events.ts';

const walking = (step: string, at: number, more: Partial<WalkMoment> = {}): WalkMoment => ({
  phase: 'walking',
  step,
  ways: [],
  at,
  open: '',
  outcome: '',
  ...more,
});
const all = (moments: readonly WalkMoment[]): string[] =>
  moments.flatMap((now, index) => walkEvents(moments[index - 1], now));

describe('a walk', () => {
  test('is counted step by step, with the way that was chosen', () => {
    const moments = [
      walking('', 0, { phase: 'introduced' }),
      walking('open', 1),
      walking('more', 2, { ways: ['home'] }),
      // Another part of the same step is no other step.
      walking('more', 3, { ways: ['home'] }),
      walking('done', 4, { ways: ['home'] }),
      walking('done', 4, { phase: 'confirming', ways: ['home'] }),
      walking('done', 4, { phase: 'finished', outcome: 'done' }),
    ];
    expect(all(moments)).toEqual([
      'begun',
      'came:open',
      'on:open:home',
      'came:more',
      'on:more',
      'came:done',
      'done:done',
    ]);
  });

  test('has trouble, and goes back', () => {
    const moments = [
      walking('scan', 5),
      walking('scan', 5, { phase: 'troubled' }),
      walking('scan', 5, { phase: 'troubled', open: 'qr-not-read' }),
      walking('scan', 5, { phase: 'troubled', open: 'qr-not-read scan-off' }),
      walking('scan', 5),
      walking('more', 4),
      walking('more', 4, { phase: 'troubled' }),
      walking('more', 4, { phase: 'finished', outcome: 'supported' }),
    ];
    expect(all(moments)).toEqual([
      'begun',
      'came:scan',
      'trouble:scan',
      'trouble:scan:qr-not-read',
      'trouble:scan:qr-not-read:scan-off',
      'back:scan',
      'came:more',
      'trouble:more',
      'supported:more',
    ]);
  });

  test('is left for the whole page without having gone on', () => {
    expect(all([walking('scan', 5), walking('scan', 0, { phase: '' }), walking('open', 1)])).toEqual([
      'begun',
      'came:scan',
      'came:open',
    ]);
  });
});

describe('an interview', () => {
  const asking = (step: string, replies: readonly string[], more: Partial<InterviewMoment> = {}): InterviewMoment => ({
    phase: 'asking',
    step,
    replies,
    isEarly: false,
    isSolved: false,
    ...more,
  });
  const said = (moments: readonly InterviewMoment[]) =>
    moments.flatMap((now, index) => interviewEvents(moments[index - 1], now));

  test('is counted answer by answer, without what was known before', () => {
    const moments = [
      asking('switch', ['platform.android']),
      asking('focus', ['platform.android', 'switch.on']),
      asking('focus', ['platform.android', 'switch.on', 'focus.sharp'], { phase: 'confirming' }),
      asking('', ['platform.android', 'switch.on', 'focus.sharp'], { phase: 'finished', isSolved: true }),
    ];
    expect(said(moments)).toEqual([
      'begun',
      'came:switch',
      'said:switch:on',
      'came:focus',
      'said:focus:sharp',
      'solved',
    ]);
  });

  test.each([
    [{ phase: 'calling' }, 'gave-up'],
    [{ phase: 'calling', isEarly: true }, 'stopped'],
    [{ phase: 'finished' }, 'called'],
  ])('ends: %o', (more, event) => {
    expect(said([asking('switch', []), asking('', [], more)]).at(-1)).toBe(event);
  });
});
