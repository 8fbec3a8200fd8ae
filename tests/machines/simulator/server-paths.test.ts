import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { nodesOf, transitionsOf, transitionText } from '../../support/practice-suite.ts';
import { happen, placeOf, standAt } from '../../support/practice-table.ts';
import { server } from './server.subject.ts';

/** Two strings and two approvals are enough to tell the last from the others. */
const EVENTS = [
  'login.requested',
  'logout.announced',
  ...['#0', '#1', 'unknown'].flatMap((string) => [
    `activation.requested:${string}:typed`,
    `activation.requested:${string}:deferred`,
  ]),
  'approval.given:0',
  'approval.given:1',
  '60 s',
  '300 s',
];

interface Node {
  text: string;
  route: readonly string[];
}

/**
 * The states of a server and its children, and what leads from one to another. `xstate/graph` cannot find them: it
 * steps a machine by itself, and a server's sessions and approvals only answer in a running system.
 */
function explore(start: string) {
  const taken = new Set<AnyTransitionDefinition>();
  const entered = new Set<AnyStateNode>();
  const reach = (route: readonly string[]) => {
    const stand = standAt(server, start);
    for (const event of route) happenLoosely(stand, event);
    const place = placeOf(server, stand.actor.getSnapshot());
    for (const each of stand.taken) taken.add(each);
    for (const each of stand.actor.getSnapshot()._nodes as AnyStateNode[]) entered.add(each);
    return { text: JSON.stringify(place), place, said: [...stand.sent] };
  };
  const edges: { from: Node; event: string; to: ReturnType<typeof reach> }[] = [];
  const first: Node = { text: reach([]).text, route: [] };
  const known = new Map([[first.text, first]]);
  for (const from of known.values()) {
    const drawn = from.route.filter((event) => event === 'login.requested').length;
    for (const event of drawn < 3 ? EVENTS : EVENTS.slice(1)) {
      const to = reach([...from.route, event]);
      edges.push({ from, event, to });
      if (!known.has(to.text)) known.set(to.text, { text: to.text, route: [...from.route, event] });
    }
  }
  return { states: [...known.values()], edges, taken, entered };
}

/** Time may pass in steps that end no wait, or several. */
function happenLoosely(stand: ReturnType<typeof standAt>, event: string): void {
  stand.sent.length = 0;
  const seconds = /^(\d+) s$/.exec(event)?.[1];
  if (seconds === undefined) happen(server, stand, event);
  else stand.clock.increment(Number(seconds) * 1000);
}

const starts = ['factorless', 'pending', 'overlooked', 'enrolled'].flatMap((user) =>
  ['open', 'used', 'expired'].map((first) => `start user=${user} first-code=${first}`),
);

describe('every state that a server can come to', () => {
  let known: ReturnType<typeof explore>[] | undefined;
  const explored = () => (known ??= starts.map(explore));
  const edges = () => explored().flatMap((each) => each.edges);

  test('is one of these, and every transition is taken on the way', () => {
    const taken = new Set(explored().flatMap((each) => [...each.taken]));
    const nodes = nodesOf(server.machine.root);
    const missed = nodes.flatMap(transitionsOf).filter((transition) => !taken.has(transition));
    expect(missed.map(transitionText)).toEqual([]);
    const entered = new Set(explored().flatMap((each) => [...each.entered].map(({ key }) => key)));
    expect([...entered].sort()).toEqual(['enrolled', 'factorless', 'overlooked', 'pending', 'server']);
  });

  test('answers each request once, and time only what was asked', () => {
    const answered = {
      'login.requested': 'portal: login.',
      'activation.requested': 'app: activation.',
      'approval.given': 'app: approval.',
    };
    for (const { event, to } of edges()) {
      for (const [request, answer] of Object.entries(answered)) {
        const answers = to.said.filter((text) => text.startsWith(answer) && !text.includes('login.lapsed'));
        const expected = event.startsWith(request) ? 1 : 0;
        if (answer === 'portal: login.' && event.startsWith('approval.given')) continue;
        expect({ event, answer, count: answers.length }).toEqual({ event, answer, count: expected });
      }
    }
  });

  test('activates only with the string that is shown and open, and enrolls nobody twice', () => {
    for (const { from, event, to } of edges()) {
      const accepted = to.said.some((text) => text.includes('activation.accepted'));
      const before = JSON.parse(from.text) as { state: string; context: { shown: string; sessions: string } };
      if (before.state === 'enrolled') expect(to.place.state).toBe('enrolled');
      if (!accepted) continue;
      const string = event.split(':')[1]!;
      expect(before.state).toBe('pending');
      expect(before.context.shown).toBe(string);
      expect(before.context.sessions.split(',')).toContain(`${string}:open`);
      expect(to.place.state).toBe('enrolled');
    }
  });

  test('has at most one open string and one login that waits', () => {
    for (const { to } of edges()) {
      const { sessions = '', approvals = '' } = to.place.context as Record<string, string>;
      expect(sessions.split(',').filter((session) => session.endsWith(':open')).length).toBeLessThanOrEqual(1);
      expect(approvals.split(',').filter((approval) => approval === 'asked').length).toBeLessThanOrEqual(1);
    }
  });

  test('tells the phone of each login that no longer waits for it, unless the phone itself has answered', () => {
    for (const { from, event, to } of edges()) {
      const approvalsOf = (text: string) =>
        (JSON.parse(text) as { context: { approvals: string } }).context.approvals.split(',');
      const [before, after] = [approvalsOf(from.text), approvalsOf(to.text)];
      before.forEach((approval, index) => {
        if (approval !== 'asked' || after[index] === 'asked' || event.startsWith('approval.given')) return;
        expect(to.said).toContain(`phone: approval.withdrawn ${index}`);
      });
    }
  });
});
