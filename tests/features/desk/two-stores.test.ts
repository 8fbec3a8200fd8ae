import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { actionFrom } from '../../support/console-cases.ts';
import { isWhole } from '../../support/coverage.ts';
import { share } from '../../support/random-share.ts';
import { TwoStores, type Doing } from '../../support/two-stores/two-stores.ts';

/** A clock that goes on with each look at it: no two things are done at a time. */
beforeEach(() => {
  let now = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => ++now);
});
afterEach(() => vi.restoreAllMocks());

const ACTIONS = [
  ...['place.found:tea look', 'place.found:tea light~full', 'way.chosen:full', 'step.completed', 'step.left'],
  ...['symptom.chosen:lamp', 'reply.given:lit', 'diagnosis.left', 'call.held', 'call.resumed', 'case.closed:solved'],
  ...['case.reopened', 'caller.spoke:fr', 'masking.changed:off', 'masking.changed:on'],
  ...['piece.shown:1234', 'piece.hidden:1234'],
].map(actionFrom);

/** What is done without saying anything. */
type Plain = 'open' | 'remove' | 'clear' | 'clear-closed' | 'undo' | 'reload' | 'fill' | 'empty' | 'number';

/** What is done, by which of the two: calls come, more than anybody ever has; are closed, removed, imported. Each word is another one, and has no digit: none of them is hidden. */
function doings(): fc.Arbitrary<[number, Doing][]> {
  const plain = (kind: Plain, weight: number) => ({
    weight,
    arbitrary: fc.constant<Doing>({ kind }),
  });
  const doing = fc.oneof(
    plain('open', 1),
    plain('remove', 3),
    plain('clear', 1),
    plain('clear-closed', 1),
    plain('number', 2),
    { weight: 1, arbitrary: fc.constant<Doing>({ kind: 'rush', calls: 12 }) },
    { weight: 2, arbitrary: fc.constant<Doing>({ kind: 'import', word: '', id: '' }) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(1), fc.nat(3), fc.boolean())
        .map(([call, state, isOther]): Doing => ({ kind: 'come', call, state, isOther })),
    },
    plain('undo', 3),
    plain('reload', 2),
    plain('fill', 1),
    plain('empty', 1),
    { weight: 8, arbitrary: fc.nat(20).map((much): Doing => ({ kind: 'hear', much })) },
    { weight: 4, arbitrary: fc.nat(5).map((call): Doing => ({ kind: 'show', call })) },
    { weight: 8, arbitrary: fc.constant<Doing>({ kind: 'write', word: '' }) },
    { weight: 8, arbitrary: fc.constantFrom(...ACTIONS).map((action): Doing => ({ kind: 'act', action })) },
  );
  return fc
    .array(fc.tuple(fc.nat(1), doing), { maxLength: 40 })
    .map((all) =>
      all.map(([page, each], index): [number, Doing] => [
        page,
        'word' in each
          ? { ...each, word: `word${lettersOf(index)}.`, ...(each.kind === 'import' ? { id: `file${index}` } : {}) }
          : each,
      ]),
    );
}
const lettersOf = (number: number): string =>
  [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)]).join('');

/** Does all of it in two consoles that have two calls, one on both screens, and lets everybody hear of it. */
function after(all: readonly (readonly [number, Doing])[]): TwoStores {
  const two = new TwoStores();
  two.do(0, { kind: 'open' });
  two.do(0, { kind: 'open' });
  two.settle();
  two.do(1, { kind: 'show', call: 1 });
  two.settle();
  for (const [page, doing] of all) two.do(page, doing);
  two.settle();
  return two;
}

