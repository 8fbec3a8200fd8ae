import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCaseFile, type Case } from '../../../machines/console/index.ts';
import type { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { callLink, takeIn } from '../../../src/features/desk/handover.ts';
import { caseAfter } from '../../support/console-cases.ts';
import { newDesk } from '../../support/stored-desk.ts';
import { times } from '../../support/coverage.ts';

const DONE = [
  'place.found:tea light~full',
  'symptom.chosen:lamp',
  'reply.given:lit',
  'note.written:PIN 9081',
  'call.held',
];
const handed = caseAfter(DONE, 'handed');
const text = writeCaseFile([handed], [], 'Sato');

/** A desk with a call of its own. */
function desk(): ConsoleStore {
  const store = newDesk();
  store.open();
  store.act({ type: 'guide.chosen', guide: 'tea' });
  return store;
}

/** A page at an address. */
function pageAt(hash: string) {
  const location = { hash, pathname: '/en/agent/', search: '' } as Location;
  const history = {
    state: null,
    replaceState: (_: unknown, __: string, address: string) => (location.hash = new URL(address, 'https://a').hash),
  } as unknown as History;
  return { location, history };
}

const hashOf = async (of: string): Promise<string> => new URL(await callLink('https://a/', of)).hash;
const yes = async (): Promise<boolean> => true;
const open = async (store: ConsoleStore, of: string) => takeIn(store, pageAt(await hashOf(of)), yes);
const keys = ({ context }: ConsoleStore): string[] => context.cases.map(({ id }) => id);
const told = ({ setup }: ConsoleStore) => [setup.message?.key, ...(setup.message?.also ?? []).map(({ key }) => key)];

describe('takeIn', () => {
  test('shows the call where it stood, masked, with whose it was, and clears the address', async () => {
    const store = desk();
    const page = pageAt(await hashOf(text));
    expect(await takeIn(store, page, yes)).toBe(true);
    expect(page.location.hash).toBe('');
    expect(store.shown?.id).toBe('handed');
    const { view } = store;
    expect([view?.phase, view?.script?.place?.fragment, view?.diagnosis?.symptom]).toEqual([
      'diagnosing',
      'step-light~full',
      'lamp',
    ]);
    expect([view?.note, view?.from, view?.isHeld]).toEqual(['PIN •••', 'Sato', false]);
    expect(told(store)).toEqual(['agent.message.imported', 'agent.message.from']);
  });

  test('asks first: before the answer nothing is kept, and after a no nothing has changed', async () => {
    const store = desk();
    const before = { shown: store.shown, cases: store.context.cases };
    const asked: unknown[] = [];
    const page = pageAt(await hashOf(text));
    const isTaken = await takeIn(store, page, async (_, call, from) => {
      asked.push(call.id, from, page.location.hash !== '');
      expect(store.calls.entries.map(({ id }) => id)).not.toContain('handed');
      return false;
    });
    expect(asked).toEqual(['handed', 'Sato', true]);
    expect([isTaken, page.location.hash, told(store)]).toEqual([false, '', [undefined]]);
    expect({ shown: store.shown, cases: store.context.cases }).toEqual(before);
    expect(store.calls.entries.map(({ id }) => id)).not.toContain('handed');
  });

  test('changes nothing the second time, shows the call, and says whose it was', async () => {
    const store = desk();
    const [mine = ''] = keys(store);
    await open(store, text);
    const before = keys(store);
    store.show(mine);
    await open(store, text);
    expect(keys(store)).toEqual(before);
    expect(store.shown?.id).toBe('handed');
    expect(told(store)).toEqual(['agent.message.unchanged', 'agent.message.from']);
  });

  test('goes to what has come beside, where the call went on here and there', async () => {
    const store = desk();
    await open(store, text);
    store.act({ type: 'caller.spoke', language: 'fr' });
    const elsewhere = writeCaseFile([caseAfter([...DONE, 'caller.spoke:de'], 'handed')], [], 'Sato');
    await open(store, elsewhere);
    const beside = store.shown?.id;
    expect(beside).toMatch(/^handed-/);
    store.show('handed');
    await open(store, elsewhere);
    expect([store.shown?.id, keys(store)]).toEqual([beside, expect.toSatisfy((all: string[]) => all.length === 3)]);
  });

  test('leaves the address alone where it carries no call, or another one by now', async () => {
    const store = desk();
    const other = pageAt('#main');
    expect(await takeIn(store, other, yes)).toBe(false);
    expect(other.location.hash).toBe('#main');
    const page = pageAt(await hashOf(text));
    const done = takeIn(store, page, yes);
    page.location.hash = '#call=later';
    await done;
    expect(page.location.hash).toBe('#call=later');
  });

  test('takes one call, not several, and tells what another version wrote', async () => {
    const store = desk();
    for (const [of, key] of [
      [writeCaseFile([handed, caseAfter([], 'second')]), 'agent.fault.link'],
      ['{"format":"shirube-cases","version":2}', 'agent.fault.linkVersion'],
      ['null', 'agent.fault.link'],
    ] as const) {
      expect(await open(store, of)).toBe(false);
      expect([keys(store).length, ...told(store)]).toEqual([1, key]);
    }
  });

  test('loses nothing, whatever somebody wrote into the link', async () => {
    const values = fc.oneof(
      fc.constantFrom('"__proto__"', '1e999', '-1', 'null', '[]', '{}', '"tea"', '""'),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(30), values, async (at, gone, put) => {
        const store = desk();
        const before: readonly Case[] = store.context.cases;
        const { hash } = new URL(await callLink('https://a/', text.slice(0, at) + put + text.slice(at + gone)));
        const page = pageAt(hash);
        const isTaken = await takeIn(store, page, yes);
        expect(page.location.hash).toBe('');
        // A call that is here keeps all that was done in it; at the most one has come, and what came of it is told.
        for (const { id, log } of before) {
          const now = store.context.cases.find((each) => each.id === id);
          expect(now?.log.slice(0, log.length)).toEqual(log);
        }
        expect(store.context.cases.length).toBe(before.length + (isTaken ? 1 : 0));
        expect(store.setup.message?.isFault ?? false).toBe(!isTaken);
      }),
      { numRuns: times(300) },
    );
  });
});
