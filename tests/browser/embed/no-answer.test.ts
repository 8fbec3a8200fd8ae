import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect } from 'vitest';
import { writeEmbedLoader } from '../../../src/build/embed.ts';
import { test } from '../../support/browser.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { servePortal, type Portal } from '../../support/portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirube-no-answer-'));
let portal: Portal;
/** A help center that sends its script and leaves every other request unanswered. */
let help: Server;
beforeAll(async () => {
  await writeEmbedLoader(folder, frozenLibrary());
  portal = await servePortal();
  return async () => {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  };
});
beforeEach(async () => {
  help = createServer(({ url }, response) => {
    if (url === '/embed/help.js') response.end(readFileSync(join(folder, 'embed/help.js')));
  });
  await new Promise<void>((resolve) => help.listen(0, '127.0.0.1', resolve));
  portal.help = `http://127.0.0.1:${(help.address() as AddressInfo).port}`;
  return stop;
});
async function stop(): Promise<void> {
  help.closeAllConnections();
  await new Promise((resolve) => help.close(resolve));
}

test.for([
  ['does not answer', 'link', 'Help with this page', '/help/add-user/?platform=android'],
  ['refuses connections', 'link', 'Help with this page', '/help/add-user/?platform=android'],
  ['does not answer', 'button', 'うまくいかないとき', '/help/trouble/?lang=ja'],
] as const)('where the help center %s, a %s leads to it by itself', async ([what, role, name, address], { visit }) => {
  const page = await visit(portal.origin, { prepare: (opened) => opened.clock.install() });
  await page.waitForFunction(() => customElements.get('shirube-help') !== undefined);
  if (what === 'refuses connections') await stop();
  await page.getByRole(role, { name }).click();
  await page.getByRole('region').waitFor();
  const followed = page.waitForRequest((request) => request.isNavigationRequest() && !request.frame().parentFrame());
  await page.clock.fastForward(4_000);
  expect((await followed).url()).toBe(portal.help + address);
});
