import { runInNewContext } from 'node:vm';
import { decodeProgress, trailOf } from '../../../machines/walkthrough/index.ts';
import { recordIn } from '../../../machines/console/index.ts';
import { readSettings } from '../../../src/features/desk/setup.ts';
import { deviceOf } from '../../../src/ui/device.ts';
import { entryNow } from '../../../src/ui/history.ts';
import { shelf, shelfIn } from '../../../src/ui/storage/shelf.ts';
import { recallActions } from '../../../src/features/simulator/address.ts';
import { earlyScript } from '../../../src/layouts/early-script.ts';
import { shippedGraph } from '../graphs.ts';
import { storageWith } from './fake-storage.ts';
import type { Read } from './read.types.ts';

const SETTINGS = 'shirube.agent.settings';
const GUIDE = 'android-add-user-qr';
const QUERY = 'task=add-user&platform=android&method=qr&seed=0';
const isText = (value: unknown): boolean => typeof value === 'string';

/** Reads something while the browser's own things hold what was planted. */
function within<T>(
  planted: { localStorage?: Storage; history?: { state: unknown }; navigator?: object },
  read: () => T,
): T {
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

/** The data that a text is as JSON; otherwise the text. */
function dataOf(input: string): unknown {
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return input;
  }
}

export const storageReaders = {
  call: (input) => ({ says: recordIn(dataOf(input)) ? undefined : 'agent.message.unread', fault: undefined }),
  settings: (input) => {
    const place = storageWith({ [SETTINGS]: input });
    const { shown, keys } = readSettings(shelfIn(() => place));
    const isSound = (shown === undefined || isText(shown)) && typeof keys === 'boolean';
    return { says: undefined, fault: isSound ? undefined : JSON.stringify({ shown, keys }) };
  },
  /** Where a reader was in a guide. Other values are not offered. */
  place: (input) => {
    const kept = within({ localStorage: storageWith({ [`shirube.walk.${GUIDE}`]: input }) }, () =>
      shelf.recall('walk', GUIDE),
    );
    const { progress } = decodeProgress(kept ?? '', shippedGraph(GUIDE));
    return { says: undefined, fault: trailOf(shippedGraph(GUIDE), progress) ? undefined : JSON.stringify(progress) };
  },
  /** What an entry of the browser's history says beside its address. */
  history: (input) =>
    within({ history: { state: dataOf(input) } }, () => {
      const texts = Object.values(entryNow()) as unknown[];
      const actions = recallActions(QUERY);
      const isSound = texts.every(isText) && (actions === undefined || Array.isArray(actions));
      return { says: undefined, fault: isSound ? undefined : JSON.stringify(texts) };
    }),
  preference: (input) => {
    const place = storageWith({ 'shirube.theme': input, 'shirube.language': input });
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
    const planted = {
      localStorage: storageWith({ 'shirube.device': input }),
      navigator: { userAgent: '', maxTouchPoints: 0 },
    };
    const device = within(planted, deviceOf) ?? '';
    const isSound =
      [undefined, 'light', 'dark'].includes(dataset['theme']) &&
      [undefined, '125%', '150%', '200%'].includes(style['fontSize']) &&
      language === input &&
      /^[a-z0-9-]{0,40}$/.test(device);
    return { says: undefined, fault: isSound ? undefined : JSON.stringify(dataset) };
  },
} satisfies Record<string, Read>;
