import { describe, expect, test } from 'vitest';
import { knownReplies, meaningOf } from '../../../machines/diagnosis/index.ts';
import { addressOnward, originIn, placeAfter, wayOf } from '../../../src/features/diagnosis/place.ts';
import { shippedGraphs } from '../../support/graphs.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';

const guides = shippedGraphs();
const from = '?guide=android-add-user-qr&at=step-scan~login';
const said = { symptom: 'qr-not-read', said: 'said~view.sharp~type-code.not-activated' };

describe('an answer that leads to the questions of another symptom', () => {
  test('carries on where the reader comes from, and what is so of them from then on', () => {
    const { 'qr-not-read': symptom, 'activation-error': next } = shippedSymptoms('all');
    const typed = meaningOf(symptom!, { step: 'type-code', outcome: 'not-activated' });
    const address = addressOnward('/en/diagnosis/activation-error/', from, typed, said);
    const origin = originIn(new URL(address, 'https://site.example').search, guides);
    expect(origin).toEqual({
      guide: 'android-add-user-qr',
      at: 'step-scan~login',
      seen: undefined,
      world: { method: 'code' },
      isLast: false,
      earlier: [said],
    });
    // Who has typed the code is not asked as if they had scanned one.
    const world = { ...guides['android-add-user-qr']!.world, ...origin.world };
    expect(knownReplies(next!, world)[0]).toEqual({ step: 'entered', outcome: 'typed' });
  });

  test('carries on that nothing is left to do once that is mended', () => {
    const waiting = meaningOf(shippedSymptoms('all')['activation-error']!, {
      step: 'log-in-again',
      outcome: 'waiting',
    });
    const address = addressOnward('/en/diagnosis/notification-missing/', from, waiting, said);
    expect(originIn(new URL(address, 'https://site.example').search, guides)).toMatchObject({
      guide: 'android-add-user-qr',
      world: {},
      isLast: true,
      earlier: [said],
    });
  });

  test('carries on what was said of each problem before, and else nothing that says nothing', () => {
    const first = addressOnward('/en/diagnosis/x/', '?seen=error', { number: 1 }, said);
    expect(first).toBe('/en/diagnosis/x/?seen=error&earlier=qr-not-read%7Esaid%7Eview.sharp%7Etype-code.not-activated');
    const next = { symptom: 'x', said: 'said~a.b' };
    const second = addressOnward(
      '/en/diagnosis/y/',
      new URL(first, 'https://site.example').search,
      { number: 1 },
      next,
    );
    expect(originIn(new URL(second, 'https://site.example').search, guides).earlier).toEqual([said, next]);
  });
});

test.each([
  ['the next step, by the same ways', 'step-scan~login', 'step-pin~login'],
  ['its first part', 'step-scan.2~login', 'step-pin~login'],
  ['the same place, where what comes next is not known', 'step-open~', 'step-open~'],
  ['what names no place, as it is', 'else', 'else'],
  ['the same, where a step has the name of what every object has', 'step-constructor~', 'step-constructor~'],
  ['none, where none was known', undefined, undefined],
])('after what is solved comes %s', (_, at, next) => {
  expect(placeAfter(at, { scan: 'pin' })).toBe(next);
});

test.each([
  ['as far as it leads there', 'step-unlock~login.more', ['home', 'login'], 'login'],
  ['none, where it does not lead there', 'step-unlock~logins', ['home', 'login'], ''],
  ['none, where none is needed', 'step-unlock~app', [], ''],
  ['none, where no place is known', undefined, ['home', 'login'], ''],
])('of the way one has come is kept: %s', (_, at, ways, kept) => {
  expect(wayOf(at, ways)).toBe(kept);
});

test('an origin of a foreign form is dropped', () => {
  expect(
    originIn(
      '?method=%3Cb%3E&platform=Android%20&task=&seen=A&guide=constructor&earlier=x&earlier=x%7Esaid%7E%3Cb%3E',
      guides,
    ),
  ).toEqual({
    seen: undefined,
    world: {},
    isLast: false,
    earlier: [],
  });
  expect(originIn('?guide=android-add-user-qr&at=javascript:alert(1)', guides).at).toBeUndefined();
});
