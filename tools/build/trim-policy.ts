import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The page's policy, as Astro writes it: with the hashes of all of the site's styles and scripts. */
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const HASH = / 'sha(256|384|512)-([A-Za-z0-9+/=]+)'/g;
/** What stands in the page itself. Data blocks are hashed too: a hash that nothing runs by opens nothing. */
const INLINE = /<(?:style|script)\b[^>]*>([\s\S]*?)<\/(?:style|script)>/g;

/**
 * A page with only those hashes in its policy that something in the page has. The others allow what is not there: they
 * weigh a kilobyte that cannot be compressed, and a reviewer can tell nothing from them.
 */
export function withOwnHashes(page: string): string {
  const inline = [...page.matchAll(INLINE)].map(([, text]) => text!);
  const hashes = new Map<string, ReadonlySet<string>>();
  const hashesOf = (bits: string): ReadonlySet<string> => {
    const known =
      hashes.get(bits) ?? new Set(inline.map((text) => createHash(`sha${bits}`).update(text).digest('base64')));
    hashes.set(bits, known);
    return known;
  };
  return page.replace(POLICY, (meta, policy: string) => {
    const own = policy.replace(HASH, (token, bits: string, hash: string) => (hashesOf(bits).has(hash) ? token : ''));
    return meta.replace(policy, own);
  });
}

/** Leaves each built page only its own hashes. */
export function trimPolicies(dir: URL): void {
  const folder = fileURLToPath(dir);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    writeFileSync(file, withOwnHashes(readFileSync(file, 'utf8')));
  }
}
