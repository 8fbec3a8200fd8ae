import { describe, expect, test } from 'vitest';
import { writeCaseFile } from '../../../machines/console/index.ts';
import type { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { caseAfter } from '../../support/console-cases.ts';
import { newDesk } from '../../support/stored-desk.ts';

const DONE = [
  'place.found:tea light~full',
  'symptom.chosen:lamp',
  'reply.given:lit',
  'note.written:PIN 9081',
  'call.held',
];
const handed = caseAfter(DONE, 'handed');
const text = writeCaseFile([handed], [], 'Sato');

function desk(): ConsoleStore {
  const store = newDesk();
  store.open();
  store.act({ type: 'guide.chosen', guide: 'tea' });
  return store;
}

const keys = ({ context }: ConsoleStore): string[] => context.cases.map(({ id }) => id);
const told = ({ setup }: ConsoleStore) => [setup.message?.key, ...(setup.message?.also ?? []).map(({ key }) => key)];

describe('takeIn', () => {
  test('shows the call of a file where it stood, masked, with whose it was', async () => {
    const store = desk();
    await store.takeIn(text);
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

  test('changes nothing the second time, shows the call, and says whose it was', async () => {
    const store = desk();
    const [mine = ''] = keys(store);
    await store.takeIn(text);
    const before = keys(store);
    await store.show(mine);
    await store.takeIn(text);
    expect(keys(store)).toEqual(before);
    expect(store.shown?.id).toBe('handed');
    expect(told(store)).toEqual(['agent.message.unchanged', 'agent.message.from']);
  });

  test('goes to what has come beside, where the call went on here and there', async () => {
    const store = desk();
    await store.takeIn(text);
    store.act({ type: 'caller.spoke', language: 'fr' });
    const elsewhere = writeCaseFile([caseAfter([...DONE, 'caller.spoke:de'], 'handed')], [], 'Sato');
    await store.takeIn(elsewhere);
    const beside = store.shown?.id;
    expect(beside).toMatch(/^handed-/);
    await store.show('handed');
    await store.takeIn(elsewhere);
    expect([store.shown?.id, keys(store)]).toEqual([beside, expect.toSatisfy((all: string[]) => all.length === 3)]);
  });

  test('shows none of several calls, and tells what another version wrote', async () => {
    const store = desk();
    const mine = store.shown?.id;
    await store.takeIn('{"format":"shirube-cases","version":2}');
    expect([store.shown?.id, ...told(store)]).toEqual([mine, 'agent.fault.version']);
    await store.takeIn(writeCaseFile([handed, caseAfter([], 'second')]));
    expect([store.shown?.id, keys(store).length, ...told(store)]).toEqual([mine, 3, 'agent.message.imported']);
  });
});
