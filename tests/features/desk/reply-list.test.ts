import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseAction } from '../../../machines/console/index.ts';
import { libraryOf } from '../../../src/content/index.ts';
import { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { agentData } from '../../../src/features/desk/page-data.ts';
import { repliesOf } from '../../../src/features/desk/side/replies.tsx';
import type { AgentData } from '../../../src/features/desk/words.ts';
import { shelfIn } from '../../../src/ui/storage/shelf.ts';
import { shippedWords } from '../../support/agent-words.ts';
import { kept } from '../../support/graphs.ts';
import { storageWith } from '../../support/bad-inputs/fake-storage.ts';

const dataOf = kept((_: string): AgentData => agentData(libraryOf(process.cwd()), undefined));

beforeEach(() => vi.stubGlobal('location', { href: 'https://shirube.example/en/agent/' }));
afterEach(() => void vi.unstubAllGlobals());

const SCAN: CaseAction = { type: 'place.found', guide: 'android-add-user-qr', place: 'step-scan~login' };

/** A desk whose agent speaks English, in a call in which some things were done. */
function desk(actions: readonly CaseAction[]): ConsoleStore {
  const storage = storageWith({});
  const words = ['en', 'ja'].map(shippedWords);
  const store = new ConsoleStore(
    dataOf('all'),
    words,
    shelfIn(() => storage),
  );
  store.open();
  for (const action of actions) store.act(action);
  return store;
}

const near = (store: ConsoleStore): string[] => repliesOf(store).flatMap(({ id, isNear }) => (isNear ? [id] : []));
const reply = (store: ConsoleStore, wanted: string) =>
  repliesOf(store)
    .flatMap(({ replies }) => replies)
    .find(({ id }) => id === wanted);

describe('repliesOf', () => {
  test('stand in the order of a call, with what does not work behind the step', () => {
    expect(repliesOf(desk([])).map(({ id }) => id)).toEqual([
      'greeting',
      'waiting',
      'step',
      ...Object.keys(dataOf('all').symptoms),
      'closing',
      'refusal',
    ]);
  });

  test.each<[string, CaseAction[], string[]]>([
    ['at first', [], ['greeting']],
    ['at a step', [SCAN], ['step']],
    ['on hold', [SCAN, { type: 'call.held' }], ['waiting', 'step']],
    ['at a question', [SCAN, { type: 'symptom.chosen', symptom: 'qr-not-read' }], ['step', 'qr-not-read']],
    ['at the end', [SCAN, { type: 'case.closed', outcome: 'solved', disposition: 'solved' }], ['closing']],
  ])('those are near that fit %s', (_, actions, expected) => {
    expect(near(desk(actions))).toEqual(expected);
  });

  test('are in the caller’s language, with names in the agent’s', () => {
    const store = desk([
      { type: 'caller.spoke', language: 'ja' },
      { type: 'field.written', field: 'name', text: '伊藤' },
    ]);
    expect(reply(store, 'greeting first')).toMatchObject({
      name: 'First greeting',
      text: expect.stringMatching(/^伊藤様\nお問い合わせいただき/) as string,
    });
  });

  test('say 様 once, though it was typed along', () => {
    const named = (text: string) =>
      reply(
        desk([
          { type: 'caller.spoke', language: 'ja' },
          { type: 'field.written', field: 'name', text },
        ]),
        'greeting first',
      )?.text.split('\n')[0];
    expect(['伊藤', '伊藤様', '伊藤 さま'].map(named)).toEqual(['伊藤様', '伊藤様', '伊藤様']);
  });

  test('explain the step in words that can be sent, with its page', () => {
    const at = (place: string) => reply(desk([{ ...SCAN, place } as CaseAction]), 'step here')?.text;
    expect(at('step-scan~login')).toMatch(
      /^Please point the camera[^]*https:\/\/shirube\.example\/en\/articles\/android-add-user-qr\/#step-scan~login$/,
    );
    // Nobody reads a PIN out in a chat.
    expect(at('step-pin~login')).toContain('Don’t send us the PIN.');
  });

  test('name the number of the call where no other system has one', () => {
    expect(reply(desk([]), 'closing thanks')?.text).toMatch(/mention call C\d{4}-\d{4}\.$/);
    const known = desk([{ type: 'field.written', field: 'ticket', text: 'INC1' }]);
    expect(reply(known, 'closing thanks')?.text).toMatch(/mention ticket INC1\.$/);
  });

  test('are not offered where nothing of them can be said yet', () => {
    expect(reply(desk([]), 'step number')).toBeUndefined();
    expect(reply(desk([SCAN]), 'step number')?.text).toContain('110 110 8008');
  });

  test('have the likeliest cause first', () => {
    const store = desk([
      SCAN,
      { type: 'symptom.chosen', symptom: 'qr-not-read' },
      { type: 'reply.given', outcome: 'yourself' },
    ]);
    expect(repliesOf(store).find(({ id }) => id === 'qr-not-read')?.replies[0]?.id).toBe('qr-not-read front-camera');
  });
});
