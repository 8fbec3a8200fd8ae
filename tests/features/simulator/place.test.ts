import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeActions, encodeActions, type CodeView, type PracticeAction } from '../../../machines/simulator/index.ts';
import { product, readScenario } from '../../support/product.ts';
import { payloadOf, readAddress } from '../../../src/features/simulator/address.ts';
import { along } from '../../../src/features/simulator/course.ts';

const SITE = 'https://site.example/en/simulator/';
const { scenario } = readScenario({ task: 'add-user', platform: 'android', method: 'qr', seed: '4' });
const open: CodeView = { string: 'PRAC234567', state: 'open', left: 200, lifetime: 300 };
const payload = (text: string, code: CodeView = open) =>
  payloadOf(SITE, { scenario, surprise: false, actions: decodeActions(text)!, code });
const actionsIn = (address: string) => encodeActions(readAddress(product, new URL(address)).actions);

describe('what the portal’s code says', () => {
  test('is an address of this site that names the practice, its string, and what has been done', () => {
    const address = payload('p-ibkr-mobile.w3.p-services');
    expect(address).toBe(
      `${SITE}?task=add-user&platform=android&method=qr&seed=4&string=PRAC234567&as=phone#d=p-ibkr-mobile.w3.p-services`,
    );
    expect(readAddress(product, new URL(address))).toMatchObject({
      scenario,
      string: 'PRAC234567',
      copy: true,
      troubles: [],
    });
  });

  test('stays the same while the phone is moved and for a minute of waiting', () => {
    const first = payload('p-camera');
    for (const more of ['p-camera.w5', 'p-camera.m12', 'p-camera.w20.m9.w30', 'p-camera.w59'])
      expect(payload(more)).toBe(first);
    expect(actionsIn(payload('p-camera.w61'))).toBe('p-camera.w60');
    expect(actionsIn(payload('p-camera.w3.m9.w58'))).toBe('p-camera.w60');
  });

  test('tells of a code that is over that its time has passed', () => {
    expect(actionsIn(payload('p-camera.w299', { ...open, state: 'expired', left: 0 }))).toBe('p-camera.w300');
    expect(actionsIn(payload('p-camera.w300', { ...open, state: 'expired', left: 0 }))).toBe('p-camera.w300');
  });

  test('does without what the phone has done where it would become too long', () => {
    const much = Array.from({ length: 30 }, () => 'p-ibkr-mobile.w1.p-go-home.w2').join('.');
    const address = payload(`b-user-menu.${much}.b-log-out.p-camera`);
    expect(address.length).toBeLessThanOrEqual(600);
    expect(actionsIn(address)).toBe('b-user-menu.w90.b-log-out');
    const portal = Array.from({ length: 60 }, () => 'b-user-menu').join('.');
    expect(payload(portal)).not.toContain('#');
  });

  test('leads to the same screens, whatever was done', () => {
    const taps = [
      'p-ibkr-mobile',
      'p-services',
      'p-more',
      'p-camera',
      'p-go-home',
      'b-user-menu',
      'b-log-out',
      'b-log-in',
      'w1',
      'w4',
      'm30',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...taps), { maxLength: 12 }), (chosen) => {
        // What cannot be done where it stands is left out.
        const { course } = along(product, scenario, []);
        for (const action of chosen.flatMap((text): PracticeAction[] => decodeActions(text)!)) course.perform(action);
        // Neither what was waited since the last thing done is in the code, up to a minute, nor how far the phone was
        // held away meanwhile: without that waiting both stand at the last thing done.
        const { actions: all } = course.practice;
        const last = all.findLastIndex(({ kind }) => kind !== 'wait' && kind !== 'move');
        const done = all.filter(({ kind }, index) => kind !== 'wait' || index < last);
        const { view } = along(product, scenario, done).course.practice;
        if (!view.code) return;
        const { actions } = readAddress(
          product,
          new URL(payloadOf(SITE, { scenario, surprise: false, actions: done, code: view.code })),
        );
        const copy = along(product, scenario, actions).course.practice.view;
        expect([copy.phone?.screen, copy.portal.screen, copy.code?.string]).toEqual([
          view.phone?.screen,
          view.portal.screen,
          view.code.string,
        ]);
      }),
      { examples: [[['b-user-menu', 'b-log-out', 'b-log-in', 'w1', 'w1', 'm30']]] },
    );
  });
});
