import { describe, expect, test } from 'vitest';
import { PRACTICE_PIN } from '../../../machines/simulator/index.ts';
import { form, lock } from '../../support/simulated.ts';

const scenario = { platform: 'portal', method: 'none', task: 'claim', faults: [], seed: 0 } as const;

/** A practice at the form. */
function filling() {
  const practice = form.start(scenario);
  expect(practice.perform({ kind: 'tap', on: 'portal', control: 'new' })).toBeUndefined();
  practice.perform({ kind: 'wait', seconds: 3 });
  return practice;
}

describe('a product without a phone', () => {
  test('has no screen, no control and no word of one', () => {
    expect(form.screenIds.phone).toEqual([]);
    expect(form.controlIds()).not.toContain('notice');
    expect(form.screenLabels().filter((key) => /^(?:screens|android|iphone|camera)\./.test(key))).toEqual([]);
    expect(form.screenLabels()).not.toContain('controls.notice');
    expect(form.start(scenario).view.phone).toBeUndefined();
  });

  test('has no word for a code that is an example, as one that shows codes has', () => {
    expect([form, lock].map((each) => each.screenLabels().includes('figures.example'))).toEqual([false, true]);
  });

  test('has nothing on a phone done to it', () => {
    const practice = filling();
    expect(practice.perform({ kind: 'tap', on: 'phone', control: 'go-home' })).toMatchObject({
      code: 'control-absent',
    });
    expect(practice.perform({ kind: 'move', distance: 20 })).toMatchObject({ code: 'distance-impossible' });
  });
});

describe('a field that is not for the code', () => {
  test.each(['1200', 'PRACAB2345', ''])('takes nothing of a reader’s own: %s', (value) => {
    const problem = filling().perform({ kind: 'enter', on: 'portal', control: 'amount', value });
    expect(problem).toEqual({ code: 'pin-real' });
  });

  test('is filled in by the practice, as its actor says', () => {
    const practice = filling();
    expect(practice.perform({ kind: 'enter', on: 'portal', control: 'amount', value: PRACTICE_PIN })).toBeUndefined();
    expect(practice.view.portal.parts).toContainEqual(expect.objectContaining({ kind: 'field', value: '••••' }));
  });

  test('is needed before one goes on', () => {
    const practice = filling();
    practice.perform({ kind: 'enter', on: 'portal', control: 'category', value: '1' });
    practice.perform({ kind: 'tap', on: 'portal', control: 'next' });
    expect(practice.view.portal.screen).toBe('form');
    expect(practice.view.log.at(-1)).toMatchObject({ kind: 'note', note: 'incomplete' });
  });
});
