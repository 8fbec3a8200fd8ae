import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What `readingsOf` finds, found by a process of its own: its dictionary takes 250 MB, at a time when the build takes most. */
export function readingsApart(words: readonly string[], texts: readonly string[]): Promise<Record<string, string>> {
  return apart(new URL('readings-process.ts', import.meta.url), { words, texts }, 'The readings of words');
}

/**
 * Runs a script in its own process, which gives its memory back and does not block the build.
 *
 * @param script reads JSON from its input and writes JSON to its output
 * @param wanted what cannot be had without it, for the message
 * @throws with what the process says, where it ends without a result
 */
export async function apart<Found>(script: URL, data: unknown, wanted: string): Promise<Found> {
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
