import { describe, expect, test } from 'vitest';
import { changed, symptomOf, written } from '../../support/symptom-written.ts';

describe('parseSymptom', () => {
  test('says of a draft that it is one, and nothing of others', () => {
    expect(symptomOf(changed('draft', true)).draft).toBe(true);
    expect(symptomOf(written)).not.toHaveProperty('draft');
  });

  test('keeps what pages and codes need besides', () => {
    const { practice: _, model: __, ...rest } = symptomOf(written);
    expect(rest).toEqual({
      id: 'no-light',
      number: 7,
      version: 2,
      article: 'no-light',
      references: ['KB1'],
      causes: {
        bulb: { source: 'facts', note: 'Counted.', faults: ['bulb-old'] },
        plug: { source: 'assumed', faults: [] },
        other: { source: 'assumed', faults: [] },
      },
      steps: {
        neighbours: {
          number: 1,
          source: 'assumed',
          note: 'Everybody sees it.',
          figure: { on: 'portal', screen: 'window', tap: 'curtain', enter: 'eye' },
          known: { task: { night: 'dark' }, method: { day: 'lit' } },
          outcomes: { lit: { number: 1 }, dark: { number: 2 }, unsure: { number: 3, role: 'unsure' } },
        },
        swap: {
          number: 99,
          source: 'facts',
          outcomes: {
            light: { number: 0 },
            hum: { number: 8, opens: 'humming' },
            not: { number: 9 },
            couldnt: { number: 5, role: 'couldnt' },
          },
        },
        push: { number: 3, source: 'assumed', outcomes: { light: { number: 1 }, not: { number: 2 } } },
      },
    });
  });

  test('keeps what steps mean on a simulator, and nothing for those that mean nothing there', () => {
    expect(symptomOf(written).practice).toEqual({
      neighbours: {
        acts: [],
        when: { lit: { on: 'phone', screen: 'lamp', picture: 'sharp' }, dark: 'otherwise' },
      },
      swap: {
        acts: written.steps.swap.acts,
        resume: 'same',
        when: { light: { goal: 'lit' }, hum: { heard: 'lamp.hums', platform: 'hall', task: 'night' } },
      },
    });
    const { neighbours: __, ...none } = written.steps;
    const plain = { ...none, swap: { ...none.push, number: 4 } };
    expect(symptomOf({ ...written, steps: plain }).practice).toBeUndefined();
  });

  test('keeps what an answer says to the questions that it opens, and what stands for having been of no use', () => {
    const opening = { number: 8, opens: 'humming', p: 0, done: true, world: { method: 'code' } };
    const { swap } = symptomOf(
      changed('steps.swap.denied', 'couldnt', changed('steps.swap.outcomes.hum', opening)),
    ).steps;
    expect([swap?.denied, swap?.outcomes['hum']]).toEqual([
      'couldnt',
      { number: 8, opens: 'humming', done: true, world: { method: 'code' } },
    ]);
  });

  test('leaves out what is not there', () => {
    const { article: _, references: __, ...bare } = written;
    const symptom = symptomOf({ ...bare, steps: { push: written.steps.push } });
    expect(symptom.article).toBeUndefined();
    expect(symptom.references).toEqual([]);
  });

  test('writes a whole row for `else` alone, and the same for a number', () => {
    const chances = (p: unknown) => symptomOf(changed('steps.push.outcomes.light.p', p)).model.steps[2]!.outcomes[0]!.p;
    expect(chances({ else: 0.25 })).toEqual([0.25, 0.25, 0.25]);
    expect(chances(0.25)).toEqual([0.25, 0.25, 0.25]);
  });
});
