import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { answers } from '../setup/port.mjs';

/** Replaces the machine-specific parts of a configuration. @throws if one is missing */
export function adapt(file: string, changes: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${file} does not have “${from}”.`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(file, text);
}

/**
 * A port that nothing listens on, below those that the system gives to clients: one of these would be taken by the
 * next test's request before nginx has it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/**
 * Starts nginx with a configuration and waits until it answers on a port.
 *
 * @returns ends it
 * @throws with what nginx says when it does not start
 */
export async function startNginx(nginx: string, config: string, port: number): Promise<() => Promise<void>> {
  // As root it would give its workers an account that may not read a temporary folder.
  const directives = process.getuid?.() === 0 ? 'user root; daemon off;' : 'daemon off;';
  const child = spawn(nginx, ['-e', 'stderr', '-c', config, '-g', directives], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const up = await answers(port, { seconds: 20, goOn: () => child.exitCode === null && child.signalCode === null });
  if (!up) throw new Error(`nginx does not start: ${said}`);
  return async () => {
    child.kill('SIGQUIT');
    await ended;
  };
}
