// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { ignoredNames, needsFont, planBrowser } from './browser-plan.mjs';
import { say, SetupFailure } from './failure.mjs';
import { capture } from './run.mjs';

/** @typedef {import('./browser-plan.mjs').Machine} Machine */

// Closed networks refuse at once; one that swallows packets must not cost more than this.
const DOWNLOAD_SECONDS = 180;

/**
 * Makes sure that there is a browser for the tests, and on Debian as root a Japanese font.
 *
 * @param {{ root: string, node: string, env: NodeJS.ProcessEnv }} context `node` runs
 *   Playwright's installer
 * @returns {Promise<string>} the browser's path, '' for Playwright's own
 * @throws {SetupFailure} when none is there and none can be installed
 */
export async function ensureBrowser({ root, node, env }) {
  const machine = await describeMachine(env);
  for (const line of ignoredNames(machine)) say(line);
  const tried = new Set();
  for (;;) {
    const plan = planBrowser(machine, tried);
    if (plan.action === 'give-up') throw new SetupFailure(plan.message);
    if (plan.action === 'use' || plan.action === 'use-playwright') {
      await ensureFont(machine);
      return plan.action === 'use' ? plan.path : '';
    }
    tried.add(plan.action === 'apt' ? plan.name : plan.action);
    if (plan.action === 'download') await download(root, node, env);
    else await aptInstall(env, [plan.name, 'fonts-noto-cjk']);
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Machine>}
 */
async function describeMachine(env) {
  // Imported only here, since the packages may have been installed a moment ago.
  const { chromium } = await import('playwright');
  return {
    platform: process.platform,
    env,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    playwrightPath: chromium.executablePath(),
    starts: browserStarts,
  };
}

/** @param {string} path */
function browserStarts(path) {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
  } catch {
    return false;
  }
  // A file is not enough on Linux: libraries may be missing, and Ubuntu's chromium-browser
  // is a note about snap. On Windows `--version` would open a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
async function download(root, node, env) {
  say("Downloading Playwright's Chromium for the tests...");
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  const { code } = await capture(node, [cli, 'install', 'chromium'], {
    env,
    cwd: root,
    seconds: DOWNLOAD_SECONDS,
  });
  if (code !== 0) say("Playwright's Chromium could not be downloaded; trying what else there is.");
}

/** @param {Machine} machine */
async function ensureFont(machine) {
  if (!needsFont({ ...machine, hasJapaneseFont: hasJapaneseFont() })) return;
  if (!(await aptInstall(machine.env, ['fonts-noto-cjk']))) {
    say('No Japanese font could be installed; screenshots will show boxes for its letters.');
  }
}

function hasJapaneseFont() {
  const list = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' });
  if (list.status === 0) return list.stdout.trim() !== '';
  // No fontconfig tools: look where Debian's package puts the font.
  const folder = '/usr/share/fonts/opentype/noto';
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK'));
}
