import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryOf, projectRoot, published } from '../../src/content/index.ts';
import { analyse } from '../insights/analyse.ts';
import { insightFiles } from '../insights/files.ts';
import { earlierVersions, truthIn, writeMadeUp } from '../insights/made-up.ts';
import { randomFrom, rounded } from './common.ts';
import type { Report } from './report.ts';

/** Ten million lines within a minute and two gigabytes. */
const MAX_SECONDS = 60;
const MOST_BYTES = 2 * 1024 ** 3;

/**
 * How long `npm run insights` takes with a log of made-up readers, and how much memory this process had at the most: Node,
 * DuckDB and what wrote the log.
 *
 * @param millions of lines
 */
export async function insightsSpeed(millions: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-insights-bench-'));
  try {
    const file = join(folder, 'counts.log');
    const library = published(libraryOf(projectRoot()));
    const truth = truthIn(library);
    writeMadeUp(file, millions * 1_000_000, library, truth, randomFrom(1));
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { messages, findings } = await analyse(
      { ...insightFiles([file]), versions: earlierVersions(library, truth) },
      library,
    );
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const peak = process.resourceUsage().maxRSS * 1024;
    const wanted = (truth.deadEnds.length + 1 + truth.missing.length) * Object.keys(library.site.languages).length;
    const data = {
      lines: messages,
      megabytes: statSync(file).size / 1e6,
      seconds,
      'seconds of cores': (user + system) / 1e6,
      'peak, MiB': peak / 1024 ** 2,
      found: findings.length,
      wanted,
    };
    const holds = seconds <= MAX_SECONDS && peak <= MOST_BYTES && findings.length === wanted;
    return {
      data,
      holds,
      print() {
        console.table(rounded([data]));
        console.log(
          `Wanted: ${MAX_SECONDS} s, 2 GiB, and what was made up. ${holds ? 'It holds.' : 'It does not hold.'}`,
        );
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
