import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ViteDevServer } from 'vite';
import { reloadOnContent } from '../../src/build/dev.ts';

const ROOT = '/site';
const ASKED = 1_000;

/** A development server of which only what is listened to is there, and what a page does with it. */
function server() {
  const listeners: Record<string, (...given: never[]) => void> = {};
  const broadcast = vi.fn();
  reloadOnContent(
    {
      watcher: { add: () => undefined, on: (_: string, listener: () => void) => (listeners['watcher'] = listener) },
      middlewares: { use: (listener: () => void) => (listeners['middleware'] = listener) },
      environments: {
        client: { hot: { send: broadcast, on: (_: string, listener: () => void) => (listeners['page'] = listener) } },
      },
    } as unknown as ViteDevServer,
    ROOT,
  );
  const call = (name: string, ...given: unknown[]) => (listeners[name] as (...given: unknown[]) => void)(...given);
  return {
    broadcast,
    save: (file: string) => call('watcher', 'change', join(ROOT, file)),
    /** Whether a page that was asked for at a time is shown anew when it says so. */
    isReloaded(asked: number): boolean {
      const send = vi.fn();
      call('page', asked, { send });
      return send.mock.calls.length > 0;
    },
    asked(): string {
      const headers: Record<string, string> = {};
      call('middleware', {}, { setHeader: (name: string, value: string) => (headers[name] = value) }, () => undefined);
      return headers['Server-Timing'] ?? '';
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: ASKED });
  return () => vi.useRealTimers();
});

test('each answer says when it was asked for', () => {
  expect(server().asked()).toBe(`asked;dur=${ASKED}`);
});

test('a page that was asked for before a save is shown anew, however late it says that it is there', () => {
  const { save, isReloaded } = server();
  expect(isReloaded(ASKED)).toBe(false);
  vi.setSystemTime(ASKED + 5);
  save('content/articles/en/lamp.mdx');
  vi.setSystemTime(ASKED + 60_000);
  expect(isReloaded(ASKED)).toBe(true);
  expect(isReloaded(ASKED + 5)).toBe(true);
  expect(isReloaded(ASKED + 6)).toBe(false);
});

test('all open pages are told of content alone', () => {
  const { save, broadcast } = server();
  save('src/pages/index.astro');
  save('content/notes.txt');
  expect(broadcast).not.toHaveBeenCalled();
  save('content/ui/en.json');
  expect(broadcast).toHaveBeenCalledExactlyOnceWith({ type: 'full-reload' });
});
