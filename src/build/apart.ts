import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The result of `readingsOf`. Its dictionary needs 250 MB while the build needs most memory. */
export function readingsApart(words: readonly string[], texts: readonly string[]): Promise<Record<string, string>> {
  return runInChildProcess(new URL('readings-process.ts', import.meta.url), { words, texts }, 'The readings of words');
}

/**
 * Runs a script in its own process, which frees its memory afterwards and does not block the build. The script reads
 * JSON from stdin and writes JSON to stdout.
 */
export async function runInChildProcess<Found>(script: URL, data: unknown, wanted: string): Promise<Found> {
  const child = spawn(process.execPath, [fileURLToPath(script)], { stdio: ['pipe', 'pipe', 'pipe'] });
  // A process that dies early does not read its input. Its error output explains why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(data));
  const [found, said, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`${wanted} cannot be found: ${said.trim() || `it ended with ${code}`}`);
  return JSON.parse(found) as Found;
}
