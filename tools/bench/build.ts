import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { plainEnv } from '../dev/plain-env.ts';
import { printTable } from './common.ts';
import { writeTextArticles } from './corpus.ts';

/**
 * How long the check of generated articles takes, at first and again, and how long their build.
 *
 * @param options how many articles in each language (250); or `--content=` with the folder of another help center
 */
export function buildSpeed(options: string[]): Promise<boolean> {
  const articles = Number(options.find((option) => /^\d+$/.test(option)) ?? 250);
  const content = options.find((option) => option.startsWith('--content='))?.slice('--content='.length);
  const site = content ?? join(process.cwd(), '.cache', 'bench-build');
  if (content === undefined) writeTextArticles(process.cwd(), site, articles);
  for (const left of ['dist', '.cache']) rmSync(join(site, left), { recursive: true, force: true });
  const commands = { 'check, cold': ['check', 'content'], 'check, warm': ['check', 'content'], build: ['build'] };
  const rows = Object.entries(commands).map(([what, command]) => {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('npm', ['run', ...command], {
      env: { ...plainEnv(), SHIRUBE_ROOT: site },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) console.error((stdout + stderr).slice(-2000));
    return { what, articles: content ?? articles, seconds: (performance.now() - start) / 1000, ok: status === 0 };
  });
  printTable(rows);
  return Promise.resolve(rows.every(({ ok }) => ok));
}
