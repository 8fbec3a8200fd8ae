import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './environment.mjs';
import { say, SetupFailure } from './failure.mjs';
import { capture } from './run.mjs';

/** What finding and installing a program depends on. */
interface Context {
  root: string;
  env: NodeJS.ProcessEnv;
  platform: string;
  /** Whether this account may install packages of the system. */
  isRoot: boolean;
}

/** A program that a command or a test runs, beside Node, npm and what every Debian has. */
interface Program {
  title: string;
  /** Its commands: one is enough, but WebKit needs each. */
  commands: readonly string[];
  /** Debian's packages. */
  packages: readonly string[];
  /** What happens without it. */
  without: string;
  /** The project in vitest.config.ts that needs it. Tests in other projects have the program's name as a tag. */
  project?: string;
  /** The environment variable that names it, also to the tests. */
  variable?: string;
  /** Its path, if it is there and works. */
  find(context: Context): string | undefined | Promise<string | undefined>;
  /** How to get it, the first that works. */
  ways: readonly ((context: Context, packages: readonly string[]) => Promise<void>)[];
  /** What to do where there is no apt-get. */
  elsewhere: string;
  /** Whether CI may do without it. */
  isOptional?: true;
}

const program = (name: string, without: string): Program => ({
  title: name,
  commands: [name],
  packages: [name],
  without,
  find: ({ env }) => onPath(env, name),
  ways: [aptInstall],
  elsewhere: 'install it',
});

export type ProgramName = 'git' | 'rsync' | 'font' | 'chromium' | 'nginx' | 'firefox' | 'webkit';

/** Every program that a command or a test runs. A test compares this list with the code. */
export const PROGRAMS: Readonly<Record<ProgramName, Program>> = {
  git: program('git', 'the tests that need it are left out'),
  rsync: program('rsync', 'the tests that publish releases are left out'),
  font: {
    title: 'Japanese font',
    commands: [],
    packages: ['fonts-noto-cjk'],
    without: 'pictures show boxes for Japanese letters',
    find: ({ platform }) => (platform !== 'linux' || globSync(JAPANESE_FONTS).length > 0 ? 'found' : undefined),
    ways: [aptInstall],
    elsewhere: 'install Noto Sans CJK',
    isOptional: true,
  },
  chromium: {
    title: 'Chromium',
    // The headless shell has no windows to draw: the tests take a fifth less time in it.
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium-headless-shell'],
    without: 'the tests in tests/browser, and others that need a browser, are left out',
    project: 'browser',
    variable: 'SHIRUBE_CHROMIUM',
    find: findChromium,
    ways: [aptInstall, downloadChromium],
    elsewhere: 'install Chrome or Chromium, or set SHIRUBE_CHROMIUM to one',
  },
  nginx: {
    title: 'nginx with Brotli',
    commands: ['nginx'],
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    without: 'the tests in tests/serving are left out',
    project: 'serving',
    variable: 'SHIRUBE_NGINX',
    find: ({ env, root }) =>
      [env['SHIRUBE_NGINX'], onPath(env, 'nginx'), join(nginxFolder(root), 'usr/sbin/nginx')].find(
        (path) => path && starts(path, '-v') && existsSync(brotliModule(path)),
      ),
    ways: [unpackNginx],
    elsewhere: 'set SHIRUBE_NGINX to an nginx beside whose modules there is ngx_http_brotli_static_module.so',
  },
  firefox: {
    title: 'Firefox',
    commands: ['firefox-esr'],
    packages: ['firefox-esr'],
    without: 'the tests in Firefox are left out',
    project: 'firefox',
    variable: 'SHIRUBE_FIREFOX',
    find: ({ env }) => [env['SHIRUBE_FIREFOX'], onPath(env, 'firefox-esr')].find((path) => path && starts(path)),
    ways: [aptInstall],
    elsewhere: 'set SHIRUBE_FIREFOX to a Firefox ESR',
    isOptional: true,
  },
  webkit: {
    title: 'WebKit',
    commands: ['WebKitWebDriver', 'Xvfb', 'xdotool'],
    packages: ['webkitgtk-webdriver', 'xvfb', 'xdotool'],
    without: 'the tests in WebKit are left out',
    project: 'webkit',
    variable: 'SHIRUBE_WEBKIT',
    find: ({ env }) =>
      PROGRAMS.webkit.commands.every((name) => onPath(env, name))
        ? [env['SHIRUBE_WEBKIT'], ...globSync(MINI_BROWSERS)].find((path) => path && existsSync(path))
        : undefined,
    ways: [aptInstall],
    elsewhere: 'it is driven on Debian and its descendants only',
    isOptional: true,
  },
};

const JAPANESE_FONTS = '/usr{,/local}/share/fonts/**/*CJK*';
const MINI_BROWSERS = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';
const APT_SECONDS = 900;
/** Closed networks refuse at once; one that swallows packets must not cost more than this. */
const DOWNLOAD_SECONDS = 180;

/**
 * Finds a program, or installs it.
 *
 * @param given what differs from this machine
 * @returns its path, empty for Playwright's own Chromium; undefined if there is none and none can be installed
 */
