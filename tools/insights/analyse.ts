import type { Library } from '../../src/content/index.ts';
import { COSTS } from './costs.ts';
import { guideCounts, searchCounts } from './counts.ts';
import type { InsightFiles } from './files.ts';
import { changes, deadEnds } from './findings.ts';
import type { Finding, Insights } from './insights.types.ts';
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
  const searches = searchCounts(logs, library);
  const findings: Finding[] = [
    ...deadEnds(guideCounts(logs, library, current, true), guides, library),
    ...changes(guides, library),
    ...searches.map((search): Finding => ({
      kind: 'search',
      ...search,
      minutes: { readers: search.count * COSTS.perSearch, agents: 0 },
    })),
  ];
  const cost = ({ minutes }: Finding): number => minutes.readers + minutes.agents;
  return {
    format: 'shirube-insights',
    version: 3,
    ...(first && last ? { from: first, to: last } : {}),
    messages,
    foreign,
    findings: findings.sort((a, b) => cost(b) - cost(a)),
    guides,
    searches,
  };
}
