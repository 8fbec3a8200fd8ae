import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isWhole } from '../../../support/coverage.ts';
import { share } from '../../../support/random-share.ts';
import { TwoArchives, type Deed } from '../../../support/two-stores/two-archives.ts';

/** A clock that goes on with each look at it: no two things are done at a time. */
const clock = { now: 0, pass: (ms: number) => void (clock.now += ms) };
beforeEach(() => {
  clock.now = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => ++clock.now);
});
afterEach(() => vi.restoreAllMocks());

/** What is done without saying anything. */
type Plain = Exclude<Deed['kind'], 'show' | 'visit' | 'write' | 'come' | 'hear'>;
const plain = (kind: Plain, weight: number) => ({ weight, arbitrary: fc.constant<Deed>({ kind }) });

/** What is done, by which of the two, and how much of what the archive has to do is done before the next thing. */
function deeds(): fc.Arbitrary<[page: number, deed: Deed, turns: number][]> {
  const deed = fc.oneof(
    plain('open', 5),
    plain('close', 6),
    plain('turn', 2),
    plain('reopen', 4),
    plain('remove', 2),
    plain('clear', 1),
    plain('clear-closed', 1),
    plain('undo', 3),
    plain('number', 2),
    plain('reload', 2),
    plain('fill', 1),
    plain('empty', 1),
    plain('wait', 4),
    plain('put-away', 4),
    plain('agree', 1),
    plain('blunder', 1),
    { weight: 4, arbitrary: fc.nat(5).map((call): Deed => ({ kind: 'show', call })) },
    { weight: 6, arbitrary: fc.nat(5).map((call): Deed => ({ kind: 'visit', call })) },
    { weight: 8, arbitrary: fc.constant<Deed>({ kind: 'write', word: '' }) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(1), fc.nat(3)).map(([call, state]): Deed => ({ kind: 'come', call, state })),
    },
    { weight: 8, arbitrary: fc.nat(30).map((much): Deed => ({ kind: 'hear', much })) },
  );
  const turns = fc.oneof(fc.constant(0), fc.nat(3), fc.constant(40));
  return fc
    .array(fc.tuple(fc.nat(1), deed, turns), { maxLength: 40, size: 'max' })
    .map((all) =>
      all.map(([page, each, turn], index) => [
        page,
        each.kind === 'write' ? { ...each, word: `word${lettersOf(index)}.` } : each,
        turn,
      ]),
    );
}
const lettersOf = (number: number): string =>
  [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)]).join('');

async function after(all: readonly (readonly [number, Deed, number])[]): Promise<TwoArchives> {
  // Calls end after a year.
  clock.now = 1_000_000;
  const two = new TwoArchives(clock);
  for (const [page, deed, turns] of all) {
    await two.do(page, deed);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  await two.settle();
  return two;
}

describe('two consoles of one browser, with calls that are put away', { timeout: 1_200_000 }, () => {
  test('lose no call, have none twice, and bring none back, whatever is done at either', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), async (all) => {
        expect(await (await after(all)).faults()).toEqual([]);
      }),
      { numRuns: share(isWhole ? 5000 : 60) },
    );
  });

  test('agree about a call that one opened again, as the other put it away, looked at it and pressed “remove”', async () => {
    const two = await after([
      [1, { kind: 'open' }, 40],
      [1, { kind: 'close' }, 0],
      [0, { kind: 'wait' }, 40],
      [1, { kind: 'reopen' }, 40],
      // The first has not heard of that.
      [0, { kind: 'put-away' }, 0],
      [0, { kind: 'wait' }, 0],
      [1, { kind: 'hear', much: 0 }, 0],
      [0, { kind: 'visit', call: 0 }, 0],
      [0, { kind: 'hear', much: 0 }, 40],
      // From the archive it hears that the call has left it.
      [0, { kind: 'hear', much: 0 }, 40],
      [0, { kind: 'remove' }, 0],
    ]);
    expect(await two.faults()).toEqual([]);
  });
});
