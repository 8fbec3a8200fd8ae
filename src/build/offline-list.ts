import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Listed } from '../worker/scope.ts';
import { addressOf, belowLanguage, purposeOf, PURPOSES, type Purpose, type SiteParts } from './offline-files.ts';

/** Bytes that the service worker may fetch by itself, as a host with the plainest compression moves them. */
export const MOST = 2_000_000;
/** Bytes. With less than that left hardly a file fits, and the rest is not weighed. */
const TOO_LITTLE = 1_000;

/** A file that may be kept. */
interface Candidate extends Listed {
  purpose: Purpose;
  /** Bytes as they are moved, compressed by gzip. */
  moved: number;
}

/** What is fetched of a site, in that order, and what is only kept once it has been visited. */
export interface OfflineList {
  fetched: readonly Candidate[];
  /** Addresses. */
  left: readonly string[];
}

/**
 * Chooses what a service worker fetches: by purpose, a page in all languages side by side, as much as there is room for. A guide
 * is fetched with its walk, in all languages, or not at all.
 *
 * @param files paths in the built site
 * @param most bytes that may be moved
 */
export function offlineList(
  folder: string,
  files: readonly string[],
  languages: readonly string[],
  most = MOST,
): OfflineList {
  const guides = files.flatMap((file) => /^walkthroughs\/([^/]+)\.json$/.exec(file)?.[1] ?? []);
  const parts: SiteParts = { languages, guides };
  const wanted = files
    .flatMap((file) => {
      const purpose = purposeOf(file, parts);
      return purpose === undefined ? [] : [{ file, purpose, rank: PURPOSES.indexOf(purpose) }];
    })
    .map((each) => ({ ...each, page: belowLanguage(each.file, parts) }))
    .sort((a, b) => a.rank - b.rank || compare(a.page, b.page) || compare(a.file, b.file));
  const fetched: Candidate[] = [];
  const left: string[] = [];
  let room = most;
  const parted = Map.groupBy(wanted, ({ file, page, purpose }) =>
    purpose === 'guides' ? /^\w+\/([^/.]+)/.exec(page)?.[1] : file,
  );
  for (const together of parted.values()) {
    const candidates = room > TOO_LITTLE ? together.map(({ file, purpose }) => weighed(folder, file, purpose)) : [];
    const moved = candidates.reduce((sum, each) => sum + each.moved, 0);
    if (candidates.length > 0 && moved <= room) {
      room -= moved;
      fetched.push(...candidates);
    } else left.push(...together.map(({ file }) => addressOf(file)));
  }
  return { fetched, left };
}

function weighed(folder: string, file: string, purpose: Purpose): Candidate {
  const content = readFileSync(join(folder, file));
  return { url: addressOf(file), revision: revisionOf(content), purpose, moved: gzipSync(content).length };
}

/** The start of a content's SHA-256: the service worker makes sure that it has got just that. */
export function revisionOf(content: Buffer): string {
  return createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
