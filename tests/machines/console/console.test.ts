import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { createConsole, MOST_CASES, shownCase, type Case } from '../../../machines/console/index.ts';
import { caseAfter, ledger } from '../../support/console-cases.ts';
import { console as table, consoleEvent, consoleText, inputOf } from './console.table.ts';

const machine = () => createConsole(ledger);
const begin = (input: { cases?: readonly Case[]; shown?: string | undefined } = {}) =>
  createActor(machine(), { input }).start();

describe('a console', () => {
  test.each(table.map((row) => [row.from, row.by.join(' '), row] as const))(
    'with %s: %s',
    (_, __, { from, by, stands }) => {
      const actor = begin(inputOf(from));
      for (const event of by) actor.send(consoleEvent(event));
      expect(consoleText(actor.getSnapshot())).toBe(stands);
    },
  );

  test('has an id and a state for whether a case is on screen', () => {
    const { id, states } = machine();
    expect([id, ...Object.keys(states)]).toEqual(['console', 'settling', 'idle', 'attending']);
  });

  test('opens as many cases as can be waiting, and no more', () => {
    const actor = begin();
    for (let number = 0; number < MOST_CASES + 2; number++)
      actor.send({ type: 'case.opened', id: `c${number}`, at: number });
    expect(actor.getSnapshot().context.cases).toHaveLength(MOST_CASES);
    actor.send({ type: 'case.removed', id: 'c0', at: 99 });
    const two = [caseAfter([], 'x'), caseAfter([], 'y')];
    actor.send({ type: 'cases.imported', cases: two, at: 100 });
    expect(actor.getSnapshot().context.cases).toHaveLength(MOST_CASES - 1);
    actor.send({ type: 'cases.imported', cases: two.slice(1), at: 100 });
    expect(actor.getSnapshot().context.cases).toHaveLength(MOST_CASES);
  });

  test('takes the last twenty changes of its list back', () => {
    const cases = Array.from({ length: 22 }, (_, index) => caseAfter([], `c${index}`, 1000 + index));
    const actor = begin({ cases });
    for (const { id } of cases) actor.send({ type: 'case.removed', id, at: 50_000 });
    for (let turn = 0; turn < 25; turn++) actor.send({ type: 'deed.undone' });
    expect(actor.getSnapshot().context.cases.map(({ id }) => id)).toEqual(cases.slice(2).map(({ id }) => id));
  });

  test('leaves the clock of a case from a file where it stood, and one that waits or is over as it is', () => {
    const actor = begin();
    const talking = caseAfter(['place.found:tea look'], 'a');
    const waiting = caseAfter(['place.found:tea look', 'call.held'], 'b');
    const over = caseAfter(['case.closed:left'], 'c');
    actor.send({ type: 'cases.imported', cases: [talking, waiting, over], at: 900_000 });
    const [a, b, c] = actor.getSnapshot().context.cases;
    expect(a!.log.at(-1)).toEqual({ type: 'call.held', at: 2000 });
    expect([b, c]).toEqual([waiting, over]);
    expect(a!.journal).toMatchObject({ held: 0, since: 2000 });
  });

  test('lists cases in the order in which they were opened', () => {
    const actor = begin({ cases: [caseAfter([], 'late', 9000)] });
    actor.send({ type: 'cases.imported', cases: [caseAfter([], 'early', 1000)], at: 9100 });
    expect(actor.getSnapshot().context.cases.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(shownCase(actor.getSnapshot().context)).toBeUndefined();
  });
});
