import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../machines/problem.ts';
import { parseModel } from '../../../machines/diagnosis/diagnosis.parse.ts';
import { runs } from '../../support/random-share.ts';

/** A model as it is written: with every field that there is. */
const whole = {
  id: 'no-light',
  callCost: 60,
  causes: [
    { id: 'bulb', prior: 3 },
    { id: 'fuse', prior: 1 },
  ],
  steps: [
    {
      id: 'neighbours',
      kind: 'ask',
      cost: 5,
      outcomes: [
        { id: 'dark', p: [0.25, 0.75] },
        { id: 'bright', p: [0.5, 0.25] },
        { id: 'unknown', p: [0.25, 0] },
      ],
    },
    {
      id: 'new-bulb',
      kind: 'do',
      cost: 20,
      outcomes: [
        { id: 'solved', p: [1, 0], solved: true },
        { id: 'not', p: [0, 1], solved: false, cost: 2 },
      ],
      needs: [{ step: 'neighbours', outcomes: ['bright', 'unknown'] }],
      blocks: [{ step: 'new-fuse' }],
    },
    {
      id: 'new-fuse',
      kind: 'do',
      cost: 0,
      outcomes: [
        { id: 'solved', p: [0, 1], solved: true },
        { id: 'not', p: [1, 0] },
      ],
    },
  ],
};

function problemsOf(data: unknown): Problem[] {
  const result = parseModel(data);
  return 'problems' in result ? result.problems : [];
}

/** The codes and paths of the faults in `whole` with one change. */
function faults(change: object): string[] {
  return problemsOf({ ...whole, ...change }).map(({ code, path }) => `${code} ${path!.join('.')}`);
}

/** The last step with a change, or with changed outcomes. */
const last = (change: object) => ({ steps: [...whole.steps.slice(0, 2), { ...whole.steps[2], ...change }] });
const outcomes = (...list: unknown[]) => last({ outcomes: list });
const [solved, not] = whole.steps[2]!.outcomes;

