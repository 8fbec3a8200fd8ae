import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectFolder } from '../../support/sources.ts';
import { commandsOf, installNode } from './machine.ts';

/** Where what a registry gave is kept from one run to the next. */
const KEPT = join(projectFolder, '.cache', 'surroundings');

/** Says what it was given, on a Node that has `RegExp.escape` and reads TypeScript. With `wait` it waits to be ended. */
const PROGRAM = `
const args: string[] = process.argv.slice(2);
let stdin = '';
for await (const part of process.stdin) stdin += part;
console.log(JSON.stringify({ args, stdin, escaped: RegExp.escape('.'), path: process.execPath }));
if (args[0] === 'wait') setInterval(() => undefined, 1000);
else process.exitCode = 7;
`;

/** What somebody typed, and what came of it. */
interface Typed {
  child: ChildProcess;
  said: () => string;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** The project's launcher with one package and the Node that it chooses, in a temporary folder. */
export interface SmallProject {
  folder: string;
  /** Starts a command of a corner's, with what is to be read from its input. */
  type: (command: string, args: readonly string[], more?: Partial<Typing>) => Typed;
  remove: () => void;
}

interface Typing {
  stdin: string;
  env: Readonly<Record<string, string>>;
  account: { uid: number; gid: number };
}

/**
 * Makes one for a corner.
 *
 * @param corner absent: the Node and npm that run this, for no package has one that runs on this system
 */
export async function smallProject(corner?: { node: string; npm: string; isBare?: true }): Promise<SmallProject> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-small-'));
  chmodSync(folder, 0o755);
  for (const path of ['tools/run.cjs', 'tools/setup', 'tools/apart/node', '.npmrc']) {
    cpSync(join(projectFolder, path), join(folder, path), { recursive: true });
  }
  mkdirSync(join(folder, 'home'));
  writeFileSync(join(folder, 'tools', 'program.ts'), PROGRAM);
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(folder, name), smallFile(name));
  const path = corner
    ? [await installNode(KEPT, corner), commandsOf(join(KEPT, 'bin'), corner.isBare === true)].join(delimiter)
    : (process.env['PATH'] ?? '');
  const own = { PATH: path, HOME: join(folder, 'home'), npm_config_cache: join(KEPT, 'npm') };
  return {
    folder,
    type(command, args, { stdin = '', env = {}, account } = {}) {
      const settings = { ...withoutNpm(process.env), ...own, npm_config_prefer_offline: 'true', ...env };
      const child = spawn(command, args, { cwd: folder, env: settings, ...account });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
      const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
        child.on('error', ({ message }) => {
          said += message;
          resolve(127);
        });
        child.on('close', (code, signal) => resolve(code ?? signal));
      });
      child.stdin.on('error', () => undefined).end(stdin);
      return { child, said: () => said, ended };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What npm tells the programs that it starts is not for the npm that is started here. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|userconfig|cafile)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/.test(name) || kept.test(name)));
}

/** A package that every system needs. */
const ANY = 'yaml';

/** The project's package.json and package-lock.json with one package only, and no script but one. */
function smallFile(name: string): string {
  const { packages, dependencies } = JSON.parse(readFileSync(join(projectFolder, name), 'utf8')) as {
    packages?: Record<string, object>;
    dependencies?: Record<string, string>;
  };
  const version = (dependencies ?? (packages?.[''] as { dependencies: Record<string, string> }).dependencies)[ANY];
  const own = {
    name: 'small',
    version: '1.0.0',
    type: 'module',
    dependencies: { [ANY]: version },
    scripts: { program: 'node tools/run.cjs tools/program.ts' },
  };
  if (packages === undefined) return JSON.stringify(own);
  const path = `node_modules/${ANY}`;
  return JSON.stringify({ lockfileVersion: 3, requires: true, packages: { '': own, [path]: packages[path] } });
}
