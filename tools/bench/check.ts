import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { assertDefined } from '../../machines/assert-defined.ts';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { accept } from '../status/accept.ts';
import { writeCopies } from './copies.ts';

/** How long `npm run check content` takes over a large help center: at first, again, and after one article changed. */
export function checkSpeed(size: number): void {
  const root = process.cwd();
  const site = join(root, '.cache', 'bench-check');
  const count = writeCopies(root, site, Math.ceil(size / 10));
  recordTranslations(site);
  const rows: Record<string, unknown>[] = [];
  const run = (what: string): void => {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools', 'check.ts'), 'content'], {
      cwd: root,
      env: { ...process.env, SHIRUBE_ROOT: site },
      encoding: 'utf8',
    });
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    if (status !== 0) console.error((stdout + stderr).slice(-1000));
    rows.push({ articles: count, run: what, seconds });
  };
  rmSync(join(site, '.cache'), { recursive: true, force: true });
  run('cold');
  run('warm');
  const articles = join(site, 'content', 'articles');
  const all = readdirSync(articles, { recursive: true, encoding: 'utf8' });
  const first = assertDefined(
    all.find((file) => file.endsWith('.mdx')),
    'An article',
  );
  // A number alone is right in any language.
  appendFileSync(join(articles, first), '\n## 1\n');
  run('one article changed');
  console.table(rows);
}

/** The copies are as true to their source as the articles that they are made of. */
export function recordTranslations(root: string): void {
  const library = readLibrary(readFiles(root));
  for (const language of Object.keys(library.site.languages)) {
    if (language !== library.site.source) accept(root, library, 'all', language);
  }
}
