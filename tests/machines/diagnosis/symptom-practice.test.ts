import { describe, expect, test } from 'vitest';
import { parseSymptom } from '../../../machines/diagnosis/symptom.parse.ts';

/** What is read of a step and of its outcomes, and what is wrong with it: code and place. */
function practice(step: Record<string, unknown>, outcomes: Record<string, Record<string, unknown>> = { yes: {} }) {
  const chances = Object.entries(outcomes).map(([id, more], index) => {
    return [id, { number: index, p: index === 0 ? 'rest' : 0.1, ...more }] as const;
  });
  const look = { number: 1, kind: 'do', cost: 1, source: 'facts', ...step, outcomes: Object.fromEntries(chances) };
  const result = parseSymptom('no-light', {
    ...{ number: 1, version: 0, callCost: 9 },
    causes: { bulb: { prior: 1, source: 'facts' } },
    steps: { look },
  });
  const all = 'problems' in result ? result.problems : [];
  return {
    found: 'symptom' in result ? result.symptom.practice?.['look'] : undefined,
    faults: all.map(({ code, path = [] }) => `${code} ${path.join('.')}`),
    all,
  };
}

describe('what a step says of a simulator', () => {
  test('is nothing where it says nothing', () => {
    expect(practice({}, { yes: {}, no: { p: 0.1 } }).found).toBeUndefined();
  });

  test('is what it does, how it goes on, or what shows: each alone is something', () => {
    expect(practice({ acts: [] }).found).toEqual({ acts: [], when: {} });
    expect(practice({ resume: 'same' }).found).toEqual({ acts: [], resume: 'same', when: {} });
    expect(practice({}, { yes: {}, no: { when: 'otherwise' } }).found).toEqual({ acts: [], when: { no: 'otherwise' } });
  });

  test('names the act’s device, screen and control', () => {
    const acts = [
      { on: 'portal', screen: 'login', tap: 'log-in' },
      { on: 'phone', screen: 'pin', enter: 'pin' },
      { on: 'phone', focus: true },
      { on: 'phone', tap: 'allow', optional: true },
    ];
    const { found, faults } = practice({ acts, resume: 'code' });
    expect(faults).toEqual([]);
    expect(found).toEqual({
      acts,
      resume: 'code',
      when: {},
    });
  });

  test('names all that shows, in the order of the outcomes', () => {
    const when = {
      ...{ on: 'phone', screen: 'error', picture: 'blurred', platform: 'android', method: 'qr', task: 'add-user' },
      ...{ goal: 'activated', heard: 'app.opened' },
    };
    const { found, faults } = practice(
      {},
      { seen: { when }, sharp: { when: { picture: 'sharp' } }, no: { when: 'otherwise' } },
    );
    expect(faults).toEqual([]);
    expect(found?.when).toEqual({ seen: when, sharp: { picture: 'sharp' }, no: 'otherwise' });
    expect(Object.keys(found!.when)).toEqual(['seen', 'sharp', 'no']);
  });
});

describe('what is refused', () => {
  test.each([
    [{ acts: 'tap' }, undefined, ['not-a-list steps.look.acts']],
    [{ acts: ['tap'] }, undefined, ['not-an-object steps.look.acts.0']],
    [{ acts: [{ on: 'tablet' }] }, undefined, ['bad-word steps.look.acts.0.on']],
    [{ acts: [{ on: 'phone' }, { on: 'phone', press: 'x' }] }, undefined, ['unknown-field steps.look.acts.1.press']],
    [{ acts: [{ on: 'phone', screen: 'a b' }] }, undefined, ['bad-id steps.look.acts.0.screen']],
    [{ acts: [{ on: 'phone', tap: 1 }] }, undefined, ['bad-id steps.look.acts.0.tap']],
    [{ acts: [{ on: 'phone', enter: '' }] }, undefined, ['bad-id steps.look.acts.0.enter']],
    [{ acts: [{ on: 'phone', focus: 'yes' }] }, undefined, ['bad-mark steps.look.acts.0.focus']],
    [{ acts: [{ on: 'phone', optional: false }] }, undefined, ['bad-mark steps.look.acts.0.optional']],
    [{ resume: 'the same' }, undefined, ['bad-id steps.look.resume']],
    [{}, { no: { when: 'else' } }, ['not-an-object steps.look.outcomes.no.when']],
    [{}, { no: { when: { sound: 'x' } } }, ['unknown-field steps.look.outcomes.no.when.sound']],
    [{}, { no: { when: { on: 'tablet', screen: 'x' } } }, ['bad-word steps.look.outcomes.no.when.on']],
    [{}, { no: { when: { on: 'phone' } } }, ['half-a-place steps.look.outcomes.no.when']],
    [{}, { no: { when: { screen: 'error' } } }, ['half-a-place steps.look.outcomes.no.when']],
    [{}, { no: { when: { picture: 'dark' } } }, ['bad-word steps.look.outcomes.no.when.picture']],
    [{}, { no: { when: { platform: 'An droid' } } }, ['bad-id steps.look.outcomes.no.when.platform']],
    [{}, { no: { when: { goal: 7 } } }, ['bad-id steps.look.outcomes.no.when.goal']],
    [{}, { no: { when: { heard: 'App.Opened' } } }, ['bad-id steps.look.outcomes.no.when.heard']],
    [{}, { no: { when: { heard: '.' } } }, []],
    [{}, { no: { when: { heard: 'a'.repeat(61) } } }, ['bad-id steps.look.outcomes.no.when.heard']],
    [{}, { no: { when: { goal: 'app.opened' } } }, ['bad-id steps.look.outcomes.no.when.goal']],
  ])('%j, %j: %j', (step, outcomes, faults) => {
    expect(practice(step, outcomes).faults).toEqual(faults);
  });

  test('with what to write instead', () => {
    const [mark] = practice({ acts: [{ on: 'phone', focus: 1 }] }).all;
    expect(mark).toMatchObject({
      message: '`steps.look.acts.0.focus` can only be `true`.',
      hint: 'Write `focus: true`, or remove it.',
    });
    const [half] = practice({}, { no: { when: { on: 'phone' } } }).all;
    expect(half).toMatchObject({
      message: '`on` and `screen` belong together.',
      hint: 'Write both, as `on: phone, screen: error`, or neither.',
    });
    expect(practice({}, { no: { when: { picture: 'blured' } } }).all[0]?.hint).toContain('blurred');
    expect(practice({ acts: [{ on: 'phones' }] }).all[0]?.hint).toContain('phone');
  });
});
