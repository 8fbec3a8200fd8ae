import { createHash } from 'node:crypto';
import { memoized } from '../i18n/index.ts';

/** The page's policy, as Astro writes it: with the hashes of all of the site's styles and scripts. */
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const HASH = / 'sha(256|384|512)-([A-Za-z0-9+/=]+)'/g;
/** What stands in the page itself. Data blocks are hashed too: a hash that nothing runs by opens nothing. */
const INLINE = /<(?:style|script)\b[^>]*>([\s\S]*?)<\/(?:style|script)>/g;

/** Pages share most of their styles: each is hashed once. */
const hashers = memoized((bits) => memoized((text) => createHash(`sha${bits}`).update(text).digest('base64')));

/**
 * A page with only those hashes in its policy that something in the page has. The others allow what is not there: they
 * weigh a kilobyte that cannot be compressed, and a reviewer can tell nothing from them.
 */
export function withOwnHashes(page: string): string {
  const inline = [...page.matchAll(INLINE)].map(([, text = '']) => text);
  const hashes = new Map<string, ReadonlySet<string>>();
  const hashesOf = (bits: string): ReadonlySet<string> => {
    const known = hashes.get(bits) ?? new Set(inline.map(hashers(bits)));
    hashes.set(bits, known);
    return known;
  };
  return page.replace(POLICY, (meta, policy: string) => {
    const own = policy.replace(HASH, (token, bits: string, hash: string) => (hashesOf(bits).has(hash) ? token : ''));
    return meta.replace(policy, own);
  });
}
