import { shownCase, type Case, type ConsoleContext, type ConsoleEvent } from '../../../machines/console/index.ts';
import { caseAfter, caseText, actionFrom } from '../../support/console-cases.ts';

/** The cases with which a console begins: opened at 1, 2 and 3 seconds, and what was done in each. */
const KEPT: Readonly<Record<string, () => Case[]>> = {
  nothing: () => [],
  two: () => [caseAfter(['place.found:tea look'], 'a', 1000), caseAfter(['call.held'], 'b', 2000)],
};

/** What a console begins with: `two` cases, or `nothing`, and the case on screen behind a colon. */
export function inputOf(from: string): { cases: Case[]; shown: string | undefined } {
  const [kept = '', shown] = from.split(':');
  return { cases: KEPT[kept]!(), shown };
}

/** An event from its words: its type, what it is about, and its time behind `@`. Changed cases: `changed/gone`. */
export function consoleEvent(text: string): ConsoleEvent {
  const [what = '', at = '0'] = text.split('@');
  const [type = '', value = ''] = what.split(/:(.*)/s);
  const time = Number(at);
  if (type === 'case.acted') return { type, action: actionFrom(value), at: time };
  if (type === 'cases.changed') {
    const [changed = [], gone = []] = value.split('/').map((ids) => ids.split(',').filter((id) => id !== ''));
    return { type, changed: changed.map((id) => caseAfter(['place.found:tea light~full'], id, 1500)), gone };
  }
  return { type, id: value, at: time } as ConsoleEvent;
}

/** A console in words: its state, and each case in order; the one on screen in brackets. */
export function consoleText(context: ConsoleContext): string {
  const { cases, shown } = context;
  const list = cases.map((each) => `${each.id === shown ? `[${each.id}]` : each.id} ${caseText(each)}`);
  return [`${shownCase(context) ? 'attending' : 'idle'}:`, ...list.join('; ').split(' ')].join(' ').trim();
}

/** What a console does, written by hand: what it begins with, what happens, and how it stands then. */
export const console: readonly { from: string; by: readonly string[]; stands: string }[] = [
  { from: 'nothing', by: [], stands: 'idle:' },
  { from: 'two', by: [], stands: 'idle: a walking tea look; b finding (held)' },
  { from: 'two:a', by: [], stands: 'attending: [a] walking tea look; b finding (held)' },
  { from: 'two:gone', by: [], stands: 'idle: a walking tea look; b finding (held)' },
  // One caller is spoken to, the others wait.
  { from: 'nothing', by: ['case.opened:c@9'], stands: 'attending: [c] finding' },
  // What is no case of the list is looked at: who talks goes on talking, and what is over is filed.
  { from: 'two:a', by: ['case.left@9000'], stands: 'idle: a walking tea look; b finding (held)' },
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000', 'case.left@9000', 'case.left@9100'],
    stands: 'idle: a filed as left tea look; b finding (held)',
  },
  {
    from: 'two:a',
    by: ['case.opened:c@9000'],
    stands: 'attending: a walking tea look (held); b finding (held); [c] finding',
  },
  { from: 'two:a', by: ['case.opened:b@9000'], stands: 'attending: [a] walking tea look; b finding (held)' },
  { from: 'two:a', by: ['case.shown:b@9000'], stands: 'attending: a walking tea look (held); [b] finding' },
  { from: 'two:a', by: ['case.shown:a@9000'], stands: 'attending: [a] walking tea look; b finding (held)' },
  { from: 'two:a', by: ['case.shown:gone@9000'], stands: 'attending: [a] walking tea look; b finding (held)' },
  { from: 'two', by: ['case.shown:b@9000'], stands: 'attending: a walking tea look (held); [b] finding' },
  // A call that is over is not on hold. It is written about until the agent turns to another; and whoever looks at it again
  // while talking to somebody goes on talking.
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000'],
    stands: 'attending: [a] closed as left tea look; b finding (held)',
  },
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000', 'case.shown:b@9000'],
    stands: 'attending: a filed as left tea look; [b] finding',
  },
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000', 'case.opened:c@9000'],
    stands: 'attending: a filed as left tea look; b finding (held); [c] finding',
  },
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000', 'case.shown:b@9000', 'case.shown:a@9500'],
    stands: 'attending: [a] filed as left tea look; b finding',
  },
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000', 'case.shown:b@9000', 'case.shown:a@9500', 'case.opened:c@9900'],
    stands: 'attending: a filed as left tea look; b finding (held); [c] finding',
  },
  // That it was put aside is not undone: what is, is that it was closed.
  {
    from: 'two:a',
    by: ['case.acted:case.closed:left@8000', 'case.shown:b@9000', 'case.shown:a@9500', 'action.undone'],
    stands: 'attending: [a] walking tea look; b finding',
  },
  // What is done is done in the case on screen.
  {
    from: 'two:a',
    by: ['case.acted:way.chosen:full@9000'],
    stands: 'attending: [a] walking tea light~full; b finding (held)',
  },
  {
    from: 'two:a',
    by: ['case.acted:way.chosen:gone@9000'],
    stands: 'attending: [a] walking tea look; b finding (held)',
  },
  { from: 'two', by: ['case.acted:way.chosen:full@9000'], stands: 'idle: a walking tea look; b finding (held)' },
  // Whose call is opened again is spoken to, and nobody else.
  {
    from: 'two:a',
    by: [
      ...['case.acted:case.closed:left@8000', 'case.shown:b@8500', 'case.acted:call.resumed@8600', 'case.shown:a@9000'],
      'case.acted:case.reopened@9500',
    ],
    stands: 'attending: [a] walking tea look; b finding (held)',
  },
  { from: 'two:a', by: ['action.undone'], stands: 'attending: [a] finding; b finding (held)' },
  { from: 'two:a', by: ['action.undone', 'action.undone'], stands: 'attending: [a] finding; b finding (held)' },
  // That somebody waits is not undone.
  { from: 'two:b', by: ['action.undone'], stands: 'attending: a walking tea look; [b] finding (held)' },
  { from: 'two', by: ['action.undone'], stands: 'idle: a walking tea look; b finding (held)' },
  // What is done elsewhere is done here too.
  { from: 'two:a', by: ['cases.changed:/'], stands: 'attending: [a] walking tea look; b finding (held)' },
  {
    from: 'two:a',
    by: ['cases.changed:a,c/b'],
    stands: 'attending: [a] walking tea light~full; c walking tea light~full',
  },
  { from: 'two:a', by: ['cases.changed:/a'], stands: 'idle: b finding (held)' },
  { from: 'nothing', by: ['cases.changed:c/'], stands: 'idle: c walking tea light~full' },
];
