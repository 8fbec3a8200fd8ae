import { beforeEach, expect, test, vi } from 'vitest';
import { reload } from '../../../src/features/offline/update/reload.ts';

/** A browser with a newer worker that waits, or with none; what it was told, and whether the page was loaded anew. */
function browser(hasNewer: boolean) {
  const newer = Object.assign(new EventTarget(), { state: 'installed' as ServiceWorkerState, postMessage: vi.fn() });
  const registration = {
    active: {},
    waiting: hasNewer ? newer : null,
    installing: null,
    update: () => Promise.resolve(),
  };
  const anew = vi.fn();
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(registration) } });
  vi.stubGlobal('location', { reload: anew });
  vi.stubGlobal('history', { state: null, replaceState: () => undefined });
  vi.stubGlobal('document', { querySelectorAll: () => [] });
  const become = (state: ServiceWorkerState): void => {
    newer.state = state;
    newer.dispatchEvent(new Event('statechange'));
  };
  return { newer, anew, become };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('a page is loaded anew at once where nothing newer waits', async () => {
  const { anew } = browser(false);
  await reload();
  expect(anew).toHaveBeenCalledTimes(1);
});

test('what is newer is told to take over, and the page is loaded anew once it has', async () => {
  const { newer, anew, become } = browser(true);
  const done = reload();
  await vi.advanceTimersByTimeAsync(100);
  expect(newer.postMessage).toHaveBeenCalledExactlyOnceWith('take-over');
  become('activating');
  await vi.advanceTimersByTimeAsync(100);
  expect(anew).not.toHaveBeenCalled();
  become('activated');
  await done;
  expect(anew).toHaveBeenCalledTimes(1);
});

test.each([
  ['does not come into force', undefined],
  ['is given up', 'redundant'],
] as const)('a page is loaded anew all the same where what is newer %s', async (_, state) => {
  const { anew, become } = browser(true);
  const done = reload();
  await vi.advanceTimersByTimeAsync(100);
  if (state) become(state);
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(anew).toHaveBeenCalledTimes(1);
});