export async function findOrInstall(name: ProgramName, given: Partial<Context> = {}): Promise<string | undefined> {
  const context = { ...thisMachine(), ...given };
  const { find, ways, packages, variable, title } = PROGRAMS[name];
  let path = await find(context);
  const named = variable && context.env[variable];
  if (named && path !== named) say(`${variable} names ${named}, which is no ${title} that works: looking for another.`);
  for (const way of ways) {
    if (path !== undefined) break;
    await way(context, packages);
    path = await find(context);
  }
  return path;
}

/** @throws {SetupFailure} when there is none and none can be installed */
export async function requireProgram(name: ProgramName): Promise<string> {
  const path = await findOrInstall(name);
  if (path === undefined)
    throw new SetupFailure(`There is no ${PROGRAMS[name].title}: ${remedy(name, thisMachine())}.`);
  return path;
}

/** What the tests do without, and what to do about it. */
export function missingMessage(name: ProgramName, given: Partial<Context> = {}): string {
  const { title, without } = PROGRAMS[name];
  return `There is no ${title}, so ${without}: ${remedy(name, { ...thisMachine(), ...given })}.`;
}

function remedy(name: ProgramName, { env, isRoot }: Context): string {
  const { packages, elsewhere } = PROGRAMS[name];
  if (onPath(env, 'apt-get') === undefined) return elsewhere;
  return isRoot
    ? `connect to the network, and run it again to have ${packages.join(' and ')} installed`
    : `run "apt-get install --no-install-recommends ${packages.join(' ')}" as root`;
}

function thisMachine(): Context {
  return { root: ROOT, env: process.env, platform: process.platform, isRoot: process.getuid?.() === 0 };
}

/** Also looks in sbin, which Debian leaves out of PATH for any account but root's. */
function onPath(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders
    .flatMap((folder) => [folder, folder.replace(/\/bin$/, '/sbin')])
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a program works: libraries may be missing, and Ubuntu's `chromium-browser` only refers to snap. */
function starts(path: string, flag = '--version'): boolean {
  if (!isExecutable(path)) return false;
  // On Windows a browser would open a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(path, [flag], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

async function findChromium({ env, platform }: Context): Promise<string | undefined> {
  const named = env['SHIRUBE_CHROMIUM'];
  if (named && starts(named)) return named;
  // Imported here, since the launcher's own commands have no Playwright.
  const { chromium } = await import('playwright');
  if (starts(chromium.executablePath())) return '';
  const found = PROGRAMS.chromium.commands.map((name) => onPath(env, name));
  return [...found, ...chromiumPlaces(platform, env)].find((path) => path && starts(path));
}

function chromiumPlaces(platform: string, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== 'win32') return [];
  const bases = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((base) => base);
  const files = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return bases.flatMap((base = '') => files.map((file) => join(base, file)));
}

async function downloadChromium({ root, env }: Context): Promise<void> {
  say("Downloading Playwright's Chromium for the tests...");
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  await capture(process.execPath, [cli, 'install', 'chromium'], { env, cwd: root, seconds: DOWNLOAD_SECONDS });
}

let isUpdated = false;

/** Updates apt-get's lists; a failure is ignored, since older lists may do. */
async function aptUpdate(env: NodeJS.ProcessEnv): Promise<void> {
  if (isUpdated) return;
  isUpdated = true;
  await capture('apt-get', [...APT_WAIT, 'update'], { env, seconds: APT_SECONDS });
}

const APT_WAIT = ['-o', 'DPkg::Lock::Timeout=120'];

async function aptInstall({ env, isRoot }: Context, packages: readonly string[]): Promise<void> {
  if (!isRoot || onPath(env, 'apt-get') === undefined) return;
  say(`Installing ${packages.join(' and ')} with apt-get...`);
  await aptUpdate(env);
  const { code, output } = await capture(
    'apt-get',
    [...APT_WAIT, 'install', '-y', '--no-install-recommends', ...packages],
    { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, seconds: APT_SECONDS },
  );
  if (code !== 0 && output) console.error(output.trimEnd().split('\n').slice(-3).join('\n'));
}

const nginxFolder = (root: string): string => join(root, '.cache', 'nginx');

/** Where an nginx has its module for Brotli, as Debian lays it. */
export function brotliModule(nginx: string): string {
  return join(dirname(realpathSync(nginx)), '..', 'lib', 'nginx', 'modules', 'ngx_http_brotli_static_module.so');
}

/** Only unpacks it: an installed nginx would start at once and take port 80. */
async function unpackNginx({ root, env, isRoot }: Context, packages: readonly string[]): Promise<void> {
  if (!['apt-get', 'dpkg-deb'].every((name) => onPath(env, name))) return;
  say(`Fetching ${packages.join(' and ')} with apt-get...`);
  const folder = nginxFolder(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (isRoot) await aptUpdate(env);
  const options = { env, cwd: folder, seconds: APT_SECONDS };
  await capture('apt-get', ['download', ...packages], options);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
    await capture('dpkg-deb', ['--extract', name, '.'], options);
  }
}
