import { Worker } from 'node:worker_threads';
import type { AstroIntegrationLogger } from 'astro';
import type { HotChannelClient, ViteDevServer } from 'vite';
import type { Problem } from '../../machines/problem.ts';
import { changesBetween, changesText } from './check/changes.ts';
import { overlayOf } from './overlay.ts';

/** Tells the faults of the content while it is written: new and mended ones in the terminal, all of them in the browser. */
export function showFaults(server: ViteDevServer, root: string, logger: AstroIntegrationLogger): void {
  const { hot } = server.environments.client;
  let problems: readonly Problem[] = [];
  const worker = new Worker(new URL('./check/watch.worker.ts', import.meta.url), { workerData: root });
  // A fault of the check itself is no reason to stop the server.
  worker.on('error', (error) => logger.error(`The content is no longer checked: ${error.message}`));
  worker.on('message', (found: readonly Problem[]) => {
    const text = changesText(changesBetween(problems, found), found.length);
    if (text !== '') logger.warn(`\n${text}`);
    const changed = text !== '' || found.length > 0;
    problems = found;
    // An update of nothing takes the overlay away.
    if (changed) hot.send(overlayOf(problems, root) ?? { type: 'update', updates: [] });
  });
  // A page that is opened or loaded anew shows what is wrong already.
  hot.on('vite:client:connect', (_: unknown, client: HotChannelClient) => {
    const overlay = overlayOf(problems, root);
    if (overlay) client.send(overlay);
  });
  server.httpServer?.once('close', () => void worker.terminate());
}
