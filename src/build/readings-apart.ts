import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/**
 * What `readingsOf` finds, found by a process of its own: its dictionary takes 250 MB, at a time when the build takes most,
 * and another language's words can be looked at meanwhile.
 *
 * @throws with what the process says, where it ends without a result
 */
export async function readingsApart(
  words: readonly string[],
  texts: readonly string[],
): Promise<Record<string, string>> {
  const script = fileURLToPath(new URL('readings-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  // A process that dies early does not read: what it says tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify({ words, texts }));
  const [found, said, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`The readings of words cannot be found: ${said.trim() || `it ended with ${code}`}`);
  return JSON.parse(found) as Record<string, string>;
}
