import type { AnyMachineSnapshot } from 'xstate';
import { describe, expect, test } from 'vitest';
import { explore, traps, type Explored } from '../../support/practice-graph.ts';
import { parts } from './graphs.ts';

/** In ms. Each takes some seconds alone. */
const timeout = 120_000;

const known = new Map<string, Explored[]>();

/** What can be come to in a part; found once. */
function found(part: string): Explored[] {
  const explored = known.get(part) ?? explore(parts[part]!);
  known.set(part, explored);
  return explored;
}

/** The states of a part from which there is no way to the wanted ones without these events. */
function trapsIn(part: string, isWanted: (state: AnyMachineSnapshot) => boolean, without: readonly string[] = []) {
  const usable = ({ event }: { event: { type: string } }) => !without.includes(event.type);
  return found(part).flatMap(({ edges }) => traps(edges.filter(usable), isWanted));
}

describe('there is a way on', () => {
  const rescued = ['app.linked', 'approval.opened'];
  const succeeds = (state: AnyMachineSnapshot) => state.matches('succeeded');

  test('in the app from every state to success', { timeout }, () => {
    expect(trapsIn('app', succeeds, rescued)).toEqual([]);
  });

  test('in the app whatever is not answered, but for a question that the phone asks its owner', { timeout }, () => {
    const answers = ['activation.refused', 'approval.accepted', 'approval.refused'];
    expect(trapsIn('app', succeeds, [...rescued, ...answers])).toEqual([]);
    const unasked = trapsIn('app', succeeds, [...rescued, 'camera.granted', 'camera.refused', 'notices.decided']);
    const states = unasked.map((state) => (JSON.parse(state) as [string[]])[0].join());
    expect([...new Set(states)].sort()).toEqual(['asking-camera', 'asking-notices']);
  });

  test.each(Object.keys(parts).filter((part) => part.startsWith('phone')))(
    'on the %s, home and into the app',
    (part) => {
      expect(trapsIn(part, (state) => state.matches({ front: 'launcher' }))).toEqual([]);
      expect(trapsIn(part, (state) => state.matches({ front: { app: 'using' } }), ['approval.asked'])).toEqual([]);
    },
  );

  test('on the portal, out again though the server answers nothing, and in', () => {
    const answers = ['login.admitted', 'login.offered', 'login.held', 'login.approved', 'login.lapsed'];
    expect(trapsIn('portal', (state) => state.matches('logged-out'), answers)).toEqual([]);
    expect(trapsIn('portal', (state) => state.matches('logged-in'))).toEqual([]);
  });
});