describe('two consoles of one browser', { timeout: 120_000 }, () => {
  test('lose nothing and bring nothing back, whatever is done at either', () => {
    fc.assert(
      fc.property(doings(), (all) => {
        expect(after(all).faults()).toEqual([]);
      }),
      { numRuns: share(isWhole ? 2000 : 120) },
    );
  });

  test('agree on a file that one has no room for, and the other has taken in and taken back', () => {
    const come = { kind: 'come', call: 1, state: 0, isOther: false } as const;
    const two = after([
      [1, { kind: 'fill' }],
      [1, come],
      [0, come],
      [0, { kind: 'undo' }],
    ]);
    expect(two.faults()).toEqual([]);
    for (const { context } of two.stores) expect(context.cases.map(({ id }) => id)).toContain('shared1');
  });

  test('keep what both wrote at a time', () => {
    const two = new TwoStores();
    two.do(0, { kind: 'open' });
    two.settle();
    two.do(1, { kind: 'show', call: 0 });
    two.settle();
    two.do(0, { kind: 'write', word: 'mine.' });
    two.do(1, { kind: 'write', word: 'theirs.' });
    two.settle();
    for (const { context } of two.stores)
      expect(context.cases[0]!.state.context.note).toMatch(/mine\.[^]*theirs\.|theirs\.[^]*mine\./);
  });

  test('keep what is said in both, where each takes in the same file before it hears of the other', () => {
    const two = new TwoStores();
    two.do(0, { kind: 'import', word: 'first.', id: 'file' });
    two.do(1, { kind: 'import', word: 'second.', id: 'file' });
    two.settle();
    for (const { context } of two.stores) {
      const notes = context.cases.map(({ state }) => state.context.note).join(' ');
      expect(notes).toMatch(/first\./);
      expect(notes).toMatch(/second\./);
    }
  });

  test('are set up alike, whichever of them was set up how, and each keeps its own call on screen', () => {
    const two = new TwoStores();
    two.do(0, { kind: 'open' });
    two.do(0, { kind: 'open' });
    two.settle();
    two.do(1, { kind: 'show', call: 0 });
    const [first, second] = two.stores;
    const shown = () => two.stores.map(({ context }) => context.shown);
    const before = shown();
    expect(new Set(before).size).toBe(2);
    first?.set({ agent: 'Sato' });
    two.settle();
    second?.set({ ticket: { form: 'markdown', languages: 'both' } });
    two.settle();
    for (const { setup } of two.stores)
      expect(setup).toMatchObject({ agent: 'Sato', ticket: { form: 'markdown', languages: 'both' } });
    expect(shown()).toEqual(before);
  });

  test('take in one call once, in whatever states it comes to each, and go on with the last', () => {
    const two = new TwoStores();
    const come = (page: number, state: number, isOther = false): void =>
      two.do(page, { kind: 'come', call: 0, state, isOther });
    come(0, 1);
    come(1, 2);
    two.settle();
    expect(two.faults()).toEqual([]);
    for (const { context } of two.stores) expect(context.cases.map(({ id }) => id)).toEqual(['shared0']);
    come(1, 1, true);
    come(0, 3);
    two.settle();
    expect(two.faults()).toEqual([]);
    for (const { context } of two.stores) expect(context.cases).toHaveLength(2);
  });

  test('take every call that comes, past any number of calls that are closed', () => {
    const two = new TwoStores();
    for (let call = 0; call < 40; call++) {
      two.do(call % 2, { kind: 'open' });
      two.do(call % 2, { kind: 'number' });
      two.do(call % 2, { kind: 'write', word: `word${lettersOf(call)}.` });
      if (call % 3 === 0) two.do(call % 2, { kind: 'act', action: actionFrom('case.closed:solved') });
      // A number that is read out now is of the next caller.
      if (call % 3 === 0) two.do(call % 2, { kind: 'number' });
      if (call % 10 === 0) two.do(1, { kind: 'reload' });
    }
    two.settle();
    expect(two.faults()).toEqual([]);
    for (const { context } of two.stores) expect(context.cases).toHaveLength(54);
  });

  test('do not bring back a call that the other removed', () => {
    const two = new TwoStores();
    two.do(0, { kind: 'open' });
    two.settle();
    two.do(1, { kind: 'remove' });
    two.do(1, { kind: 'show', call: 0 });
    two.do(1, { kind: 'remove' });
    two.do(0, { kind: 'write', word: 'more.' });
    two.settle();
    for (const { context } of two.stores) expect(context.cases).toEqual([]);
  });
});
