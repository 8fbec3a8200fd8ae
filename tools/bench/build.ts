import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { plainEnv } from '../dev/plain-env.ts';
import { writeTextArticles } from './corpus.ts';
import { usageOf } from './process-tree.ts';
import type { Report } from './report.ts';

/** Articles a language. Five thousand take minutes: they are built when they are asked for by number. */
const SIZES = [10, 250, 1000];

/** What a build of some content takes. */
interface BuildCost {
  articles: number | string;
  seconds: number;
  /** Of the processors, of all processes. */
  cpuSeconds: number | undefined;
  /** Of the largest process, at its peak. */
  largestMB: number | undefined;
  /** Of all processes together, at their peak. */
  allMB: number | undefined;
}

/**
 * How long a clean build of generated articles takes, and how much memory.
 *
 * @param size articles a language; absent: several
 * @param content another help center's folder, built instead
 */
export async function buildReport(size: number | undefined, content?: string): Promise<Report> {
  const data = await buildCosts(size, content);
  return { data, print: () => console.table(data) };
}

async function buildCosts(size: number | undefined, content?: string): Promise<BuildCost[]> {
  if (content !== undefined) return [await costOf(content, content)];
  const costs: BuildCost[] = [];
  for (const articles of size === undefined ? SIZES : [size]) {
    const root = join(process.cwd(), '.cache', 'bench-build');
    writeTextArticles(process.cwd(), root, articles);
    costs.push(await costOf(root, articles));
  }
  return costs;
}

async function costOf(root: string, articles: number | string): Promise<BuildCost> {
  for (const left of ['dist', '.cache']) rmSync(join(root, left), { recursive: true, force: true });
  const start = performance.now();
  const child = spawn('npm', ['run', 'build'], {
    cwd: process.cwd(),
    env: { ...plainEnv(), SHIRUBE_ROOT: root },
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  let [all, largest, cpu] = [0, 0, 0];
  const sampler = setInterval(() => {
    const usage = usageOf(child.pid ?? 0);
    if (!usage) return;
    [all, largest] = [Math.max(all, usage.memory), Math.max(largest, usage.largest)];
    // A process that has just ended is counted by its parent a moment later.
    cpu = Math.max(cpu, usage.seconds);
  }, 250);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampler);
  if (status !== 0) throw new Error(`The build of ${root} ended with ${String(status)}.\n${said.slice(-2000)}`);
  const known = (value: number): number | undefined => (cpu === 0 ? undefined : Math.round(value));
  return {
    articles,
    seconds: Math.round((performance.now() - start) / 100) / 10,
    cpuSeconds: known(cpu),
    largestMB: known(largest / 1e6),
    allMB: known(all / 1e6),
  };
}
