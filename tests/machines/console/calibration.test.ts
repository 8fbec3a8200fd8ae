import { describe, expect, test } from 'vitest';
import {
  calibrate,
  interviewsIn,
  proposePriors,
  STRENGTH,
  withPriors,
  withPriorsAt,
} from '../../../machines/console/index.ts';
import { belief, type Reply, type Symptom } from '../../../machines/diagnosis/index.ts';
import { repliesFrom } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';

const said = (text: string, count = 1): Reply[][] => Array.from({ length: count }, () => repliesFrom(text));
const afterOf = (interviews: readonly Reply[][], strength?: number, symptom: Symptom = lamp) =>
  Object.fromEntries(calibrate(symptom, interviews, strength).map(({ cause, after }) => [cause, after]));
const ticket = (text: string, change: object = {}) => ({
  diagnoses: [
    {
      symptom: 'lamp',
      version: 4,
      code: '',
      ending: 'solved' as const,
      replies: repliesFrom(text),
      seconds: 0,
      ...change,
    },
  ],
});

describe('interviewsIn', () => {
  test('takes the interviews about a symptom, and says why others do not count', () => {
    const tickets = [
      ticket('others.lit~push.lit'),
      ticket('others.lit', { version: 3 }),
      ticket('others.lit', { symptom: 'hum' }),
      ticket('others.gone~push.lit'),
      ticket('swap.lit'),
      ticket('others.unsure~push.couldnt'),
      ticket(''),
      { diagnoses: [] },
    ];
    expect(interviewsIn(tickets, lamp)).toEqual({
      replies: [repliesFrom('others.lit~push.lit')],
      skipped: ['other-version', 'answers-dropped', 'answers-dropped', 'nothing-said', 'nothing-said'],
    });
  });

  test('takes a strange id for what it is', () => {
    const strange = {
      ...ticket('a.b'),
      diagnoses: [{ ...ticket('').diagnoses[0]!, replies: [{ step: '~', outcome: '<b>' }] }],
    };
    expect(interviewsIn([strange], lamp).skipped).toEqual(['answers-dropped']);
  });
});

describe('calibrate', () => {
  test('leaves priors as they are without tickets', () => {
    const causes = calibrate(lamp, []);
    expect(causes.map((each) => [each.cause, each.before, each.count, each.after])).toEqual([
      ['bulb', 0.5, 0, 0.5],
      ['plug', 0.25, 0, 0.25],
      ['fuse', 0.2, 0, 0.2],
      ['other', 0.05, 0, 0.05],
    ]);
  });

  test('counts a ticket that leaves no doubt as one, against priors that weigh as much as their strength', () => {
    // Pushing the plug in helps where it was the plug, and nowhere else.
    const causes = calibrate(lamp, said('push.lit', 10), 30);
    const plug = causes.find(({ cause }) => cause === 'plug')!;
    expect(plug.count).toBeCloseTo(10, 9);
    expect(plug.after).toBeCloseTo((30 * 0.25 + 10) / 40, 9);
    expect(causes.find(({ cause }) => cause === 'bulb')!.after).toBeCloseTo((30 * 0.5) / 40, 9);
  });

  test('weighs the file as twenty tickets unless told otherwise', () => {
    expect(STRENGTH).toBe(20);
    expect(afterOf(said('push.lit', 20))['plug']).toBeCloseTo((20 * 0.25 + 20) / 40, 9);
  });

  test('shares a ticket that leaves doubt as likely as each cause is by the new priors', () => {
    const interviews = [...said('others.dark', 30), ...said('push.lit', 5)];
    const after = afterOf(interviews, 10);
    const model = withPriors(lamp.model, Object.values(after));
    // The fixed point: what the counts say with these priors is these priors.
    const likely = belief(model, { others: 'dark' });
    expect(after['fuse']).toBeCloseTo((10 * 0.2 + 30 * likely['fuse']!) / 45, 7);
    expect(after['other']).toBeCloseTo((10 * 0.05 + 30 * likely['other']!) / 45, 7);
    expect(after['bulb']).toBeCloseTo((10 * 0.5) / 45, 7);
    expect(Object.values(after).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });

  test('normalises priors that do not add up to 1', () => {
    const doubled = { ...lamp, model: withPriors(lamp.model, [1, 0.5, 0.4, 0.1]) };
    expect(calibrate(doubled, said('push.lit', 10), 30).map(({ before }) => before)).toEqual([0.5, 0.25, 0.2, 0.05]);
    expect(afterOf(said('push.lit', 10), 30, doubled)).toEqual(afterOf(said('push.lit', 10), 30));
  });

  test.each(Object.keys(shippedSymptoms('all')))('counts, in %s, each interview once', (id) => {
    const symptom = shippedSymptoms('all')[id]!;
    const { model } = symptom;
    const step = model.steps.find(({ outcomes }) => outcomes.some(({ solved }) => solved))!;
    const outcome = step.outcomes.find(({ solved }) => solved)!.id;
    const causes = calibrate(symptom, said(`${step.id}.${outcome}`, 40), 10);
    expect(causes.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(40, 6);
  });
});

test('proposePriors says what the change does to the first step', () => {
  const tickets = Array.from({ length: 200 }, () => ticket('push.lit'));
  const { used, before, after } = proposePriors(lamp, tickets, 5)!;
  // Where it is nearly always the plug, one pushes it in before asking anything.
  expect([used, before, after]).toEqual([200, 'others', 'push']);
  expect(proposePriors(lamp, [ticket('', { symptom: 'hum' })], 5)).toBeUndefined();
  expect(proposePriors(lamp, [ticket('push.lit'), ticket('')], 5)).toMatchObject({
    used: 1,
    skipped: ['nothing-said'],
  });
});

test('withPriorsAt replaces the priors of a file and leaves what rounds to the same', () => {
  const text = 'bulb: 0.5 # often\nplug: .25\nfuse: 0.2\nother: 0.05\n';
  const places = { bulb: [6, 9], plug: [24, 27], other: [45, 49] } as const;
  const causes = [
    ['bulb', 0.5, 0.61239],
    ['plug', 0.25, 0.2501],
    ['fuse', 0.2, 0.1],
    ['other', 0.05, 0.00001],
  ] as const;
  const priors = causes.map(([cause, before, after]) => ({ cause, before, after, count: 0 }));
  expect(withPriorsAt(text, places, priors)).toBe('bulb: 0.612 # often\nplug: .25\nfuse: 0.2\nother: 0.001\n');
});
