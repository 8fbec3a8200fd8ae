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
    ['steps.push.acts', [{ on: 'phone', focus: 'yes' }], 'bad-mark steps.push.acts.0.focus'],
    ['steps.push.outcomes.not.when', { sound: 'x' }, 'unknown-field steps.push.outcomes.not.when.sound'],
    ['steps.push.outcomes.not.when', { platform: 'An droid' }, 'bad-id steps.push.outcomes.not.when.platform'],
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
