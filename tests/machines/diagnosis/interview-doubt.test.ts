import { expect, test } from 'vitest';
import { doubtfulReply, type Symptom } from '../../../machines/diagnosis/index.ts';

import { lamp } from '../../support/lamp.ts';
import { ask, modelOf, repair } from './models.ts';

type Asked = ReturnType<typeof ask>;

/** A symptom of a model alone, each of whose answers is a plain one. */
function symptomOf(priors: number[], steps: Asked[]): Symptom {
  const about = steps.map(({ id, outcomes }, at) => [
    id,
    {
      number: at + 1,
      source: 'assumed',
      outcomes: Object.fromEntries(outcomes.map((each, place) => [each.id, { number: place }])),
    },
  ]);
  return {
    ...lamp,
    id: 'doubted',
    model: modelOf(priors, steps),
    steps: Object.fromEntries(about) as Symptom['steps'],
  };
}

const looked = (priors: number[], steps: Asked[]): string | undefined =>
  doubtfulReply(
    symptomOf(priors, steps),
    steps.map(({ id, outcomes: [first] }) => ({ step: id, outcome: first!.id })),
  );

test.each<[string, string | undefined, number[], Asked[]]>([
  ['none where they go together', undefined, [1, 1], [ask('x', 1, [0.95, 0.05]), ask('y', 1, [0.9, 0.1])]],
  ['none for being rare by itself, whatever the priors come to', undefined, [5, 5], [ask('x', 1, [0.15, 0.1])]],
  [
    'the first of two that speak against one another',
    'x',
    [1, 1],
    [ask('x', 1, [0.95, 0.05]), ask('y', 1, [0.05, 0.95])],
  ],
  [
    'the one that the others make the least likely',
    'y',
    [1, 1],
    [ask('x', 1, [0.95, 0.05]), ask('w', 1, [0.6, 0.4]), ask('y', 1, [0.02, 0.98])],
  ],
  [
    'none that is still likely enough: it is the other then',
    'y',
    [1, 9],
    [ask('x', 1, [0.21, 1]), ask('y', 1, [0.999, 0.0001])],
  ],
  ['what the engine names where no cause allows all', 'y', [7, 3], [ask('x', 1, [1, 0]), ask('y', 1, [0, 1])]],
])('of answers it is %s', (_, step, priors, steps) => {
  expect(looked(priors, steps)).toBe(step);
});

test('of what did not help it is none: an answer that speaks against it is', () => {
  const steps = [
    ask('x', 1, [0.95, 0.05]),
    ask('w', 1, [0.6, 0.4]),
    { ...ask('y', 1, [0.02, 0.98]), kind: 'do' as const },
  ];
  expect(looked([1, 1], steps)).toBe('x');
  expect(repair('y', 1, [1, 0]).kind).toBe('do');
});
