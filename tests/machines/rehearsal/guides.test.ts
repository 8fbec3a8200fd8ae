import { describe, expect, test } from 'vitest';
import { faults, faultsIn, product } from '../../support/product.ts';
import { practiceAt, rehearse, rehearseFault, remedyIssues } from '../../../machines/rehearsal/index.ts';
import { decodeProgress, encodeProgress } from '../../../machines/walkthrough/index.ts';
import { knownLibrary } from '../../support/known-library.ts';

const { guides, remedies } = knownLibrary();
const graphs = [...guides].map(([id, { graph }]) => ({ id, graph }));

/** The seventeen ways through the nine guides: what the reader sees at each fork, and the steps that follow. */
const WAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'android-add-user-qr': {
    login: 'open services authenticate instructions qr-code permission scan pin done',
    home: 'open more instructions qr-code permission scan pin done',
  },
  'iphone-add-user-qr': {
    login: 'open services authenticate setup camera permission scan unlock done',
    home: 'open more setup camera permission scan unlock done',
  },
  'android-add-user-code': {
    login: 'open services authenticate instructions session-id pin done',
    home: 'open more instructions session-id pin done',
  },
  'iphone-add-user-code': {
    login: 'open services authenticate setup activation-code activate done',
    home: 'open more setup activation-code activate done',
  },
  'iphone-activate-qr': {
    web: 'login camera scan banner open-store install rescan open-app notifications unlock done',
    app: 'login camera scan banner open-app notifications unlock done',
  },
  'android-activate-qr': {
    get: 'login find-app install open-app notifications register instructions qr-code permission scan pin done',
    open: 'login find-app open-app notifications register instructions qr-code permission scan pin done',
  },
  'android-activate-code': {
    get: 'login find-app install open-app notifications register instructions session-id pin done',
    open: 'login find-app open-app notifications register instructions session-id pin done',
  },
  'iphone-activate-code': {
    get: 'login find-app install open-app notifications setup activation-code activate done',
    open: 'login find-app open-app notifications setup activation-code activate done',
  },
  'message-delivery': { '': 'login menu settings preferences languages delivery save' },
};

describe.each(graphs)('$id', ({ id, graph }) => {
  const rehearsal = rehearse(product, graph);

  test('is performed to success on every way', () => {
    const performed = Object.fromEntries(
      rehearsal.performed.map(({ followed: { ways, trail } }) => [ways.join(' '), trail.join(' ')]),
    );
    expect(performed).toEqual(WAYS[id]);
    expect(rehearsal.performed.every(({ succeeded, followed }) => succeeded && !followed.mismatch)).toBe(true);
    expect(rehearsal.missed).toEqual([]);
  });

  test('has each of its acts done on one of them', () => {
    expect(rehearsal.undone).toEqual([]);
  });

  test('can be practised from each of its places', () => {
    for (const { followed } of rehearsal.performed) {
      for (const [step, { ways }] of followed.arrivals) {
        const progress = decodeProgress(encodeProgress({ step, ways }), graph).progress;
        const first = graph.steps[step]!.acts[0];
        const practice = practiceAt(product, graph, progress);
        expect(practice, step).toBeDefined();
        if (first && !graph.steps[step]!.optional) practice!.perform({ kind: 'wait', seconds: 5 });
        if (first) expect(practice!.view[first.on]!.screen, step).toBe(first.screen);
      }
    }
  });

  test('has no practice at a place that it does not have', () => {
    expect(practiceAt(product, graph, { step: 'nowhere', ways: [] })).toBeUndefined();
    expect(practiceAt(product, graph, { step: graph.start, ways: ['other'] })).toBeUndefined();
  });
});

const waitingFor = { qr: 'scan camera', android: 'session-id session-id', iphone: 'activation-code code-entry' };

/** At which step a fault strikes, and what the reader then sees; nothing where the guide itself succeeds. */
const STRIKES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'already-enrolled': { all: 'done error' },
  'code-used': { all: 'done error' },
  'code-expired': { all: 'done error' },
  'scan-off': { all: 'scan camera' },
  'front-camera': { all: 'scan camera-front' },
  'out-of-focus': { all: 'scan camera' },
  'camera-denied': { all: 'scan camera-denied' },
  'wrong-code': { all: 'done error' },
  'opened-too-early': { all: 'rescan error' },
  'notifications-off': {},
  // The portal waits for the phone: there is no code to scan or to type.
  'airplane-mode': waitingFor,
  'no-internet': waitingFor,
  'do-not-disturb': waitingFor,
  'notice-missed': waitingFor,
};

function struckIn(fault: string, { method, platform }: { method: string; platform: string }): string | undefined {
  const strikes = STRIKES[fault];
  return strikes?.[method] ?? strikes?.[platform] ?? strikes?.['all'];
}

describe.each(graphs)('the faults of $id', ({ graph }) => {
  const possible = faultsIn(graph.world);

  test.each(possible)('%s strikes as it is said to, and by its remedy the guide succeeds', (fault) => {
    for (const seed of [0, 1, 2, 3]) {
      const found = rehearseFault(product, graph, fault, remedies[fault]!, seed)!;
      const struck = found.struck && `${found.struck.step} ${found.struck.found}`;
      expect({ seed, struck, seen: found.seen, mismatch: found.mismatch, succeeded: found.succeeded }).toEqual({
        seed,
        struck: struckIn(fault, graph.world),
        seen: true,
        mismatch: undefined,
        succeeded: true,
      });
    }
  });

  test.each(faults.filter((fault) => !possible.includes(fault)))('%s cannot occur', (fault) => {
    expect(rehearseFault(product, graph, fault, remedies[fault]!, 0)).toBeUndefined();
    expect(remedyIssues(product, graph, fault, remedies[fault]!)).toEqual([]);
  });
});

describe('the error of an activation', () => {
  test.each(['already-enrolled', 'code-used', 'code-expired'] as const)(
    'after %s says what the facts quote',
    (fault) => {
      for (const { graph } of graphs.filter(({ graph: { world } }) => world.task !== 'message-delivery')) {
        const { shots } = rehearseFault(product, graph, fault, remedies[fault]!, 0)!;
        expect(shots.get('phone:error')!.dialog!.text).toBe('error.activation');
      }
    },
  );
});

test('there is a remedy for every fault, and for nothing else', () => {
  expect(Object.keys(remedies).sort()).toEqual([...faults].sort());
});
