import { describe, expect, test } from 'vitest';
import { createModelReader } from '../../../machines/diagnosis/model-reader.ts';
import { parsePractice } from '../../../machines/diagnosis/symptom-practice.parse.ts';

/** What is read of a step and of its outcomes, and what is wrong with it: code and place. */
function practice(step: Record<string, unknown>, outcomes: Record<string, Record<string, unknown>> = {}) {
  const read = createModelReader();
  const found = parsePractice(read, step, Object.entries(outcomes), ['steps', 'look']);
  return { found, faults: read.problems.map(({ code, path }) => `${code} ${path!.join('.')}`), all: read.problems };
}

describe('what a step says of a simulator', () => {
  test('is nothing where it says nothing', () => {
    expect(practice({}, { yes: {}, no: { p: 1 } }).found).toBeUndefined();
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
    [{ acts: 'tap' }, {}, ['not-a-list steps.look.acts']],
    [{ acts: ['tap'] }, {}, ['not-an-object steps.look.acts.0', 'bad-word steps.look.acts.0.on']],
    [{ acts: [{ on: 'tablet' }] }, {}, ['bad-word steps.look.acts.0.on']],
    [{ acts: [{ on: 'phone' }, { on: 'phone', press: 'x' }] }, {}, ['unknown-field steps.look.acts.1.press']],
    [{ acts: [{ on: 'phone', screen: 'a b' }] }, {}, ['bad-id steps.look.acts.0.screen']],
    [{ acts: [{ on: 'phone', tap: 1 }] }, {}, ['bad-id steps.look.acts.0.tap']],
    [{ acts: [{ on: 'phone', enter: '' }] }, {}, ['bad-id steps.look.acts.0.enter']],
    [{ acts: [{ on: 'phone', focus: 'yes' }] }, {}, ['bad-mark steps.look.acts.0.focus']],
    [{ acts: [{ on: 'phone', optional: false }] }, {}, ['bad-mark steps.look.acts.0.optional']],
    [{ resume: 'the same' }, {}, ['bad-id steps.look.resume']],
    [{}, { no: { when: 'else' } }, ['not-an-object steps.look.outcomes.no.when']],
    [{}, { no: { when: { sound: 'x' } } }, ['unknown-field steps.look.outcomes.no.when.sound']],
    [
      {},
      { no: { when: { on: 'tablet', screen: 'x' } } },
      ['bad-word steps.look.outcomes.no.when.on', 'half-a-place steps.look.outcomes.no.when'],
    ],
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
      message: '`steps.look.acts.0.focus` can only be true.',
      hint: 'Leave it out, or `true`.',
    });
    const [half] = practice({}, { no: { when: { on: 'phone' } } }).all;
    expect(half).toMatchObject({
      message: 'A screen is on a device.',
      hint: 'Write both, as `on: phone, screen: error`, or neither.',
    });
    expect(practice({}, { no: { when: { picture: 'blured' } } }).all[0]?.hint).toContain('blurred');
    expect(practice({ acts: [{ on: 'phones' }] }).all[0]?.hint).toContain('phone');
  });
});
