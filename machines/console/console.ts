import type { CaseAction, CaseId } from './case.types.ts';
import { inOrder, isClosed, MAX_SILENCE_MS, type Case, type CaseLogs } from './case-logs.ts';

/** Events in the calls of one window. */
export type ConsoleEvent =
  | { type: 'case.opened'; id: CaseId; at: number }
  /** Shows another case. If it is open, its call is resumed and all others are held. */
  | { type: 'case.shown'; id: CaseId; at: number }
  /** Shows no case. The case that was shown is filed if it is closed, and continues if it is open. */
  | { type: 'case.left'; at: number }
  | { type: 'case.acted'; action: CaseAction; at: number }
  /** Cases were added or replaced, or removed from the list. */
  | { type: 'cases.changed'; changed: readonly Case[]; gone: readonly CaseId[] }
  | { type: 'action.undone' };

export interface ConsoleContext {
  /** Sorted by the time they were opened. */
  cases: readonly Case[];
  shown: CaseId | undefined;
}

export function shownCase({ cases, shown }: ConsoleContext): Case | undefined {
  return cases.find(({ id }) => id === shown);
}

export class OpenCases {
  context: ConsoleContext;
  readonly #caseLogs: CaseLogs;

  constructor(caseLogs: CaseLogs, { cases, shown }: ConsoleContext = { cases: [], shown: undefined }) {
    this.#caseLogs = caseLogs;
    this.context = { cases, shown };
  }

  /** Applies an event. If it is not possible now, the context stays the same object. */
  send(event: ConsoleEvent): void {
    this.context = this.#after(event);
  }

  #after(event: ConsoleEvent): ConsoleContext {
    const { context } = this;
    const { cases, shown } = context;
    const current = shownCase(context);
    const replaced = (now: Case): ConsoleContext =>
      now === current ? context : { shown, cases: cases.map((each) => (each.id === shown ? now : each)) };
    switch (event.type) {
      case 'case.opened': {
        if (cases.some(({ id }) => id === event.id)) return context;
        const opened = this.#caseLogs.open(event.id, event.at);
        return this.#attend({ cases: [...cases, opened], shown }, event.id, event.at);
      }
      case 'case.shown':
        if (event.id === shown || !cases.some(({ id }) => id === event.id)) return context;
        return this.#attend(context, event.id, event.at);
      case 'case.left':
        return {
          shown: undefined,
          cases: current && isClosed(current) ? replaced(this.#filed(current, event.at)).cases : cases,
        };
      case 'case.acted': {
        if (!current) return context;
        const { action, at } = event;
        const next = replaced(this.#caseLogs.record(current, { ...action, at }));
        // Reopening a call puts the agent back on it, so all others are held.
        const isReopened = next !== context && action.type === 'case.reopened';
        return isReopened ? this.#attend(next, current.id, at) : next;
      }
      case 'cases.changed': {
        const now = new Map([...cases, ...event.changed].map((each) => [each.id, each]));
        for (const id of event.gone) now.delete(id);
        return { cases: inOrder([...now.values()]), shown: shown !== undefined && now.has(shown) ? shown : undefined };
      }
      case 'action.undone':
        return current ? replaced(this.#caseLogs.undone(current)) : context;
    }
  }

  /** Shows a case, resumes its call and holds all others. Showing a closed call leaves open ones unchanged. */
  #attend({ cases, shown }: ConsoleContext, id: CaseId, at: number): ConsoleContext {
    const isOver = cases.some((each) => each.id === id && isClosed(each));
    return {
      shown: id,
      cases: cases.map((each) => {
        if (!isClosed(each)) {
          const type = each.id === id ? 'call.resumed' : 'call.held';
          return isOver ? each : this.#caseLogs.record(each, { type, at });
        }
        const { since } = each.timeLog;
        // Wrap-up ends when the agent turns to another call, or after a long silence.
        if (each.id === shown && each.id !== id) return this.#filed(each, at);
        return each.id !== shown && each.id === id && at - since > MAX_SILENCE_MS ? this.#filed(each, since) : each;
      }),
    };
  }

  #filed(of: Case, at: number): Case {
    return this.#caseLogs.record(of, { type: 'case.filed', at });
  }
}
