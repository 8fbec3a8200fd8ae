import { assign, setup } from 'xstate';
import type { CaseEvent, CaseId } from './case.types.ts';
import { shownCase, type CasesBefore, type ConsoleContext, type ConsoleEvent } from './console.types.ts';
import { LONGEST_SILENCE } from './time-log.ts';
import { isClosed, isHeld, inOrder, lastDone, type Case, type CaseLogs } from './case-logs.ts';

/** As many changes of the list can be taken back. */
const MOST_CHANGES = 20;

/** What a console can tell apart and do; its states are in console.machine.ts. */
export function consoleSetup(caseLogs: CaseLogs) {
  const act = (of: Case, event: CaseEvent): Case => caseLogs.record(of, event);

  /** One caller is spoken to, every other waits: but whoever looks at a call that is over is still on the line. */
  const attend = (
    { cases, shown }: Pick<ConsoleContext, 'cases' | 'shown'>,
    id: CaseId,
    at: number,
  ): Pick<ConsoleContext, 'cases' | 'shown'> => {
    const isOver = cases.some((each) => each.id === id && isClosed(each));
    // Nobody writes any more about a call that was left, or that is looked at long after its end.
    const filed = (of: Case): Case => {
      const { since } = of.timeLog;
      if (of.id === shown) return of.id === id ? of : act(of, { type: 'case.filed', at });
      return of.id === id && at - since > LONGEST_SILENCE ? act(of, { type: 'case.filed', at: since }) : of;
    };
    return {
      shown: id,
      cases: cases.map((each) => {
        if (isClosed(each)) return filed(each);
        return isOver ? each : act(each, { type: each.id === id ? 'call.resumed' : 'call.held', at });
      }),
    };
  };
  const changed = ({ cases, shown, changes }: ConsoleContext, at: number): readonly CasesBefore[] => [
    ...changes.slice(1 - MOST_CHANGES),
    { at, cases, shown },
  ];

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
      isThere: ({ context: { cases }, event }) =>
        event.type === 'case.removed' && cases.some(({ id }) => id === event.id),
      hasCases: ({ context: { cases } }) => cases.length > 0,
      hasClosed: ({ context }) => context.cases.some((each) => isAside(each, context)),
      hasNew: ({ event }) => event.type === 'cases.imported' && event.cases.length > 0,
      wasListChanged: ({ context }) => {
        const change = context.changes.at(-1);
        return change !== undefined && change.at >= (lastDone(shownCase(context) ?? { log: [] }) ?? -Infinity);
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
        // Whose call goes on is spoken to.
        return action.type === 'case.reopened' ? attend({ cases, shown }, shown, at) : { cases };
      }),
      remove: assign(({ context, event }) => {
        if (event.type !== 'case.removed') return {};
        return {
          cases: context.cases.filter(({ id }) => id !== event.id),
          shown: context.shown === event.id ? undefined : context.shown,
          changes: changed(context, event.at),
        };
      }),
      clear: assign(({ context, event }) =>
        event.type === 'cases.cleared' ? { cases: [], shown: undefined, changes: changed(context, event.at) } : {},
      ),
      clearClosed: assign(({ context, event }) => {
        if (event.type !== 'closed.cleared') return {};
        const cases = context.cases.filter((each) => !isAside(each, context));
        return { cases, changes: changed(context, event.at) };
      }),
      import: assign(({ context, event }) => {
        if (event.type !== 'cases.imported') return {};
        const came = new Map(event.cases.map((each) => [each.id, each]));
        const others = context.cases.filter(({ id }) => !came.has(id));
        const [last, ...before] = changed(context, event.at).toReversed();
        return {
          cases: inOrder([...others, ...came.values()]),
          changes: [...before.toReversed(), ...(last ? [{ ...last, came: event.cases }] : [])],
        };
      }),
      /** What was removed elsewhere comes back by no undoing here, and what came from elsewhere goes by none. */
      follow: assign(({ context: { cases, shown, changes }, event }) => {
        if (event.type !== 'cases.followed') return {};
        const { changed: news, gone } = event;
        // A thousand calls can come or go at a time.
        const [here, now, left] = [idsOf(cases), new Map(news.map((each) => [each.id, each])), new Set(gone)];
        const came = news.filter(({ id }) => !here.has(id));
        const followed = (all: readonly Case[]): readonly Case[] => {
          const before = idsOf(all);
          return inOrder([
            ...all.flatMap((each) => (left.has(each.id) ? [] : (now.get(each.id) ?? each))),
            ...came.filter(({ id }) => !before.has(id)),
          ]);
        };
        return {
          cases: followed(cases),
          shown: shown !== undefined && gone.includes(shown) ? undefined : shown,
          changes: changes.map((change) => ({ ...change, cases: followed(change.cases) })),
        };
      }),
      undoChange: assign(({ context: { cases, shown, changes } }) => {
        const change = changes.at(-1);
        if (!change) return {};
        const lost = change.cases.filter(({ id }) => !cases.some((each) => each.id === id));
        // What has come since stays if it was worked on: only what an import brought goes again.
        const before = new Map(change.cases.map((each) => [each.id, each]));
        // What an import has taken on and nobody has touched since is as it was before.
        const kept = cases.flatMap((each) => {
          const earlier = before.get(each.id);
          if (earlier) return change.came?.includes(each) ? [earlier] : [each];
          return each.opened > change.at || touched(each) > change.at ? [each] : [];
        });
        const first = [shown, change.shown].find((id) => [...lost, ...kept].some((each) => each.id === id));
        // Where somebody else is spoken to by now, who comes back has waited since.
        const isTaken = kept.some((each) => each.id === first && !isClosed(each) && !isHeld(each));
        const back = lost.map((each) =>
          isTaken && !isClosed(each) ? act(each, { type: 'call.held', at: each.timeLog.since }) : each,
        );
        return { cases: inOrder([...back, ...kept]), shown: first, changes: changes.slice(0, -1) };
      }),
      undoAction: assign({
        cases: ({ context: { cases, shown } }) =>
          cases.map((each) => (each.id === shown ? caseLogs.undone(each) : each)),
      }),
    },
  });
}

function idsOf(cases: readonly Case[]): ReadonlySet<CaseId> {
  return new Set(cases.map(({ id }) => id));
}

/** Whether a call is over, and not on screen. */
function isAside(of: Case, { shown }: Pick<ConsoleContext, 'shown'>): boolean {
  return isClosed(of) && of.id !== shown;
}

/** When something was last done in a case; nothing ever: the beginning of time. */
function touched(of: Case): number {
  return lastDone(of) ?? -Infinity;
}
