import { runInNewContext } from 'node:vm';
import { decodeProgress, trailOf } from '../../../machines/walkthrough/index.ts';
import { createStorage } from '../../../src/features/desk/storage.ts';
import { deviceOf } from '../../../src/ui/device/device.ts';
import { entryNow } from '../../../src/ui/history.ts';
import { shelf, shelfIn } from '../../../src/ui/storage/shelf.ts';
import { recallActions } from '../../../src/features/simulator/memory.ts';
import { earlyScript } from '../../../src/layouts/early-script.ts';
import { caseAfter, caseLogs } from '../console-cases.ts';
import { shippedGraph } from '../graphs.ts';
import { storageWith } from './fake-storage.ts';
import type { Read } from './read.types.ts';

const CASE = 'shirube.agent.case.a';
const SETTINGS = 'shirube.agent.settings';
const GUIDE = 'android-add-user-qr';
const QUERY = 'task=add-user&platform=android&method=qr&seed=0';
const isText = (value: unknown): boolean => typeof value === 'string';

/** Reads something while the browser's own things hold what was planted. */
function within<T>(planted: { localStorage?: Storage; history?: { state: unknown } }, read: () => T): T {
  const before = Object.keys(planted).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)] as const);
  for (const [key, value] of Object.entries(planted))
    Object.defineProperty(globalThis, key, { value, configurable: true });
  try {
    return read();
  } finally {
    for (const [key, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, key, descriptor);
      else Reflect.deleteProperty(globalThis, key);
    }
  }
}

/** What a history's entry holds: data, if the text is any. */
function stateOf(input: string): unknown {
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return input;
  }
}

export const storageReaders = {
  /** A call that the console kept. */
  call: (input) => {
    const place = storageWith({ [CASE]: input });
    const opened = () =>
      createStorage(
        caseLogs,
        [],
        shelfIn(() => place),
      );
    const storage = opened();
    const open = (): ReturnType<typeof storage.load> => opened().load();
    const holds = (text: string): boolean =>
      Array.from({ length: place.length }, (_, index) => place.getItem(place.key(index)!)).includes(text);
    const { cases, unread } = storage.load();
    // Work goes on: in each call something is done, one of the bad entry's own name comes, and in the end all are removed.
    const worked = cases.map((each) => caseLogs.record(each, { type: 'note.written', text: 'x', at: 9000 }));
    const came = cases.some(({ id }) => id === 'a') ? [] : [caseAfter(['place.found:tea look'], 'a')];
    const isSaved = storage.save([...worked, ...came], {
      shown: undefined,
      keys: true,
      ticket: { form: 'text', languages: 'agent' },
      agent: '',
    });
    const later = open();
    storage.save([], { shown: undefined, keys: true, ticket: { form: 'text', languages: 'agent' }, agent: '' });
    const end = open();
    const fault = [
      [isSaved, 'not saved'],
      [unread === 0 || holds(input), 'what could not be read is lost'],
      [
        later.cases.length === worked.length + came.length,
        `${later.cases.length} calls of ${worked.length + came.length}`,
      ],
      [
        later.cases.every(({ state, id }) => came.some((each) => each.id === id) || state.context.note === 'x'),
        'an old state',
      ],
      [end.cases.length === 0, 'a call that was removed comes back'],
      [later.unread === unread && end.unread === unread, 'not told of any more'],
    ] as const;
    return { says: unread > 0 ? 'agent.message.unread' : undefined, fault: fault.find(([holds]) => !holds)?.[1] };
  },
  /** How the console was set up. */
  settings: (input) => {
    const place = storageWith({ [SETTINGS]: input });
    const { shown, keys, cases } = createStorage(
      caseLogs,
      [],
      shelfIn(() => place),
    ).load();
    const isSound = (shown === undefined || isText(shown)) && typeof keys === 'boolean' && cases.length === 0;
    return { says: undefined, fault: isSound ? undefined : JSON.stringify({ shown, keys }) };
  },
  /** Where a reader stood in a guide. What is no place is not offered. */
  place: (input) => {
    const kept = within({ localStorage: storageWith({ [`shirube.walk.${GUIDE}`]: input }) }, () =>
      shelf.recall('walk', GUIDE),
    );
    const { progress } = decodeProgress(kept ?? '', shippedGraph(GUIDE));
    return { says: undefined, fault: trailOf(shippedGraph(GUIDE), progress) ? undefined : JSON.stringify(progress) };
  },
  /** What an entry of the browser's history says beside its address. */
  history: (input) =>
    within({ history: { state: stateOf(input) } }, () => {
      const texts = Object.values(entryNow()) as unknown[];
      const actions = recallActions(QUERY);
      const isSound = texts.every(isText) && (actions === undefined || Array.isArray(actions));
      return { says: undefined, fault: isSound ? undefined : JSON.stringify(texts) };
    }),
  /** Appearance, language, phone, and the key that opens the search. */
  preference: (input) => {
    const place = storageWith({ 'shirube.theme': input, 'shirube.language': input, 'shirube.search-key': input });
    const dataset: Record<string, string> = {};
    const style: Record<string, string> = {};
    runInNewContext(earlyScript, {
      addEventListener: () => undefined,
      localStorage: place,
      location: { hash: '' },
      matchMedia: () => ({ matches: false }),
      document: { documentElement: { dataset, style } },
    });
    const language = within({ localStorage: place }, () => shelf.recall('language'));
    const browser = { userAgent: '', maxTouchPoints: 0 };
    const device = deviceOf({ recall: () => input }, browser) ?? '';
    const isSound =
      [undefined, 'light', 'dark'].includes(dataset['theme']) &&
      [undefined, 'standard', 'more'].includes(dataset['contrast']) &&
      [undefined, '125%', '150%', '200%'].includes(style['fontSize']) &&
      language === input &&
      /^[a-z0-9-]{0,40}$/.test(device);
    return { says: undefined, fault: isSound ? undefined : JSON.stringify(dataset) };
  },
} satisfies Record<string, Read>;
