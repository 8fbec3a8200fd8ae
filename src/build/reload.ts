import { join } from 'node:path';
import type { ViteDevServer } from 'vite';

/** Shows the open pages anew when data or words of the content have been saved. */
export function reloadOnContent({ watcher, environments }: ViteDevServer, root: string): void {
  const folder = join(root, 'content');
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    if (!file.startsWith(folder) || !/\.(mdx|yaml|json)$/.test(file)) return;
    environments.client.hot.send({ type: 'full-reload' });
  });
}
