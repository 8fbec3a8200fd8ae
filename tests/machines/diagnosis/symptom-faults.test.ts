import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSymptom } from '../../../machines/diagnosis/symptom.parse.ts';
import { runs } from '../../support/random-share.ts';
import { changed, problemsOf, written } from '../../support/symptom-written.ts';

describe('what parseSymptom refuses', () => {
  test.each([
    ['number', 0, 'bad-number number'],
    ['number', 100, 'bad-number number'],
    ['number', 1.5, 'bad-number number'],
    ['number', undefined, 'bad-number number'],
    ['version', 10, 'bad-number version'],
    ['version', -1, 'bad-number version'],
    ['article', 'no light', 'bad-id article'],
    ['references', 'KB1', 'not-a-list references'],
    ['references', ['KB 1'], 'bad-id references.0'],
    ['callCost', 0, 'call-for-nothing callCost'],
    ['callCost', '900', 'bad-number callCost'],
    ['price', 1, 'unknown-field price'],
    ['draft', false, 'bad-mark draft'],
    ['draft', 'yes', 'bad-mark draft'],
    ['causes', undefined, 'not-an-object causes'],
    ['causes.Bulb', { prior: 1, source: 'facts' }, 'bad-id causes.Bulb'],
    ['causes.bulb', 'old', 'not-an-object causes.bulb'],
    ['causes.bulb.prior', -1, 'bad-number causes.bulb.prior'],
    ['causes.bulb.source', 'guess', 'bad-word causes.bulb.source'],
    ['causes.bulb.source', undefined, 'bad-word causes.bulb.source'],
    ['causes.bulb.note', 3, 'bad-text causes.bulb.note'],
    ['causes.bulb.faults', 'old', 'not-a-list causes.bulb.faults'],
    ['causes.bulb.faults', ['old one'], 'bad-id causes.bulb.faults.0'],
    ['causes.bulb.p', 1, 'unknown-field causes.bulb.p'],
    ['steps', [], 'not-an-object steps'],
    ['steps.call', written.steps.push, 'id-taken steps.call.id'],
    ['steps.push.price', 1, 'unknown-field steps.push.price'],
    ['steps.push.number', 0, 'bad-number steps.push.number'],
    ['steps.push.aliases', ['press', 'swap'], 'step-alias-taken steps.push.aliases.1'],
    ['steps.push.needs', [{ step: 'swap', outcomes: ['nothing'] }], 'outcome-unknown steps.push.needs.0.outcomes.0'],
    ['steps.push.needs', [{ step: 'push' }], 'needs-cycle steps.push.needs'],
    ['steps.swap.needs', [{ step: 'push', outcomes: ['light'] }], 'never-offered steps.swap'],
    ['steps.swap.needs', [{ step: 'neighbours', outcomes: [] }], 'never-offered steps.swap'],
    [
      'steps.swap.needs',
      [
        { step: 'neighbours', outcomes: ['lit'] },
        { step: 'neighbours', outcomes: ['dark'] },
      ],
      'never-offered steps.swap',
    ],
    ['steps.swap.blocks', [{ step: 'neighbours', outcomes: ['lit', 'unsure'] }], 'never-offered steps.swap'],
    ['steps.swap.blocks', [{ step: 'lamp', outcomes: ['on'] }], 'step-unknown steps.swap.blocks.0.step'],
    ['steps.swap.needs', 'push', 'not-a-list steps.swap.needs'],
    ['steps.swap.needs', ['push'], 'not-an-object steps.swap.needs.0'],
    ['steps.swap.needs', [{ step: 'push', not: 1 }], 'unknown-field steps.swap.needs.0.not'],
    ['steps.swap.blocks', [{ step: 'push', outcomes: 'light' }], 'not-a-list steps.swap.blocks.0.outcomes'],
    ['steps.done', written.steps.push, 'id-taken steps.done.id'],
    ['causes', {}, 'no-causes causes'],
    [
      'causes',
      Object.fromEntries(Object.entries(written.causes).map(([id, cause]) => [id, { ...cause, prior: 0 }])),
      'no-prior causes',
    ],
    ['steps.push.number', 99, 'number-twice steps.push.number'],
    ['steps.push.kind', 'think', 'bad-kind steps.push.kind'],
    ['steps.push.cost', -1, 'bad-number steps.push.cost'],
    ['steps.push.source', 'fact', 'bad-word steps.push.source'],
    ['steps.push.note', [], 'bad-text steps.push.note'],
    ['steps.push.needs', [{ step: 'pull' }], 'step-unknown steps.push.needs.0.step'],
    ['steps.push.outcomes', [], 'not-an-object steps.push.outcomes'],
    ['steps.push.outcomes', {}, 'no-outcomes steps.push.outcomes'],
    ['steps.push.outcomes.light.number', 10, 'bad-number steps.push.outcomes.light.number'],
    ['steps.push.outcomes.not.number', 1, 'number-twice steps.push.outcomes.not.number'],
    ['steps.push.outcomes.light.role', 'lost', 'bad-word steps.push.outcomes.light.role'],
    ['steps.push.outcomes.light.opens', 'no sound', 'bad-id steps.push.outcomes.light.opens'],
    ['steps.push.outcomes.light.solved', 'yes', 'bad-solved steps.push.outcomes.light.solved'],
    ['steps.push.outcomes.not.done', true, 'done-unsolved steps.push.outcomes.not'],
    ['steps.push.outcomes.light.world', { method: 'code' }, 'world-unused steps.push.outcomes.light'],
    ['steps.swap.outcomes.hum.world', { place: 'hall' }, 'unknown-field steps.swap.outcomes.hum.world.place'],
    ['steps.swap.outcomes.hum.world', { method: 'a code' }, 'bad-id steps.swap.outcomes.hum.world.method'],
    ['steps.swap.denied', 'nothing', 'outcome-unknown steps.swap.denied'],
    ['steps.swap.denied', 'light', 'outcome-unknown steps.swap.denied'],
    ['steps.swap.denied', 'hum', 'outcome-unknown steps.swap.denied'],
    ['steps.swap.denied', 'not at all', 'bad-id steps.swap.denied'],
    ['steps.push.outcomes.light.done', 1, 'bad-mark steps.push.outcomes.light.done'],
    ['steps.push.outcomes.light.q', 1, 'unknown-field steps.push.outcomes.light.q'],
    ['steps.push.outcomes.light.p', 'most', 'bad-number steps.push.outcomes.light.p'],
    ['steps.push.outcomes.light.p', undefined, 'bad-number steps.push.outcomes.light.p'],
    ['steps.push.outcomes.light.p', [1, 0, 0], 'bad-number steps.push.outcomes.light.p'],
    ['steps.push.outcomes.light.p', { plug: 2, else: 0 }, 'bad-number steps.push.outcomes.light.p.plug'],
    ['steps.push.outcomes.light.p', { plugs: 0.5, else: 0 }, 'cause-unknown steps.push.outcomes.light.p.plugs'],
    ['steps.push.outcomes.light.p', { plug: 0.5 }, 'chance-missing steps.push.outcomes.light.p'],
    ['steps.push.outcomes.light.p', 'rest', 'rest-twice steps.push.outcomes.not.p'],
    ['steps.push.outcomes.not.p', { plug: 0.6, else: 1 }, 'chances-above-one steps.push.outcomes'],
    ['steps.push.outcomes.not.p', { plug: 0.4, else: 1 }, 'chances-below-one steps.push.outcomes'],
    ['steps.push.outcomes.light.p', { plug: 0.99, else: 0 }, 'chance-too-small steps.push.outcomes.not.p'],
    ['steps.neighbours.outcomes.lit.p', { plug: 0.018, else: 0.5 }, 'chance-too-small steps.neighbours.outcomes.lit.p'],
    [
      'steps.neighbours.outcomes.unsure.p',
      { plug: 0.04, else: 0.05 },
      'silence-speaks steps.neighbours.outcomes.unsure.p',
    ],
    ['steps.neighbours.outcomes.unsure.solved', true, 'silence-solves steps.neighbours.outcomes.unsure.solved'],
    ['steps.neighbours.known', 'dark', 'not-an-object steps.neighbours.known'],
    ['steps.neighbours.known', { place: { hall: 'dark' } }, 'unknown-field steps.neighbours.known.place'],
    ['steps.neighbours.known.task', { night: 'dar' }, 'outcome-unknown steps.neighbours.known.task.night'],
    ['steps.push.known', { task: { night: 'not' } }, 'known-repair steps.push.known'],
    ['steps.push.figure', 'lamp', 'not-an-object steps.push.figure'],
    ['steps.push.figure', { on: 'lamp', screen: 'top' }, 'bad-word steps.push.figure.on'],
    ['steps.push.figure', { on: 'phone', screen: 'the top' }, 'bad-id steps.push.figure.screen'],
    ['steps.push.figure', { on: 'phone', screen: 'top', tap: 'a b' }, 'bad-id steps.push.figure.tap'],
    ['steps.push.figure', { on: 'phone', screen: 'top', enter: 3 }, 'bad-id steps.push.figure.enter'],
    ['steps.neighbours.known.task', 'dark', 'not-an-object steps.neighbours.known.task'],
    ['steps.neighbours.known.task', { night: 'so dark' }, 'bad-id steps.neighbours.known.task.night'],
    ['steps.push.acts', {}, 'not-a-list steps.push.acts'],
    ['steps.push.acts', ['tap'], 'not-an-object steps.push.acts.0'],
    ['steps.push.acts', [{ on: 'phone', taps: 'x' }], 'unknown-field steps.push.acts.0.taps'],
    ['steps.push.acts', [{ on: 'table' }], 'bad-word steps.push.acts.0.on'],
    ['steps.push.acts', [{ on: 'phone', tap: 'a b' }], 'bad-id steps.push.acts.0.tap'],
    ['steps.push.acts', [{ on: 'phone', optional: 'yes' }], 'bad-mark steps.push.acts.0.optional'],
    ['steps.push.resume', 'the guide', 'bad-id steps.push.resume'],
    ['steps.push.outcomes.not.when', 'always', 'not-an-object steps.push.outcomes.not.when'],
    ['steps.push.outcomes.not.when', { screen: 'lamp' }, 'half-a-place steps.push.outcomes.not.when'],
    ['steps.push.outcomes.not.when', { on: 'phone' }, 'half-a-place steps.push.outcomes.not.when'],
    ['steps.push.outcomes.not.when', { picture: 'dim' }, 'bad-word steps.push.outcomes.not.when.picture'],
    ['steps.push.outcomes.not.when', { heard: 'A B' }, 'bad-id steps.push.outcomes.not.when.heard'],
    ['steps.push.outcomes.not.when', { goal: 'a b' }, 'bad-id steps.push.outcomes.not.when.goal'],
  ])('%s: %j', (path, value, expected) => {
    expect(problemsOf(changed(path, value)).map((each) => `${each.code} ${each.path!.join('.')}`)).toContain(expected);
  });

  test.each([
    [
      'steps.push.outcomes.light.p',
      { plug: 0.99, else: 0 },
      '`not` is so unlikely for cause `plug` that one mistaken tap would rule it out.',
      'Make it at least 0.02 for every cause.',
    ],
    [
      'steps.neighbours.outcomes.lit.p',
      0.01,
      '`lit` is so unlikely for cause `bulb` that one mistaken tap would rule it out.',
      'Make it at least 0.019 for every cause.',
    ],
    [
      'steps.push.outcomes.not.p',
      { plug: 0.6, else: 1 },
      'For cause `plug` the probabilities sum to 1.1.',
      'Lower some of them. `p: rest` takes the remainder.',
    ],
    [
      'steps.push.outcomes.not.p',
      { plug: 0.4, else: 1 },
      'For cause `plug` the probabilities sum to 0.9.',
      'Write `p: rest` for one of them.',
    ],
    ['steps.push.outcomes.light.p', { plugs: 0.5, else: 0 }, 'There is no cause `plugs`.', 'Did you mean `plug`?'],
    ['callCost', 0, 'A call that costs nothing is always the best step.', 'Write a cost above 0.'],
    [
      'causes',
      {
        bulb: { prior: 0, source: 'facts' },
        plug: { prior: 0, source: 'facts' },
        other: { prior: 0, source: 'facts' },
      },
      'Every cause has the prior 0.',
      'Give at least one a prior above 0.',
    ],
    ['steps.push.outcomes.light.solved', 'yes', '`solved` must be true or false.', 'Write `solved: true`.'],
    ['steps.done', written.steps.push, '`done` is reserved.', 'Rename the step.'],
    ['steps.push.outcomes', {}, 'Step `push` has no outcomes.', 'Add at least one outcome.'],
    ['steps.push.kind', 'think', 'A step is a question or a repair.', 'Write `kind: ask` or `kind: do`.'],
    ['steps.push.needs', [{ step: 'neighbour' }], 'There is no step `neighbour`.', 'Did you mean `neighbours`?'],
    [
      'steps.push.needs',
      [{ step: 'neighbours', outcomes: ['drk'] }],
      'Step `neighbours` has no outcome `drk`.',
      'Did you mean `dark`?',
    ],
    [
      'steps.swap.needs',
      [{ step: 'neighbours', outcomes: [] }],
      'Step `swap` needs step `neighbours`, but none of its outcomes allows it.',
      'Allow an outcome that does not solve in all of its `needs` and none of its `blocks`.',
    ],
    ['steps.push.number', 99, '`99` is already the number of `swap`.', 'Use a number that was never used.'],
    ['causes.bulb.source', 'fact', '`causes.bulb.source` is `fact`.', 'Did you mean `facts`?'],
    ['number', 100, '`number` is `100`.', 'Write a whole number from 1 to 99.'],
    ['causes', undefined, '`causes` is missing.', 'Write indented `id: …` lines.'],
    ['causes.plug.prior', 'much', '`causes.plug.prior` is `much`.', 'Write a number from 0 to 1000000000.'],
    ['steps.push.cost', -1, '`steps.push.cost` is `-1`.', 'Write a number from 0 to 1000000000.'],
    [
      'steps.push.outcomes.not.cost',
      'x',
      '`steps.push.outcomes.not.cost` is `x`.',
      'Write a number from 0 to 1000000000.',
    ],
    ['callCost', undefined, '`callCost` is missing.', 'Write a number from 0 to 1000000000.'],
    [
      'steps.push.outcomes.light.p',
      'rest',
      'Two outcomes of a step have `p: rest`.',
      'Write a probability for one of them.',
    ],
    [
      'steps.push.outcomes.light.p',
      { plug: 0.5 },
      'Cause `bulb` has no probability.',
      'Add `else: …` for all other causes.',
    ],
    [
      'steps.push.outcomes.light.p',
      { bulb: 0, plug: 0.5, other: 0, ele: 0 },
      'There is no cause `ele`.',
      'Did you mean `else`?',
    ],
    [
      'steps.push.acts',
      [{ on: 'phone', optional: 'yes' }],
      '`steps.push.acts.0.optional` can only be `true`.',
      'Write `optional: true`, or remove it.',
    ],
    [
      'steps.push.outcomes.not.when',
      { screen: 'lamp' },
      '`on` and `screen` belong together.',
      'Write both, as `on: phone, screen: error`, or neither.',
    ],
    ['steps.push.note', 3, 'A note must be text.', 'Write where the numbers come from.'],
    [
      'steps.neighbours.outcomes.unsure.p',
      { plug: 0.04, else: 0.05 },
      'An outcome with `role: unsure` says nothing about the cause.',
      'Write one number as `p`.',
    ],
    [
      'steps.neighbours.outcomes.unsure.solved',
      true,
      'An outcome with `role: unsure` solves nothing.',
      'Remove `solved` or `role`.',
    ],
    [
      'steps.push.known',
      { task: { night: 'not' } },
      '`known` on a repair: no guide can have done it.',
      'Remove `known`. It is for questions.',
    ],
    ['steps.neighbours.known.task', { night: 'dar' }, 'The step has no outcome `dar`.', 'Did you mean `dark`?'],
    [
      'steps.push.outcomes.not.done',
      true,
      '`done` has no meaning while the questions continue.',
      'Add `solved: true` or `opens: …`, or remove `done`.',
    ],
    [
      'steps.push.outcomes.not.world',
      { method: 'code' },
      '`world` applies to the symptom that `opens` names.',
      'Add `opens: …`, or remove `world`.',
    ],
    [
      'steps.swap.denied',
      'couldn',
      '`couldn` is not an outcome of this step that continues the questions.',
      'Did you mean `couldnt`?',
    ],
    [
      'steps.Push',
      {},
      '`Push` is not a valid id.',
      'Use lowercase letters, digits and hyphens, starting with a letter, at most 60 characters.',
    ],
  ])('tells in words what is wrong: %s %j', (path, value, message, hint) => {
    const [{ message: said, hint: todo } = { message: '', hint: '' }] = problemsOf(changed(path, value));
    expect([said, todo]).toEqual([message, hint]);
  });

  test('tells all faults of form at once, and none a second time as a fault of the model', () => {
    const broken = changed(
      'number',
      0,
      changed('causes.bulb.prior', 'much', changed('steps.push.outcomes.light.p', 2)),
    );
    const codes = problemsOf(broken).map(({ code, path }) => `${code} ${path!.join('.')}`);
    expect(codes).toEqual([
      'bad-number number',
      'bad-number causes.bulb.prior',
      'bad-number steps.push.outcomes.light.p',
    ]);
    expect(problemsOf(changed('number', 0, changed('causes.bulb.source', 'x'))).map(({ code }) => code)).toEqual([
      'bad-number',
      'bad-word',
    ]);
  });

  test.each([
    ['steps.push.outcomes.light.p', 'rest'],
    ['steps.push.outcomes.light.p', { plug: 0.5 }],
    ['steps.push.outcomes.not.p', { plug: 0.6, else: 1 }],
    ['steps.push.outcomes.not.p', { plug: 0.4, else: 1 }],
  ])('once, as it is written and not as it is spelled out: %s %j', (path, value) => {
    expect(problemsOf(changed(path, value))).toHaveLength(1);
  });

  test('of one step does not keep that of another from being told', () => {
    const both = changed('steps.swap.needs', [{ step: 'pull' }], changed('steps.push.outcomes.light.p', 'rest'));
    expect(problemsOf(both).map(({ code }) => code)).toEqual(['rest-twice', 'step-unknown']);
  });

  test('reports a cycle of needs once, however many steps it has and lead to it', () => {
    const step = (number: number, needs: string) => ({ ...written.steps.push, number, needs: [{ step: needs }] });
    const steps = { ...written.steps, a: step(11, 'b'), b: step(12, 'c'), c: step(13, 'b'), d: step(14, 'a') };
    expect(problemsOf({ ...written, steps })).toEqual([
      {
        code: 'needs-cycle',
        path: ['steps', 'b', 'needs'],
        message: 'Never offered: `b` needs `c` needs `b`.',
        hint: 'Remove one of these `needs`.',
      },
    ]);
  });

  test('takes a name that can be an id alone', () => {
    const result = parseSymptom('No light', written);
    expect(result).toMatchObject({ problems: [{ code: 'bad-id', path: ['id'] }] });
  });

  test.each([
    ['steps.neighbours.outcomes.lit.p', 0.019],
    ['steps.neighbours.outcomes.unsure.p', 0.001],
    ['steps.push.figure', { on: 'phone', screen: 'top' }],
    ['steps.neighbours.known', { platform: { hall: 'lit' } }],
    ['causes.bulb.note', undefined],
    ['steps.swap.needs', [{ step: 'neighbours' }]],
    ['steps.swap.needs', []],
    [
      'steps.swap',
      {
        ...written.steps.swap,
        needs: [
          { step: 'neighbours', outcomes: ['lit'] },
          { step: 'push', outcomes: ['not'] },
        ],
        blocks: [],
      },
    ],
    ['steps.push.outcomes.light.done', true],
    ['steps.swap.blocks', [{ step: 'swap' }]],
    ['causes.bulb.prior', 0],
  ])('and what it takes: %s %j', (path, value) => {
    expect(problemsOf(changed(path, value))).toEqual([]);
  });

  test('says nothing of an outcome that ends the interview, however unlikely', () => {
    expect(problemsOf(changed('steps.swap.outcomes.hum.p', { plug: 0.01, else: 0 }))).toEqual([]);
    expect(problemsOf(changed('steps.swap.outcomes.hum.opens', undefined)).map(({ code }) => code)).toEqual([
      'chance-too-small',
    ]);
  });

  test('refuses a model with too many states', () => {
    const { neighbours } = written.steps;
    const copies = Array.from({ length: 50 }, (_, at) => [`copy${at}`, { ...neighbours, number: at + 45 }]);
    const problems = problemsOf(changed('steps', { ...written.steps, ...Object.fromEntries(copies) }));
    expect(problems).toEqual([
      {
        code: 'diagnosis-too-large',
        path: ['steps'],
        message: 'The model has more than 1000000 states.',
        hint: 'Remove steps or outcomes, or split the symptom.',
      },
    ]);
  });

  test('never throws, whatever is given', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constantFrom('rest', 'otherwise', null, undefined, NaN, '__proto__', {}, []),
    );
    const places = fc.constantFrom(
      'causes',
      'causes.bulb',
      'causes.__proto__',
      'causes.bulb.faults',
      'steps',
      'steps.push',
      'steps.push.outcomes',
      'steps.push.outcomes.light',
      'steps.push.outcomes.light.p',
      'steps.push.outcomes.light.when',
      'steps.push.known',
      'steps.push.needs',
      'steps.push.acts',
      'steps.push.figure',
      'steps.swap.outcomes.not.number',
    );
    fc.assert(
      fc.property(junk, (data) => {
        expect(parseSymptom('x', data)).toHaveProperty('problems');
      }),
    );
    fc.assert(
      fc.property(places, junk, (place, data) => {
        const result = parseSymptom('no-light', changed(place, data));
        expect('symptom' in result || result.problems.length > 0).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });
});
