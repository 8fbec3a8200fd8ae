import type { Library } from '../../src/content/index.ts';
import { deadEnds, guideCounts, searchCounts } from './counts.ts';
import type { InsightFiles } from './files.ts';
import type { Insights } from './insights.types.ts';
import { currentVersions } from './known.ts';
import { readLogs } from './logs.ts';

/**
 * Finds out what logs say about a help center.
 *
 * @throws if a file can't be read
 */
export async function analyse(files: InsightFiles, library: Library): Promise<Insights> {
  const current = currentVersions(library);
  const logs = await readLogs(files.lines, [...current, ...files.versions]);
  const { messages, first, last, foreign } = logs;
  const guides = guideCounts(logs, library, current);
  return {
    format: 'shirube-insights',
    version: 4,
    ...(first && last ? { from: first, to: last } : {}),
    messages,
    foreign,
    deadEnds: deadEnds(guideCounts(logs, library, current, true), guides),
    guides,
    searches: searchCounts(logs, library),
  };
}
