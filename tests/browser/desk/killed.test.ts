import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { afterAll, expect, inject, test } from 'vitest';
import { QUIET_CHROMIUM } from '../../../tools/dev/quiet-chromium.ts';
import { callAt, press } from '../../support/browser-agent.ts';

const NAMES = ['Ito', 'Sato', 'Mori', 'Abe'];
const profile = mkdtempSync(join(tmpdir(), 'shirube-killed-'));
const portFile = join(profile, 'DevToolsActivePort');
let running: ChildProcess | undefined;

/** Kills the browser with all its processes. */
async function kill(): Promise<void> {
  if (running?.pid === undefined) return;
  const ended = once(running, 'exit');
  process.kill(-running.pid, 'SIGKILL');
  await ended;
  running = undefined;
}

afterAll(async () => {
  await kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
});

/** Starts a browser that can be killed, with the profile of the one before. */
async function consoleInBrowser(): Promise<Page> {
  rmSync(portFile, { force: true });
  const flags = [
    ...QUIET_CHROMIUM,
    ...['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  running = spawn(process.env['SHIRUBE_CHROMIUM'] ?? chromium.executablePath(), flags, {
    detached: true,
    stdio: 'ignore',
  });
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0]!.newPage();
  await page.goto(new URL('/en/agent/', inject('site')).href);
  await page.locator('agent-console[data-ready]').waitFor();
  return page;
}

test('a browser that is killed as soon as a call is shown as closed has lost nothing', async () => {
  const page = await consoleInBrowser();
  for (const name of NAMES) {
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 'j');
    await page.keyboard.insertText(name);
    await press(page, 'Escape', 'm');
    await page.keyboard.insertText(`Note about ${name}`);
    await press(page, 'Escape', 'w', '1');
    await page.locator('.agent-body[data-outcome="solved"]').waitFor();
  }
  await kill();

  const again = await consoleInBrowser();
  await again.getByText('Closed calls: 4').waitFor();
  await press(again, 'z');
  for (const name of NAMES) {
    await again.locator('#agent-closed-query').fill(`solved ${name}`);
    await expect.poll(() => again.locator('[data-closed-case]').count()).toBe(1);
  }
  await press(again, 'Enter');
  await again.locator('[data-outcome="solved"]').waitFor();
  expect(await again.locator('#agent-note').inputValue()).toBe('Note about Abe');
});
