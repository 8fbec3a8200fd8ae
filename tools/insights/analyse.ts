import type { Library } from '../../src/content/index.ts';
import { callsOf } from './calls.ts';
import { COSTS, type Costs } from './costs.ts';
import { diagnosisCounts, guideCounts, searchCounts } from './counts.ts';
import { openDatabase, readLogs, readTickets } from './database.ts';
import type { InsightFiles } from './files.ts';
import { changes, deadEnds } from './findings.ts';
import type { Finding, Insights } from './insights.types.ts';
import { currentVersions } from './known.ts';

/**
 * What logs and tickets say of a help center.
 *
 * @throws where a file cannot be read, with what DuckDB says of it
 */
export async function analyse(files: InsightFiles, library: Library, costs: Costs = COSTS): Promise<Insights> {
  const database = await openDatabase();
  try {
    const current = currentVersions(library);
    await readLogs(database, files, [...current, ...files.versions]);
    await readTickets(database, files.tickets);
    const [{ messages, first, last } = {}] = await database.rows(
      `SELECT sum(number)::DOUBLE AS messages, min(day)::VARCHAR AS first, max(day)::VARCHAR AS last FROM messages`,
    );
    const [foreign] = await database.rows(`SELECT number FROM foreign_events`);
    const guides = await guideCounts(database, library, current);
    const recent = await guideCounts(database, library, current, true);
    const diagnoses = await diagnosisCounts(database, library, current);
    const searches = await searchCounts(database, library);
    const calls = await callsOf(database, library);
    const reckoning = { library, calls, costs };
    const findings: Finding[] = [
      ...deadEnds(recent, guides, reckoning),
      ...changes(guides, reckoning),
      ...searches.map((search): Finding => ({
        kind: 'search',
        ...search,
        minutes: { readers: search.count * costs.perSearch, agents: 0 },
      })),
      ...calls.causes,
    ];
    const cost = ({ minutes }: Finding): number => minutes.readers + minutes.agents;
    return {
      format: 'shirube-insights',
      version: 2,
      ...(first && last ? { from: String(first), to: String(last) } : {}),
      messages: Number(messages ?? 0),
      foreign: Number(foreign?.['number']),
      tickets: calls.number,
      findings: findings.sort((a, b) => cost(b) - cost(a)),
      guides,
      diagnoses,
      searches,
    };
  } finally {
    database.close();
  }
}
