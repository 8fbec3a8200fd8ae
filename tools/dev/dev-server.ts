import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainEnv } from './plain-env.ts';

/** A help center that is being written. */
export interface DevServer {
  origin: string;
  /** Where its content can be edited. */
  root: string;
  close(): Promise<void>;
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const CODE = [
  'astro.config.mjs',
  'deploy',
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
  const packages = join(projectFolder, 'node_modules');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(packages)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(packages, name), join(root, 'node_modules', name));
  }
}

/**
 * Starts `astro dev` on a copy of the code, with content of its own.
 *
 * @param write puts its `content/` in a folder
 * @throws where it ends before it listens, with what it said
 */
export async function devServer(write: (root: string) => void): Promise<DevServer> {
  const root = mkdtempSync(join(tmpdir(), 'shirube-'));
  copyCode(root);
  write(root);
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1'], {
    cwd: root,
    env: plainEnv(),
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    const hear = (text: Buffer): void => {
      output += text.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (address) resolve(address);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
    void ended.then(() => reject(new Error(output)));
  });
  return {
    origin,
    root,
    async close() {
      child.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
