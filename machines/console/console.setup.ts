import { assign, setup } from 'xstate';
import { withFreeName } from './case-name.ts';
import type { CaseEvent, CaseId } from './case.types.ts';
import { MOST_CASES, shownCase, type Change, type ConsoleContext, type ConsoleEvent } from './console.types.ts';
import { isClosed, isHeld, lastDone, type Case, type Ledger } from './ledger.ts';

/** As many changes of the list can be taken back. */
const MOST_CHANGES = 20;

/** What a console can tell apart and do; its states are in console.machine.ts. */
export function consoleSetup(ledger: Ledger) {
  const act = (of: Case, event: CaseEvent): Case => ledger.record(of, event);

  /** One caller is spoken to, every other waits. */
  const attend = (cases: readonly Case[], id: CaseId, at: number): Pick<ConsoleContext, 'cases' | 'shown'> => ({
    shown: id,
    cases: cases.map((each) => {
      if (isClosed(each)) return each;
      return act(each, { type: each.id === id ? 'call.resumed' : 'call.held', at });
    }),
  });
  /** Nobody is on the line of a case from a file: its clock does not run on from when it was written. */
  const waiting = (of: Case): Case =>
    isClosed(of) || isHeld(of) ? of : act(of, { type: 'call.held', at: of.journal.since });
  const changed = ({ cases, shown, changes }: ConsoleContext, at: number): readonly Change[] => [
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
        event.type === 'case.opened' && cases.length < MOST_CASES && !cases.some(({ id }) => id === event.id),
      isAnother: ({ context: { cases, shown }, event }) =>
        event.type === 'case.shown' && event.id !== shown && cases.some(({ id }) => id === event.id),
      isPossible: ({ context, event }) => {
        const of = shownCase(context)!;
        return event.type === 'case.acted' && of.state.can({ ...event.deed, at: event.at });
      },
      isThere: ({ context: { cases }, event }) =>
        event.type === 'case.removed' && cases.some(({ id }) => id === event.id),
      hasCases: ({ context: { cases } }) => cases.length > 0,
      fits: ({ context: { cases }, event }) =>
        event.type === 'cases.imported' && event.cases.length > 0 && cases.length + event.cases.length <= MOST_CASES,
      wasListChanged: ({ context }) => {
        const change = context.changes.at(-1);
        return change !== undefined && change.at >= (lastDone(shownCase(context) ?? { log: [] }) ?? -Infinity);
      },
      wasActed: ({ context }) => lastDone(shownCase(context) ?? { log: [] }) !== undefined,
    },
    actions: {
      open: assign(({ context: { cases }, event }) =>
        event.type === 'case.opened' ? attend([...cases, ledger.open(event.id, event.at)], event.id, event.at) : {},
      ),
      show: assign(({ context: { cases }, event }) =>
        event.type === 'case.shown' ? attend(cases, event.id, event.at) : {},
      ),
      act: assign({
        cases: ({ context: { cases, shown }, event }) =>
          event.type === 'case.acted'
            ? cases.map((each) => (each.id === shown ? act(each, { ...event.deed, at: event.at }) : each))
            : cases,
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
      import: assign(({ context, event }) => {
        if (event.type !== 'cases.imported') return {};
        const added = event.cases.reduce<readonly Case[]>(
          (all, each) => [...all, waiting(withFreeName(each, all))],
          [...context.cases],
        );
        return { cases: inOrder(added), changes: changed(context, event.at) };
      }),
      /** What was removed elsewhere comes back by no undoing here, and what came from elsewhere goes by none. */
      follow: assign(({ context: { cases, shown, changes }, event }) => {
        if (event.type !== 'cases.followed') return {};
        const { changed: news, gone } = event;
        const came = news.filter(({ id }) => !cases.some((each) => each.id === id));
        const followed = (all: readonly Case[]): readonly Case[] =>
          inOrder([
            ...all.flatMap((each) => (gone.includes(each.id) ? [] : (news.find(({ id }) => id === each.id) ?? each))),
            ...came.filter(({ id }) => !all.some((each) => each.id === id)),
          ]);
        return {
          cases: followed(cases),
          shown: shown !== undefined && gone.includes(shown) ? undefined : shown,
          changes: changes.map((change) => ({ ...change, cases: followed(change.cases) })),
        };
      }),
      undoChange: assign(({ context: { cases, shown, changes } }) => {
        const change = changes.at(-1)!;
        const lost = change.cases.filter(({ id }) => !cases.some((each) => each.id === id));
        // What has come since stays if it was worked on: only what an import brought goes again.
        const kept = cases.filter(
          (each) =>
            change.cases.some(({ id }) => id === each.id) || each.opened > change.at || touched(each) > change.at,
        );
        const all = inOrder([...lost, ...kept]);
        const first = [shown, change.shown].find((id) => all.some((each) => each.id === id));
        return { cases: all, shown: first, changes: changes.slice(0, -1) };
      }),
      undoDeed: assign({
        cases: ({ context: { cases, shown } }) => cases.map((each) => (each.id === shown ? ledger.undone(each) : each)),
      }),
    },
  });
}

function inOrder(cases: readonly Case[]): readonly Case[] {
  return cases.toSorted((a, b) => a.opened - b.opened);
}

/** When something was last done in a case; nothing ever: the beginning of time. */
function touched(of: Case): number {
  return lastDone(of) ?? -Infinity;
}
