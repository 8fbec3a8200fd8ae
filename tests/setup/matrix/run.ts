import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { projectFolder } from '../../support/sources.ts';
import { CORNERS, type Corner } from './corners.ts';
import { commandsOf, installNode, npmHere } from './machine.ts';
import { performStart, performTest, type Performed, type Surroundings } from './perform.ts';

/**
 * `npm test -- setup [words of corners]`: types the README's two commands in a clean clone of what was committed, in one
 * corner after the other, and prints what came of it. It needs Linux, git, a registry and several gigabytes in the
 * temporary folder; as root also the corner that is not.
 */
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const words = process.argv.slice(2);
const corners = CORNERS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const kept = join(projectFolder, '.cache', 'surroundings');
const work = mkdtempSync(join(tmpdir(), 'shirube-setup-'));
// Another account is to find its way in.
chmodSync(work, 0o755);
const registry = await npmHere(['config', 'get', 'registry'], work);
const settings = await npmHere(['config', 'get', 'userconfig'], work);

const rows: Record<string, unknown>[] = [];
const faults: string[] = [];
try {
  for (const corner of corners) {
    process.stdout.write(`\n${corner.name}: Node ${corner.node}, npm ${corner.npm}\n`);
    const { started, tested } = await performIn(corner);
    rows.push(rowOf(corner, started, tested));
    for (const [command, { fault }] of Object.entries({ start: started, test: tested })) {
      if (fault !== undefined) faults.push(`${corner.name}, npm ${command}: ${fault}`);
    }
    process.stdout.write(`${JSON.stringify(rows.at(-1))}\n${faults.length > 0 ? `${faults.at(-1)}\n` : ''}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write('\nSeconds of each phase\n');
// eslint-disable-next-line no-console -- the one thing that draws a table
console.table(rows);
process.stdout.write(faults.length > 0 ? `\n${faults.join('\n\n')}\n` : `\n${corners.length} corners hold.\n`);
if (faults.length > 0 || corners.length === 0) process.exitCode = 1;

async function performIn(corner: Corner): Promise<{ started: Performed; tested: Performed }> {
  const account = corner.asUser && isRoot ? NOBODY : undefined;
  const folder = join(work, 'clone');
  const home = join(work, 'home');
  mkdirSync(home);
  cloneTo(folder, corner.isBare === true);
  if (existsSync(settings)) copyFileSync(settings, join(home, '.npmrc'));
  const cache = account ? join(home, 'npm') : join(kept, 'npm');
  if (account && existsSync(join(kept, 'npm'))) cpSync(join(kept, 'npm'), cache, { recursive: true });
  if (account) giveTo(account, [folder, home]);
  const bin = await installNode(kept, corner);
  const where: Surroundings = {
    folder,
    ...(account ? { account } : {}),
    env: {
      PATH: [bin, commandsOf(join(kept, 'bin'), corner.isBare === true)].join(delimiter),
      HOME: home,
      npm_config_cache: cache,
      npm_config_registry: registry,
      npm_config_prefer_offline: 'true',
      // Playwright must not bring a browser to a bare machine.
      ...(corner.isBare ? { PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9' } : {}),
      ...(process.env['NODE_EXTRA_CA_CERTS'] ? { NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'] } : {}),
    },
  };
  try {
    const started = await performStart(where, await freePort());
    const tested = await performTest(where, corner.isBare ? ['git', 'rsync', 'nginx with Brotli', 'Chromium'] : []);
    return { started, tested };
  } finally {
    for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
  }
}

function cloneTo(folder: string, withoutHistory: boolean): void {
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', projectFolder, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The project could not be cloned: ${stderr}`);
  if (withoutHistory) rmSync(join(folder, '.git'), { recursive: true });
}

function giveTo({ uid, gid }: { uid: number; gid: number }, folders: readonly string[]): void {
  for (const folder of folders) {
    chownSync(folder, uid, gid);
    spawnSync('chown', ['-R', `${uid}:${gid}`, folder]);
  }
}

function rowOf(corner: Corner, started: Performed, tested: Performed): Record<string, unknown> {
  const phase = ({ phases }: Performed, word: string): number =>
    Object.entries(phases).find(([what]) => what.startsWith(word))?.[1] ?? 0;
  return {
    corner: corner.name,
    node: corner.node,
    npm: corner.npm,
    start: started.fault === undefined ? 'page' : 'FAILED',
    install: phase(started, 'Installing'),
    build: phase(started, 'Building'),
    'to the page': started.seconds,
    test: tested.fault === undefined ? 'passed' : 'FAILED',
    'install more': phase(tested, 'Installing'),
    'all of npm test': tested.seconds,
  };
}
