import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, HotChannelClient, ViteDevServer } from 'vite';
import type { Problem } from '../../machines/problem.ts';
import { reportOf } from './check/messages.ts';

export function reloadOnContent({ watcher, environments }: ViteDevServer, root: string): void {
  watcher.add(join(root, 'content'));
  watcher.on('all', (_, file) => {
    if (isContent(root, file)) environments.client.hot.send({ type: 'full-reload' });
  });
}

function isContent(root: string, file: string): boolean {
  return file.startsWith(join(root, 'content')) && /\.(mdx|yaml|json)$/.test(file);
}

export function showProblems(server: ViteDevServer, root: string, logger: AstroIntegrationLogger): void {
  const { hot } = server.environments.client;
  let problems: readonly Problem[] = [];
  let state: 'idle' | 'checking' | 'outdated' = 'idle';
  const worker = new Worker(new URL('./check/check.worker.ts', import.meta.url));
  const check = (): void => {
    if (state === 'idle') worker.postMessage(root);
    state = state === 'idle' ? 'checking' : 'outdated';
  };
  worker.on('error', (error) => logger.error(`The content is no longer checked: ${error.message}`));
  worker.on('message', (found: readonly Problem[]) => {
    const isOutdated = state === 'outdated';
    state = 'idle';
    if (isOutdated) return check();
    const before = reportOf(problems);
    problems = found;
    if (reportOf(found) !== before) logger.warn(`\n${reportOf(found)}`);
    // An empty update removes the overlay.
    if (found.length > 0 || reportOf(found) !== before) {
      hot.send(overlayOf(found, root) ?? { type: 'update', updates: [] });
    }
  });
  hot.on('vite:client:connect', (_: unknown, client: HotChannelClient) => {
    const overlay = overlayOf(problems, root);
    if (overlay) client.send(overlay);
  });
  server.watcher.on('all', (_, file) => {
    if (isContent(root, file)) check();
  });
  server.httpServer?.once('close', () => void worker.terminate());
  check();
}

/** The first problem with its place, and the whole report. `undefined` without problems. */
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

const WITHDRAWN = readFileSync(new URL('../../deploy/withdraw.js', import.meta.url), 'utf8');
const RELOAD_ALL = `
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const page of await clients.matchAll({ type: 'window' })) await page.navigate(page.url);
})()));
`;

/** Removes the service worker of a built site that was at the same address, as after `npm start`. */
export function withdrawWorker({ middlewares }: ViteDevServer): void {
  middlewares.use('/sw.js', (_, response) => {
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-store');
    response.end(WITHDRAWN + RELOAD_ALL);
  });
}
