import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainEnv } from '../../tools/dev/plain-env.ts';

/** A help center that is being written. */
export interface DevServer {
  origin: string;
  /** As stated on the terminal. */
  address: string;
  /** Where its content can be edited. */
  root: string;
  close(): Promise<void>;
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const CODE = [
  'astro.config.mjs',
  'deploy',
  // What a message means is read from the guide for writers.
  'docs',
  'machines',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tools',
  'tsconfig.json',
];

/** Copies the code, so that what Astro and Vite keep of it is not mixed with what they keep of the project's own. */
function copyCode(root: string): void {
  for (const name of CODE) cpSync(join(projectFolder, name), join(root, name), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const path of sitePackages())
    if (existsSync(join(projectFolder, path))) symlinkSync(join(projectFolder, path), join(root, path));
}

/** The folders of the packages that `npm run dev` and `npm run edit` install, without those of the tests. A scope is one folder. */
function sitePackages(): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const paths = Object.keys(packages).filter((path) => path !== '' && !packages[path]?.dev);
  return new Set(paths.map((path) => path.split('/').slice(0, 2).join('/')));
}

/**
 * Starts `astro dev` on a copy of the code, with content of its own.
 *
 * @param write puts its `content/` in a folder
 * @throws where it ends before it listens, with what it said
 */
export function devServer(write: (root: string) => void): Promise<DevServer> {
  return serverOf(write, (root) => [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--host', '127.0.0.1']);
}

/** Opens the studio in the same way. Its `address` has the token; it speaks the language of each browser. */
export function studioServer(write: (root: string) => void, port: number): Promise<DevServer> {
  const args = ['tools/edit.ts', '--no-open'];
  return serverOf(write, () => args, { PORT: String(port) });
}

async function serverOf(
  write: (root: string) => void,
  args: (root: string) => string[],
  env: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  const root = mkdtempSync(join(tmpdir(), 'shirube-'));
  copyCode(root);
  write(root);
  const { address, end } = await opened(root, args(root), env);
  return {
    origin: new URL(address).origin,
    address,
    root,
    async close() {
      await end();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the studio once more where one was opened.
 *
 * @returns its address with the token, and what ends it as Ctrl+C does, or as it must not end
 */
export function studioAgain(root: string, port: number): Promise<Opened> {
  return opened(root, ['tools/edit.ts', '--no-open'], { PORT: String(port) });
}

interface Opened {
  address: string;
  end: (signal?: NodeJS.Signals) => Promise<void>;
}

async function opened(root: string, args: string[], env: Readonly<Record<string, string>>): Promise<Opened> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...plainEnv(), ...env } });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const hear = (text: Buffer): void => {
      output += text.toString();
      // The line is there as a whole once it has ended.
      const [said] = /http:\/\/127\.0\.0\.1:\d+[^\s\u001b]*(?=\s|\u001b)/.exec(output) ?? [];
      if (said) resolve(said);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    void ended.then(() => reject(new Error(output)));
  });
  return {
    address,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
