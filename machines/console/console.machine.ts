import { assign, setup } from 'xstate';
import type { CaseEvent, CaseId } from './case.types.ts';
import { inOrder, isClosed, lastDone, type Case, type CaseLogs } from './case-logs.ts';
import { shownCase, type ConsoleContext, type ConsoleEvent } from './console.types.ts';
import { MAX_SILENCE_MS } from './time-log.ts';

export type ConsoleMachine = ReturnType<typeof createConsole>;

/** Several cases, at most one of them on screen: `attending` with one, `idle` without. */
export function createConsole(caseLogs: CaseLogs) {
  const act = (of: Case, event: CaseEvent): Case => caseLogs.record(of, event);

  /** Shows a case, resumes its call and holds all others. Showing a closed call leaves open ones unchanged. */
  const attend = ({ cases, shown }: ConsoleContext, id: CaseId, at: number): ConsoleContext => {
    const isOver = cases.some((each) => each.id === id && isClosed(each));
    // Wrap-up ends when the agent turns to another call, or after a long silence.
    const filed = (of: Case): Case => {
      const { since } = of.timeLog;
      if (of.id === shown) return of.id === id ? of : act(of, { type: 'case.filed', at });
      return of.id === id && at - since > MAX_SILENCE_MS ? act(of, { type: 'case.filed', at: since }) : of;
    };
    return {
      shown: id,
      cases: cases.map((each) => {
        if (isClosed(each)) return filed(each);
        return isOver ? each : act(each, { type: each.id === id ? 'call.resumed' : 'call.held', at });
      }),
    };
  };

  return setup({
    types: {} as {
      context: ConsoleContext;
      events: ConsoleEvent;
      input: { cases?: readonly Case[] | undefined; shown?: CaseId | undefined };
    },
    guards: {
      isShown: ({ context }) => shownCase(context) !== undefined,
      isNew: ({ context: { cases }, event }) =>
        event.type === 'case.opened' && !cases.some(({ id }) => id === event.id),
      isAnother: ({ context: { cases, shown }, event }) =>
        event.type === 'case.shown' && event.id !== shown && cases.some(({ id }) => id === event.id),
      isPossible: ({ context, event }) => {
        const of = shownCase(context);
        return event.type === 'case.acted' && of !== undefined && of.state.can({ ...event.action, at: event.at });
      },
      wasActed: ({ context }) => lastDone(shownCase(context) ?? { log: [] }) !== undefined,
    },
    actions: {
      open: assign(({ context: { cases, shown }, event }) => {
        if (event.type !== 'case.opened') return {};
        return attend({ cases: [...cases, caseLogs.open(event.id, event.at)], shown }, event.id, event.at);
      }),
      show: assign(({ context, event }) => (event.type === 'case.shown' ? attend(context, event.id, event.at) : {})),
      leave: assign(({ context: { cases, shown }, event }) => {
        if (event.type !== 'case.left') return {};
        const filed = (of: Case): Case =>
          of.id === shown && isClosed(of) ? act(of, { type: 'case.filed', at: event.at }) : of;
        return { shown: undefined, cases: cases.map(filed) };
      }),
      act: assign(({ context: { cases: before, shown }, event }) => {
        if (event.type !== 'case.acted' || shown === undefined) return {};
        const { action, at } = event;
        const cases = before.map((each) => (each.id === shown ? act(each, { ...action, at }) : each));
        // Reopening a call puts the agent back on it, so all others are held.
        return action.type === 'case.reopened' ? attend({ cases, shown }, shown, at) : { cases };
      }),
      change: assign(({ context: { cases, shown }, event }) => {
        if (event.type !== 'cases.changed') return {};
        const now = new Map(cases.map((each) => [each.id, each]));
        for (const each of event.changed) now.set(each.id, each);
        for (const id of event.gone) now.delete(id);
        return { cases: inOrder([...now.values()]), shown: shown !== undefined && now.has(shown) ? shown : undefined };
      }),
      undo: assign({
        cases: ({ context: { cases, shown } }) =>
          cases.map((each) => (each.id === shown ? caseLogs.undone(each) : each)),
      }),
    },
  }).createMachine({
    id: 'console',
    context: ({ input: { cases = [], shown } }) => ({ cases, shown }),
    initial: 'settling',
    on: {
      'case.opened': { target: '.attending', guard: 'isNew', actions: 'open' },
      'case.shown': { target: '.attending', guard: 'isAnother', actions: 'show' },
      'case.left': { target: '.settling', actions: 'leave' },
      'cases.changed': { target: '.settling', actions: 'change' },
      'action.undone': { guard: 'wasActed', actions: 'undo' },
    },
    states: {
      /** Transitions immediately to one of the other states. */
      settling: { always: [{ target: 'attending', guard: 'isShown' }, { target: 'idle' }] },
      /** No case is on screen. */
      idle: {},
      /** A case is on screen. */
      attending: {
        on: { 'case.acted': { guard: 'isPossible', actions: 'act' } },
      },
    },
  });
}
