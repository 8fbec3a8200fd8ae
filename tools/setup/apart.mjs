// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './environment.mjs';
import { install } from './install.mjs';

/** Packages that few commands or machines need, with megabytes to fetch and on the disk. */
const APART = {
  node: { title: 'Node 24', fetched: 53, disk: 190 },
  lighthouse: { title: 'Lighthouse', fetched: 57, disk: 111 },
  mcp: { title: 'the SDK of the Model Context Protocol', fetched: 22, disk: 29 },
  stryker: { title: 'Stryker', fetched: 28, disk: 61 },
  saxes: { title: 'an XML parser', fetched: 1, disk: 1 },
};

/**
 * Installs packages into `.cache/apart/`, from a lock file of their own, unless they are there.
 *
 * @param {keyof typeof APART} name a folder in `tools/apart/`
 * @param {{ root?: string, env?: NodeJS.ProcessEnv }} [context]
 * @returns {Promise<string>} the folder with the packages
 * @throws {import('./failure.mjs').SetupFailure} when they can't be installed
 */
export async function installApart(name, { root = ROOT, env = process.env } = {}) {
  const source = join(root, 'tools', 'apart', name);
  const folder = join(root, '.cache', 'apart', name);
  const packages = join(folder, 'node_modules');
  const files = [join(root, '.npmrc'), join(source, 'package.json'), join(source, 'package-lock.json')];
  const isThere = files.every((file) => isSame(file, join(folder, basename(file))));
  if (isThere && existsSync(join(packages, '.package-lock.json'))) return packages;
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(file, join(folder, basename(file)));
  const { title, fetched, disk } = APART[name];
  const what = `Installing ${title}, ${fetched} MB from the network and ${disk} MB on the disk`;
  await install({ folder, env, what, args: ['ci'] });
  return packages;
}

/**
 * @param {string} file
 * @param {string} copy which may be missing
 */
function isSame(file, copy) {
  return existsSync(copy) && readFileSync(file, 'utf8') === readFileSync(copy, 'utf8');
}
