import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ViteDevServer } from 'vite';
import { reloadOnContent } from '../../src/build/dev.ts';

test('only changes of content reload all open pages', () => {
  const listeners: ((event: string, file: string) => void)[] = [];
  const send = vi.fn();
  reloadOnContent(
    {
      watcher: { add: () => undefined, on: (_: string, listener: () => void) => listeners.push(listener) },
      environments: { client: { hot: { send } } },
    } as unknown as ViteDevServer,
    '/site',
  );
  const save = (file: string): void => listeners.forEach((listener) => listener('change', join('/site', file)));
  save('src/pages/index.astro');
  save('content/notes.txt');
  expect(send).not.toHaveBeenCalled();
  save('content/ui/en.json');
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'full-reload' });
});
