import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { PURPOSES } from '../../src/build/offline-files.ts';
import { MOST, offlineList } from '../../src/build/offline-list.ts';
import { builtSite } from './measured-site.ts';
import type { Report } from './report.ts';

/** What is fetched to be kept for when there is no network, by purpose. No page waits for it, and none weighs it. */
export function offlineReport(): Report {
  const { site } = builtSite();
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(site, file)).isFile());
  const { fetched, left } = offlineList(site, files, Object.keys(libraryOf(projectRoot()).site.languages));
  const rows = PURPOSES.map((purpose) => {
    const own = fetched.filter((file) => file.purpose === purpose);
    const contents = own.map(({ url }) => readFileSync(join(site, url.endsWith('/') ? `${url}index.html` : url)));
    return {
      what: purpose,
      files: own.length,
      kept: sum(contents.map(({ length }) => length)),
      gzip: sum(own.map(({ moved }) => moved)),
      brotli: sum(contents.map((content) => brotliCompressSync(content).length)),
    };
  });
  const total = (key: 'files' | 'kept' | 'gzip' | 'brotli') => sum(rows.map((row) => row[key]));
  const all = {
    what: 'all',
    files: total('files'),
    kept: total('kept'),
    gzip: total('gzip'),
    brotli: total('brotli'),
  };
  return {
    data: { rows: [...rows, all], left: left.length, most: MOST },
    holds: all.gzip <= MOST,
    print() {
      console.table([...rows, all]);
      console.log(`At most ${MOST} bytes by gzip are fetched; ${left.length} files are kept when they are visited.`);
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
