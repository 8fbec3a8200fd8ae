import { consoleSetup } from './console.setup.ts';
import type { CaseLogs } from './case-logs.ts';

export type ConsoleMachine = ReturnType<typeof createConsole>;

/** Several cases, of which one is on screen: `idle` without one, `attending` with one. Timeless. */
export function createConsole(caseLogs: CaseLogs) {
  return consoleSetup(caseLogs).createMachine({
    id: 'console',
    context: ({ input: { cases = [], shown } }) => ({ cases, shown, changes: [] }),
    initial: 'settling',
    on: {
      'case.opened': { target: '.attending', guard: 'isNew', actions: 'open' },
      'case.shown': { target: '.attending', guard: 'isAnother', actions: 'show' },
      'case.left': { target: '.settling', actions: 'leave' },
      'case.removed': { target: '.settling', guard: 'isThere', actions: 'remove' },
      'cases.cleared': { target: '.settling', guard: 'hasCases', actions: 'clear' },
      'closed.cleared': { target: '.settling', guard: 'hasClosed', actions: 'clearClosed' },
      'cases.imported': { target: '.settling', guard: 'hasNew', actions: 'import' },
      'cases.followed': { target: '.settling', actions: 'follow' },
      'action.undone': [
        { target: '.settling', guard: 'wasListChanged', actions: 'undoChange' },
        { target: '.settling', guard: 'wasActed', actions: 'undoAction' },
      ],
    },
    states: {
      /** Left at once. */
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