describe('parseModel', () => {
  test('reads every field as it is written', () => {
    expect(parseModel(whole)).toStrictEqual({ model: whole });
  });

  test('takes a model without steps, and the widest numbers', () => {
    const model = { id: 'X_1', callCost: 1e-9, causes: [{ id: '0', prior: 1e9 }], steps: [] };
    expect(parseModel(model)).toStrictEqual({ model });
  });

  test.each([
    ['an id with a space', { id: 'no light' }, ['bad-id id']],
    ['an id that objects inherit with', { id: '__proto__' }, ['bad-id id']],
    ['an id of 61 letters', { id: 'a'.repeat(61) }, ['bad-id id']],
    ['an empty id', { id: '' }, ['bad-id id']],
    ['a call for nothing', { callCost: 0 }, ['call-for-nothing callCost']],
    ['a call below nothing', { callCost: -1 }, ['bad-number callCost']],
    ['an endless call', { callCost: Infinity }, ['bad-number callCost']],
    ['a call of more than a lifetime', { callCost: 1e9 + 1 }, ['bad-number callCost']],
    ['a call in words', { callCost: '60' }, ['bad-number callCost']],
    ['an unknown field', { calCost: 1 }, ['unknown-field calCost']],
    ['causes that are no list', { causes: {}, steps: [] }, ['not-a-list causes']],
    ['no cause', { causes: [], steps: [] }, ['no-causes causes']],
    ['a cause that is text', { causes: ['bulb', whole.causes[1]] }, ['not-an-object causes.0']],
    [
      'an unknown field of a cause',
      { causes: [{ id: 'bulb', prior: 1, p: 1 }, whole.causes[1]] },
      ['unknown-field causes.0.p'],
    ],
    ['a prior below 0', { causes: [{ id: 'bulb', prior: -1 }, whole.causes[1]] }, ['bad-number causes.0.prior']],
    [
      'no prior above 0',
      {
        causes: [
          { id: 'bulb', prior: 0 },
          { id: 'fuse', prior: 0 },
        ],
      },
      ['no-prior causes'],
    ],
    ['a cause twice', { causes: [whole.causes[0], { id: 'bulb', prior: 0 }] }, ['id-twice causes.1.id']],
    ['steps that are no list', { steps: 'none' }, ['not-a-list steps']],
    ['an unknown field of a step', last({ price: 1 }), ['unknown-field steps.2.price']],
    ['another kind', last({ kind: 'think' }), ['bad-kind steps.2.kind']],
    ['no kind', last({ kind: undefined }), ['bad-kind steps.2.kind']],
    ['a cost below 0', last({ cost: -0.5 }), ['bad-number steps.2.cost']],
    ['a cost that is no number', last({ cost: NaN }), ['bad-number steps.2.cost']],
    ['a step named `call`', { steps: [{ ...whole.steps[2], id: 'call' }] }, ['id-taken steps.0.id']],
    ['a step named `done`', { steps: [{ ...whole.steps[2], id: 'done' }] }, ['id-taken steps.0.id']],
    ['a step twice', { steps: [whole.steps[2], whole.steps[2]] }, ['id-twice steps.1.id']],
    ['no outcomes', outcomes(), ['no-outcomes steps.2.outcomes']],
    ['outcomes that are no list', last({ outcomes: 1 }), ['not-a-list steps.2.outcomes']],
    ['an outcome twice', outcomes(solved, { ...not, id: 'solved' }), ['id-twice steps.2.outcomes.1.id']],
    ['an unknown field of an outcome', outcomes(solved, { ...not, q: 1 }), ['unknown-field steps.2.outcomes.1.q']],
    ['an outcome with an id of words', outcomes(solved, { ...not, id: 'not yet' }), ['bad-id steps.2.outcomes.1.id']],
    ['`solved` in words', outcomes({ ...solved, solved: 'yes' }, not), ['bad-solved steps.2.outcomes.0.solved']],
    [
      'an outcome that gives something back',
      outcomes({ ...solved, cost: -1 }, not),
      ['bad-number steps.2.outcomes.0.cost'],
    ],
    ['too few probabilities', outcomes(solved, { ...not, p: [1] }), ['p-length steps.2.outcomes.1.p']],
    ['too many probabilities', outcomes(solved, { ...not, p: [1, 0, 0] }), ['p-length steps.2.outcomes.1.p']],
    ['no probabilities', outcomes(solved, { id: 'not' }), ['not-a-list steps.2.outcomes.1.p']],
    ['a probability above 1', outcomes({ ...solved, p: [0, 1.5] }, not), ['bad-number steps.2.outcomes.0.p.1']],
    ['a probability below 0', outcomes(solved, { ...not, p: [1, -0.5] }), ['bad-number steps.2.outcomes.1.p.1']],
    ['a sum above 1', outcomes({ ...solved, p: [2e-9, 1] }, not), ['p-sum steps.2.outcomes']],
    ['a sum below 1', outcomes({ ...solved, p: [0, 1 - 2e-9] }, not), ['p-sum steps.2.outcomes']],
    ['sums of all causes', outcomes(solved), ['p-sum steps.2.outcomes']],
    ['needs that are no list', last({ needs: 'new-bulb' }), ['not-a-list steps.2.needs']],
    ['a need that is text', last({ needs: ['new-bulb'] }), ['not-an-object steps.2.needs.0']],
    [
      'an unknown field of a need',
      last({ needs: [{ step: 'neighbours', not: 1 }] }),
      ['unknown-field steps.2.needs.0.not'],
    ],
    ['a need of an unknown step', last({ needs: [{ step: 'neighbour' }] }), ['step-unknown steps.2.needs.0.step']],
    [
      'a block by an unknown step',
      last({ blocks: [{ step: 'lamp', outcomes: ['on'] }] }),
      ['step-unknown steps.2.blocks.0.step'],
    ],
    [
      'a need of an unknown outcome',
      last({ needs: [{ step: 'neighbours', outcomes: ['dark', 'no'] }] }),
      ['outcome-unknown steps.2.needs.0.outcomes.1'],
    ],
    [
      'a need of an outcome that is no id',
      last({ needs: [{ step: 'neighbours', outcomes: ['dark', 1] }] }),
      ['bad-id steps.2.needs.0.outcomes.1'],
    ],
    [
      'outcomes of a need that are no list',
      last({ blocks: [{ step: 'neighbours', outcomes: 'dark' }] }),
      ['not-a-list steps.2.blocks.0.outcomes'],
    ],
    ['a need of no outcome', last({ needs: [{ step: 'neighbours', outcomes: [] }] }), ['never-offered steps.2']],
    [
      'a need of success',
      last({ needs: [{ step: 'new-bulb', outcomes: ['solved'] }], blocks: [] }),
      ['never-offered steps.2'],
    ],
    [
      'needs of which one excludes the other',
      last({
        needs: [
          { step: 'neighbours', outcomes: ['dark'] },
          { step: 'neighbours', outcomes: ['bright'] },
        ],
      }),
      ['never-offered steps.2'],
    ],
    [
      'a need that is blocked',
      last({
        needs: [{ step: 'neighbours', outcomes: ['dark'] }],
        blocks: [{ step: 'neighbours', outcomes: ['dark'] }],
      }),
      ['never-offered steps.2'],
    ],
    ['a step that needs itself', last({ needs: [{ step: 'new-fuse' }] }), ['needs-cycle steps.2.needs']],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test.each([undefined, null, [], 'a model'])('refuses %j, which has no field', (data) => {
    expect(problemsOf(data).map(({ code, path }) => [code, path])).toEqual([['not-an-object', []]]);
  });

  test.each([
    ['ids with capitals, digits, `-` and `_`', { id: 'A1-b_c' }],
    ['an id of 60 letters', { id: 'a'.repeat(60) }],
    ['a cause that cannot be', { causes: [{ id: 'bulb', prior: 0 }, whole.causes[1]] }],
    ['sums within a billionth', outcomes({ ...solved, p: [9e-10, 1 - 9e-10] }, not)],
    [
      'a need of any outcome, and a block by one',
      last({ needs: [{ step: 'neighbours' }], blocks: [{ step: 'neighbours', outcomes: ['dark'] }] }),
    ],
    [
      'two needs of one step that go together',
      last({
        needs: [
          { step: 'neighbours', outcomes: ['dark', 'bright'] },
          { step: 'neighbours', outcomes: ['bright'] },
        ],
      }),
    ],
    ['an empty list of needs', last({ needs: [] })],
    ['a block by itself', last({ blocks: [{ step: 'new-fuse' }] })],
  ])('takes %s', (_, change) => {
    expect(faults(change)).toEqual([]);
  });

  test('tells a round of needs once, however many steps it has and lead to it', () => {
    const needs = (step: string) => ({ needs: [{ step }] });
    const steps = ['a', 'b', 'c', 'd'].map((id) => ({ ...whole.steps[2], id }));
    const round = {
      steps: [
        { ...steps[0], ...needs('b') },
        { ...steps[1], ...needs('c') },
        { ...steps[2], ...needs('b') },
        { ...steps[3], ...needs('a') },
      ],
    };
    expect(problemsOf({ ...whole, ...round })).toEqual([
      {
        code: 'needs-cycle',
        path: ['steps', 1, 'needs'],
        message: 'Never offered: `b` needs `c` needs `b`.',
        hint: 'Remove one of these `needs`.',
      },
    ]);
  });

  test('tells all faults of form at once, and then all in how it hangs together', () => {
    expect(
      faults({
        callCost: 0,
        causes: [{ id: 'bulb', prior: -1 }, { id: 'bulb' }],
        ...last({ kind: 'x', needs: [{ step: 'y' }] }),
      }),
    ).toEqual(['bad-number causes.0.prior', 'bad-number causes.1.prior', 'bad-kind steps.2.kind']);
    const causes = [
      { id: 'bulb', prior: 1 },
      { id: 'bulb', prior: 0 },
    ];
    expect(faults({ callCost: 0, causes, ...last({ needs: [{ step: 'y' }] }) })).toEqual([
      'id-twice causes.1.id',
      'call-for-nothing callCost',
      'step-unknown steps.2.needs.0.step',
    ]);
  });

  test.each([
    [{ calCost: 1 }, '`calCost` is not a known field.', 'Did you mean `callCost`?'],
    [
      last({ price: 1 }),
      '`price` is not a known field of `steps.2`.',
      'Use one of `id`, `kind`, `cost`, `needs`, `blocks`, `outcomes`.',
    ],
    [{ causes: [1, whole.causes[1]] }, '`causes.0` is `1`.', 'Write `id`, `prior`.'],
    [{ causes: [null, whole.causes[1]] }, '`causes.0` is empty.', 'Write `id`, `prior`.'],
    [{ causes: [[], whole.causes[1]] }, '`causes.0` is a list.', 'Write `id`, `prior`.'],
    [{ causes: undefined }, '`causes` is missing.', 'Write a list: `[one, two]`.'],
    [{ id: {} }, '`id` is a group of fields.', 'Write an id: letters, digits and hyphens.'],
    [{ id: `${'x '.repeat(40)}` }, `\`id\` is \`${'x '.repeat(30)}…\`.`, 'Write an id: letters, digits and hyphens.'],
    [{ callCost: -1 }, '`callCost` is `-1`.', 'Write a number from 0 to 1000000000.'],
    [outcomes({ ...solved, p: [0, 2] }, not), '`steps.2.outcomes.0.p.1` is `2`.', 'Write a number from 0 to 1.'],
    [{ callCost: 0 }, 'A call that costs nothing is always the best step.', 'Write a cost above 0.'],
    [{ causes: [] }, 'The model has no causes.', 'Add at least one: `{ id: other, prior: 1 }`.'],
    [
      {
        causes: [
          { id: 'bulb', prior: 0 },
          { id: 'fuse', prior: 0 },
        ],
      },
      'Every cause has the prior 0.',
      'Give at least one a prior above 0.',
    ],
    [{ causes: [whole.causes[0], whole.causes[0]] }, '`bulb` occurs twice in `causes`.', 'Rename one of them.'],
    [last({ kind: 'think' }), 'A step is a question or a repair.', 'Write `kind: ask` or `kind: do`.'],
    [{ steps: [{ ...whole.steps[2], id: 'done' }] }, '`done` is reserved.', 'Rename the step.'],
    [outcomes(), 'Step `new-fuse` has no outcomes.', 'Add at least one outcome.'],
    [outcomes({ ...solved, solved: 1 }, not), '`solved` must be true or false.', 'Write `solved: true`.'],
    [
      outcomes(solved, { ...not, p: [1] }),
      'Outcome `not` of step `new-fuse` has 1 probabilities for 2 causes.',
      'Write one for each cause, in this order: `bulb`, `fuse`.',
    ],
    [
      outcomes({ ...solved, p: [0.1, 1] }, { ...not, p: [0.2, 0] }),
      'The outcomes of step `new-fuse` sum to 0.3 for cause `bulb`.',
      'Make the 2 numbers at position 1 of each `p` sum to 1.',
    ],
    [last({ needs: [{ step: 'neighbour' }] }), 'There is no step `neighbour`.', 'Did you mean `neighbours`?'],
    [
      last({ needs: [{ step: 'neighbours', outcomes: ['drk'] }] }),
      'Step `neighbours` has no outcome `drk`.',
      'Did you mean `dark`?',
    ],
    [
      last({ needs: [{ step: 'neighbours', outcomes: [] }] }),
      'Step `new-fuse` needs step `neighbours`, but none of its outcomes allows it.',
      'Allow an outcome that does not solve in all of its `needs` and none of its `blocks`.',
    ],
  ])('says what is wrong and what to do: %#', (change, message, hint) => {
    expect(problemsOf({ ...whole, ...change })[0]).toMatchObject({ message, hint });
  });

  test('gives a model or problems for any data, and never throws', () => {
    const field = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
    const outcome = fc.record({ id: field, p: field, solved: field, cost: field }, { requiredKeys: [] });
    const condition = fc.record({ step: field, outcomes: field }, { requiredKeys: [] });
    const steps = fc.array(
      fc.record(
        { id: field, kind: field, cost: field, outcomes: fc.array(outcome), needs: fc.array(condition), blocks: field },
        { requiredKeys: [] },
      ),
    );
    const data = fc.oneof(field, fc.record({ id: field, callCost: field, causes: fc.array(field), steps }));
    fc.assert(
      fc.property(data, (anything) => {
        const result = parseModel(anything);
        expect('model' in result || result.problems.length > 0).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
