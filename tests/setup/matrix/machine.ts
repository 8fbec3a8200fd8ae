import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmCommand } from '../../../tools/setup/npm.mjs';
import { PROGRAMS } from '../../../tools/setup/programs.ts';
import { capture } from '../../../tools/setup/run.mjs';

/** What must not be found by chance next to what was made for a corner. */
const NODE = /^(node|nodejs|npm|npx|corepack|pnpm|yarn)$/;

/** What a bare machine does not have; without apt-get nothing can be installed either. */
const COMMANDS = Object.values(PROGRAMS).flatMap(({ commands }) => commands);
const isExtra = (name: string): boolean => COMMANDS.includes(name) || /^(git-|openssl$|apt|dpkg)/.test(name);

/**
 * Installs a Node and an npm, as a registry gives them.
 *
 * @param folder where to; it is kept, for they are the same the next time
 * @param versions of Node and of npm, as a registry resolves them
 * @returns the folder with both commands
 * @throws where they are not there and cannot be fetched
 */
export async function installNode(folder: string, { node, npm }: { node: string; npm: string }): Promise<string> {
  const place = join(folder, `node-${node}-npm-${npm}`);
  const bin = join(place, 'bin');
  if (existsSync(bin)) return bin;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{}');
  const packages = [`node-linux-${process.arch}@${node}`, `npm@${npm}`];
  await npmHere(['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', ...packages], place);
  const modules = join(place, 'node_modules');
  mkdirSync(bin);
  symlinkSync(join(modules, `node-linux-${process.arch}`, 'bin', 'node'), join(bin, 'node'));
  for (const name of ['npm', 'npx']) symlinkSync(join(modules, 'npm', 'bin', `${name}-cli.js`), join(bin, name));
  return bin;
}

/**
 * A folder with the commands of this machine but those of Node; of a bare one without the programs that tests run.
 *
 * @returns what to write on PATH behind a Node's own folder
 */
export function commandsOf(folder: string, isBare: boolean): string {
  const place = join(folder, isBare ? 'bare' : 'all');
  if (existsSync(place)) return place;
  mkdirSync(place, { recursive: true });
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((each) => /^\/(usr\/)?(local\/)?s?bin$/.test(each));
  for (const from of [...folders, '/usr/sbin']) {
    for (const name of existsSync(from) ? readdirSync(from) : []) {
      const wanted = !NODE.test(name) && !(isBare && isExtra(name));
      if (wanted && !existsSync(join(place, name))) symlinkSync(join(from, name), join(place, name));
    }
  }
  chmodSync(place, 0o755);
  return place;
}

/**
 * Runs the npm of anyone who started this.
 *
 * @returns what it printed
 * @throws with that, where it fails
 */
export async function npmHere(args: readonly string[], cwd: string): Promise<string> {
  const npm = npmCommand(process.env, process.platform);
  const { code, output } = await capture(npm.command, [...npm.args, ...args], { cwd, env: process.env });
  if (code !== 0) throw new Error(`"npm ${args.join(' ')}" ended with ${code}.\n${output}`);
  return output.trim();
}
