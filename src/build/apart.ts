import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/**
 * What a script finds in some data, found by a process of its own: what it takes of memory is given back, and the build does
 * something else meanwhile.
 *
 * @param script reads JSON from its input and writes JSON to its output
 * @param wanted what cannot be had without it, for the message
 * @throws with what the process says, where it ends without a result
 */
export async function apart<Found>(script: URL, data: unknown, wanted: string): Promise<Found> {
  const child = spawn(process.execPath, [fileURLToPath(script)], { stdio: ['pipe', 'pipe', 'pipe'] });
  // A process that dies early does not read: what it says tells why.
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
