import { describe, expect, test } from 'vitest';
import { MAX_SILENCE_MS, OpenCases, shownCase, timesOf, type Case } from '../../../machines/console/index.ts';
import { caseAfter, caseLogs } from '../../support/console-cases.ts';
import { console as table, consoleEvent, consoleText, inputOf } from './console.table.ts';

const begin = ({ cases = [], shown }: { cases?: readonly Case[]; shown?: string | undefined }) =>
  new OpenCases(caseLogs, { cases, shown });

describe('a console', () => {
  test.each(table.map((row) => [row.from, row.by.join(' '), row] as const))(
    'with %s: %s',
    (_, __, { from, by, stands }) => {
      const actor = begin(inputOf(from));
      for (const event of by) actor.send(consoleEvent(event));
      expect(consoleText(actor.context)).toBe(stands);
    },
  );

  test('opens every call that comes, however many are there already, and takes any file', () => {
    const closed = Array.from({ length: 300 }, (_, index) => caseAfter(['case.closed:left'], `old${index}`));
    const actor = begin({ cases: closed });
    for (let number = 0; number < 60; number++) {
      actor.send({ type: 'case.opened', id: `c${number}`, at: 9000 + number });
      expect(shownCase(actor.context)?.id).toBe(`c${number}`);
    }
    actor.send({ type: 'cases.changed', changed: [caseAfter([], 'x'), caseAfter([], 'y')], gone: [] });
    expect(actor.context.cases).toHaveLength(362);
  });

  test('counts the writing after a call until the agent turns to another, and none of an old call that is looked at', () => {
    const minutes = 60_000;
    const actor = begin({ cases: [caseAfter(['case.closed:left'], 'old', 0)] });
    const at = 900 * minutes;
    actor.send({ type: 'case.opened', id: 'a', at });
    actor.send({ type: 'case.acted', action: { type: 'case.closed', outcome: 'left' }, at: at + 5 * minutes });
    actor.send({ type: 'case.shown', id: 'old', at: at + 7 * minutes });
    actor.send({ type: 'case.shown', id: 'a', at: at + 9 * minutes });
    actor.send({ type: 'case.opened', id: 'b', at: at + 20 * minutes });
    const [old, a] = actor.context.cases;
    expect(timesOf(a!, at + 60 * minutes)).toEqual({ talking: 5 * minutes, held: 0, wrapUp: 2 * minutes });
    expect(timesOf(old!, at + 60 * minutes).wrapUp).toBe(0);
  });

  test('goes on counting the writing after a call that another page has just closed', () => {
    const actor = begin({ cases: [caseAfter(['case.closed:left'], 'a', 0)] });
    actor.send({ type: 'case.shown', id: 'a', at: MAX_SILENCE_MS });
    const [a] = actor.context.cases;
    expect(timesOf(a!, MAX_SILENCE_MS).wrapUp).toBe(MAX_SILENCE_MS - 1000);
  });

  test('lists cases in the order in which they were opened', () => {
    const actor = begin({ cases: [caseAfter([], 'late', 9000)] });
    actor.send({ type: 'cases.changed', changed: [caseAfter([], 'early', 1000)], gone: [] });
    expect(actor.context.cases.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(shownCase(actor.context)).toBeUndefined();
  });
});
