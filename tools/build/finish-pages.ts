import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileHashes, withIntegrity } from './integrity.ts';
import { withLateScripts } from './late-scripts.ts';
import { withOwnHashes } from './trim-policy.ts';

/** Puts the scripts of each built page last, leaves it only its own hashes in its policy, and gives what it loads theirs. */
export function finishPages(folder: string): void {
  const hashOf = fileHashes(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    const page = readFileSync(file, 'utf8');
    const finished = withIntegrity(withOwnHashes(withLateScripts(page)), hashOf);
    if (finished !== page) writeFileSync(file, finished);
  }
}
