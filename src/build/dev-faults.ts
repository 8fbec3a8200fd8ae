import type { AstroIntegrationLogger } from 'astro';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HotChannelClient, ViteDevServer, ErrorPayload } from 'vite';
import type { Problem } from '../../machines/problem.ts';
import { changesBetween, changesText } from './check/changes.ts';
import { reportOf } from './check/report.ts';

/** Shows content problems during development: changes in the terminal, the full list in the browser. */
export function showFaults(server: ViteDevServer, root: string, logger: AstroIntegrationLogger): void {
  const { hot } = server.environments.client;
  let problems: readonly Problem[] = [];
  const worker = new Worker(new URL('./check/watch.worker.ts', import.meta.url), { workerData: root });
  // An error in the check does not stop the server.
  worker.on('error', (error) => logger.error(`The content is no longer checked: ${error.message}`));
  worker.on('message', (found: readonly Problem[]) => {
    const text = changesText(changesBetween(problems, found), found.length);
    if (text !== '') logger.warn(`\n${text}`);
    const changed = text !== '' || found.length > 0;
    problems = found;
    // An empty update removes the overlay.
    if (changed) hot.send(overlayOf(problems, root) ?? { type: 'update', updates: [] });
  });
  hot.on('vite:client:connect', (_: unknown, client: HotChannelClient) => {
    const overlay = overlayOf(problems, root);
    if (overlay) client.send(overlay);
  });
  server.httpServer?.once('close', () => void worker.terminate());
}

/**
 * All problems for the browser's overlay: the first one with its place, and the whole report. `undefined` without
 * problems.
 */
export function overlayOf(problems: readonly Problem[], root: string): ErrorPayload | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const { message, hint, code, file, line, column } = first;
  const title = problems.length === 1 ? 'The content has a problem.' : `The content has ${problems.length} problems.`;
  const err = {
    name: `${file ?? 'content'}${line === undefined ? '' : `:${line}`}`,
    title,
    // The overlay inserts these as HTML.
    message: escape(message),
    hint: escape(`${hint}  [${code}]`),
    stack: reportOf(problems),
    loc: file === undefined ? undefined : { file: join(root, file), line: line ?? 1, column: column ?? 1 },
  };
  return { type: 'error', err } as ErrorPayload;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
