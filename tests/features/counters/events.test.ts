import { describe, expect, test } from 'vitest';
import {
  countedWords,
  interviewEvents,
  Tally,
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

describe('the words of a search', () => {
  test.each([
    ['Spare  HOLDER, spare!', 'en', 'holder+spare'],
    ['holder spare', 'en', 'holder+spare'],
    ['機種変更', 'ja', '変更+機種'],
    ['ＱＲ コード', 'ja', 'qr+コード'],
    // What can name somebody.
    ['locked out taro@example.com', 'en', 'locked+out'],
    ['ログイン　ｔａｒｏ＠example.com', 'ja', 'ログイン'],
    ['account U1234567 locked', 'en', 'account+locked'],
    ['電話 090-1234-5678', 'ja', '電話'],
    ['see https://example.com/taro please', 'en', 'please+see'],
    ['abcdefghijklmnopqrstuvwxyz lamp', 'en', 'lamp'],
    // A story.
    ['my wife Hanako has lost her new phone and I cannot log in any more today', 'en', ''],
    ['', 'en', ''],
    ['?!', 'en', ''],
    ['090-1234-5678', 'en', ''],
  ])('%s', (question, language, words) => expect(countedWords(question, language)).toBe(words));

  test('are the same in whatever order they are written', () => {
    expect(countedWords('lost new phone', 'en')).toBe(countedWords('phone new LOST', 'en'));
  });
});

const WALK = 'walk en charge-lamp 3f9a2c1b';

describe('what is counted', () => {
  test('is a line for each subject, and waits no longer once it is taken', () => {
    const tally = new Tally([]);
    tally.note(WALK, ['begun', 'came:open']);
    tally.note('search en', ['holder+spare']);
    tally.note(WALK, ['on:open:cable']);
    expect(tally.take()).toEqual([`${WALK} begun came:open on:open:cable`, 'search en holder+spare']);
    expect(tally.take()).toEqual([]);
  });

  test('counts once, also what was sent before', () => {
    const tally = new Tally([`${WALK} begun came:open`, 'search en holder+spare']);
    tally.note(WALK, ['begun', 'came:open', 'came:plug', 'came:plug']);
    tally.note('search en', ['holder+spare', 'screw']);
    expect(tally.take()).toEqual([`${WALK} came:plug`, 'search en screw']);
  });

  test('leaves a step once, however often it is left', () => {
    const tally = new Tally([`${WALK} on:open:cable`]);
    tally.note(WALK, ['back:open', 'on:open:battery', 'back:plug', 'done:plug']);
    expect(tally.take()).toEqual([`${WALK} back:plug`]);
  });

  test('of another version or language is counted by itself', () => {
    const tally = new Tally([`${WALK} begun`]);
    tally.note('walk en charge-lamp 00000000', ['begun']);
    tally.note('walk ja charge-lamp 3f9a2c1b', ['begun']);
    expect(tally.take()).toHaveLength(2);
  });

  test('that is dropped is not sent', () => {
    const tally = new Tally([]);
    tally.note(WALK, ['begun']);
    tally.drop();
    expect(tally.take()).toEqual([]);
  });
});
