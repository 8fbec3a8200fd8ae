import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from '../setup/failure.mjs';
import { npmCommand } from '../setup/npm.mjs';
import { capture } from '../setup/run.mjs';

const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Packages that one command alone needs, installed by their own lock file when that is first given: they weigh nothing in an
 * ordinary installation. What they share with the project (Vitest) they find there.
 *
 * @param name a folder beside this file: `lighthouse`
 * @returns the path of something in the packages, and its address for `import`
 * @throws where they cannot be installed, with what npm says
 */
export async function installApart(
  name: string,
): Promise<{ path(part: string): string; address(part: string): string }> {
  const source = join(import.meta.dirname, name);
  const folder = join(process.cwd(), '.cache', name);
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const isThere =
    existsSync(join(folder, 'node_modules', '.package-lock.json')) &&
    FILES.every((file) => read(join(folder, file)) === read(join(source, file)));
  if (!isThere) {
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) cpSync(join(source, file), join(folder, file));
    say(`Installing ${name}...`);
    const npm = npmCommand(process.env, process.platform);
    const options = { env: process.env, cwd: folder, shell: npm.shell };
    const args = [...npm.args, 'ci', '--legacy-peer-deps', '--loglevel=error'];
    const { code, output } = await capture(npm.command, args, options);
    if (code !== 0) throw new Error(`${name} could not be installed: ${output}`);
  }
  const path = (part: string): string => join(folder, 'node_modules', part);
  return { path, address: (part) => pathToFileURL(path(part)).href };
}
