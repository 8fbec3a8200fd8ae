import { readersLanguages, symptomIds, symptomOf, type Library } from '../../src/content/index.ts';
import type { Database } from './database.ts';
import type { DiagnosisCounts, GuideCounts, GuideVersion, SearchCount, StepCount } from './insights.types.ts';

/** So many days must have sent the words of a search before they are told: what came once may be somebody's own. */
const LEAST_DAYS = 3;

/** Dead ends and searches are those of the last days of the logs: what was fixed before is not told again. */
export const RECENT_DAYS = 14;

const RECENT = `day > (SELECT max(day) FROM messages) - ${RECENT_DAYS}`;

/** Counts of one version: how often each event came, and on which days. */
interface VersionEvents {
  subject: string;
  language: string;
  digest: string;
  isCurrent: boolean;
  from: string;
  to: string;
  events: Map<string, number>;
}

async function versions(
  database: Database,
  kind: 'walk' | 'diagnosis',
  current: readonly string[],
  days = 'true',
): Promise<VersionEvents[]> {
  const rows = await database.rows(`SELECT subject, language, digest, event, sum(number)::DOUBLE AS number,
    min(day)::VARCHAR AS first, max(day)::VARCHAR AS last FROM counted WHERE kind = '${kind}' AND ${days} GROUP BY ALL ORDER BY ALL`);
  const found = new Map<string, VersionEvents>();
  for (const { subject, language, digest, event, number, first, last } of rows as unknown as Record<string, string>[]) {
    const key = [kind, language, subject, digest].join(' ');
    const version = found.get(key) ?? {
      subject: String(subject),
      language: String(language),
      digest: String(digest),
      isCurrent: current.includes(key),
      from: String(first),
      to: String(last),
      events: new Map(),
    };
    found.set(key, version);
    version.events.set(String(event), Number(number));
    if (String(first) < version.from) version.from = String(first);
    if (String(last) > version.to) version.to = String(last);
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
}

/** What was counted of each guide, by language and version. */
export async function guideCounts(
  database: Database,
  { guides, site }: Library,
  current: readonly string[],
  isRecent = false,
): Promise<GuideCounts[]> {
  const all = await versions(database, 'walk', current, isRecent ? RECENT : undefined);
  return [...guides].flatMap(([guide, { graph }]) =>
    readersLanguages(site).flatMap((language): GuideCounts[] => {
      const own = all.filter((each) => each.subject === guide && each.language === language);
      if (own.length === 0) return [];
      return [{ guide, language, versions: own.map((version) => versionOf(version, Object.keys(graph.steps))) }];
    }),
  );
}

function versionOf({ digest, isCurrent, from, to, events }: VersionEvents, known: readonly string[]): GuideVersion {
  const named = [...events.keys()].flatMap((event) => {
    const [what, step] = event.split(':');
    return step !== undefined && what !== 'helped' ? [step] : [];
  });
  // The version that there is has the steps that there are; of an earlier one it is not known which it had.
  const steps = isCurrent ? known : [...new Set([...known.filter((step) => named.includes(step)), ...named])];
  const of = (event: string): number => events.get(event) ?? 0;
  return {
    digest,
    isCurrent,
    from,
    to,
    begun: of('begun'),
    done: sum(events, /^done:/),
    helped: { yes: of('helped:yes'), no: of('helped:no') },
    steps: steps.map((step) => stepOf(events, step)),
  };
}

function stepOf(events: ReadonlyMap<string, number>, step: string): StepCount {
  const of = (event: string): number => events.get(event) ?? 0;
  const below = (what: string): Record<string, number> =>
    Object.fromEntries(
      [...events].flatMap(([event, number]) =>
        event.startsWith(`${what}:${step}:`) ? [[event.slice(what.length + step.length + 2), number]] : [],
      ),
    );
  const ways = below('on');
  const on = of(`on:${step}`) + Object.values(ways).reduce((all, number) => all + number, 0);
  const [came, back, done, supported] = [
    of(`came:${step}`),
    of(`back:${step}`),
    of(`done:${step}`),
    of(`supported:${step}`),
  ];
  return {
    step,
    came,
    on,
    ways,
    back,
    trouble: of(`trouble:${step}`),
    troubles: below('trouble'),
    asked: of(`asked:${step}`),
    done,
    supported,
    left: Math.max(0, came - on - back - done - supported),
  };
}

/** What was counted of each symptom, by language and version. */
export async function diagnosisCounts(
  database: Database,
  library: Library,
  current: readonly string[],
): Promise<DiagnosisCounts[]> {
  const ids = symptomIds(library);
  return (await versions(database, 'diagnosis', current))
    .filter(({ subject }) => ids.includes(subject))
    .map(({ subject: symptom, language, digest, isCurrent, events }): DiagnosisCounts => {
      const questions = symptomOf(library, symptom).model.steps.map(({ id }) => {
        const answers = Object.fromEntries(
          [...events].flatMap(([event, number]) =>
            event.startsWith(`said:${id}:`) ? [[event.slice(id.length + 6), number]] : [],
          ),
        );
        const said = Object.values(answers).reduce((sum, each) => sum + each, 0);
        const came = events.get(`came:${id}`) ?? 0;
        return { question: id, came, left: Math.max(0, came - said), answers };
      });
      const endings = ['solved', 'gave-up', 'stopped', 'called'].map((ending) => [ending, events.get(ending) ?? 0]);
      return {
        symptom,
        language,
        digest,
        isCurrent,
        begun: events.get('begun') ?? 0,
        endings: Object.fromEntries(endings) as Record<string, number>,
        questions,
      };
    });
}

/** Recent searches without an answer that came on enough days, the most frequent first. */
export async function searchCounts(database: Database, { site }: Library): Promise<SearchCount[]> {
  const rows =
    await database.rows(`SELECT language, words, sum(number)::DOUBLE AS count, count(DISTINCT day)::INTEGER AS days
    FROM searched WHERE ${RECENT} GROUP BY ALL HAVING count(DISTINCT day) >= ${LEAST_DAYS} ORDER BY count DESC, words, language LIMIT 1000`);
  return (rows as unknown as SearchCount[])
    .filter(({ language }) => readersLanguages(site).includes(language))
    .map(({ language, words, count, days }) => ({ language, words, count: Number(count), days: Number(days) }));
}

function sum(events: ReadonlyMap<string, number>, of: RegExp): number {
  return [...events].reduce((all, [event, number]) => (of.test(event) ? all + number : all), 0);
}
