import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoized } from '../i18n/index.ts';

/** Elements that load code or styles from the site itself: scripts, style sheets, and modules that are fetched ahead. */
const LOADING =
  /<script\b[^>]*?\ssrc="(?<src>\/[^"/][^"]*)"[^>]*>|<link\b(?=[^>]*\srel="(?:stylesheet|modulepreload)")[^>]*?\shref="(?<href>\/[^"/][^"]*)"[^>]*>/g;

/** A page whose scripts and style sheets say what is in them: a browser refuses a file that was changed on its way. */
export function withIntegrity(page: string, hashOf: (address: string) => string | undefined): string {
  return page.replace(LOADING, (tag: string, ...rest: unknown[]) => {
    const { src, href } = rest.at(-1) as { src?: string; href?: string };
    const address = src ?? href;
    const hash = address === undefined || / integrity=/.test(tag) ? undefined : hashOf(address);
    return hash === undefined ? tag : tag.replace(/\s*\/?>$/, ` integrity="${hash}">`);
  });
}

/** The hashes of a built site's files, by their addresses; none for what is not there. */
export function fileHashes(folder: string): (address: string) => string | undefined {
  return memoized((address) => hashOfFile(join(folder, new URL(address, 'https://site.example').pathname)));
}

/** SHA-256 as the policy has it: a longer one weighs more on every page and is no harder to forge in practice. */
function hashOfFile(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}
