import { readersLanguages, type Library } from '../../src/content/index.ts';
import type { DeadEnd, GuideCounts, GuideVersion, SearchCount, StepCount } from './insights.types.ts';
import type { Logs } from './logs.ts';

/** Minimum number of days with a search to report its words: those of a single day may be one person's own. */
const MIN_DAYS = 3;
const MAX_SEARCHES = 1000;

/** Minimum number of readers at a step to judge it. */
const MIN_READERS = 100;
/** A dead end stops this many times as many readers as the median step, and at least this share. */
const DEAD_END_FACTOR = 2;
const DEAD_END_SHARE = 0.05;

/** Dead ends and searches are those of the last days of the logs: what was fixed before is not reported again. */
export const RECENT_DAYS = 14;

/** The first of the recent days, as `2026-11-25`. */
function recentFrom({ last = '' }: Logs): string {
  return last === '' ? '' : new Date(Date.parse(last) - (RECENT_DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
}

interface VersionEvents {
  subject: string;
  language: string;
  digest: string;
  isCurrent: boolean;
  from: string;
  to: string;
  events: Map<string, number>;
}

function versions({ events }: Pick<Logs, 'events'>, current: readonly string[], from = ''): VersionEvents[] {
  const found = new Map<string, VersionEvents>();
  for (const { subject, language, digest, event, number, day } of events.filter((each) => each.kind === 'walk')) {
    if (day < from) continue;
    const key = ['walk', language, subject, digest].join(' ');
    const isCurrent = current.includes(key);
    const version = found.get(key) ?? { subject, language, digest, isCurrent, from: day, to: day, events: new Map() };
    found.set(key, version);
    version.events.set(event, (version.events.get(event) ?? 0) + number);
    if (day < version.from) version.from = day;
    if (day > version.to) version.to = day;
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
}

/** What was counted of each guide, by language and version. */
export function guideCounts(
  logs: Logs,
  { guides, site }: Library,
  current: readonly string[],
  isRecent = false,
): GuideCounts[] {
  const all = versions(logs, current, isRecent ? recentFrom(logs) : undefined);
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

/**
 * Steps of the current version at which clearly more readers stop than at others.
 *
 * @param recent counts of the last days
 * @param guides all counts
 */
export function deadEnds(recent: readonly GuideCounts[], guides: readonly GuideCounts[]): DeadEnd[] {
  const steps = recent.flatMap(({ guide, language, versions }) => {
    const all = guides.find((each) => each.guide === guide && each.language === language)?.versions ?? [];
    const read = (live(versions, all)?.steps ?? []).filter(({ came }) => came >= MIN_READERS);
    return read.map(({ step, came, left }) => ({ guide, language, step, came, left }));
  });
  const shares = steps.map(({ left, came }) => left / came).sort((a, b) => a - b);
  const least = Math.max(DEAD_END_SHARE, DEAD_END_FACTOR * (shares[shares.length >> 1] ?? 0));
  return steps.filter(({ left, came }) => left / came >= least).sort((a, b) => b.left - a.left);
}

/** The version that is read now: the one of the content at hand or, until that is published, the last one that appeared. */
function live(recent: readonly GuideVersion[], all: readonly GuideVersion[]): GuideVersion | undefined {
  const last = all.findLast(({ digest }) => recent.some((each) => each.digest === digest));
  return recent.find(({ isCurrent }) => isCurrent) ?? recent.find(({ digest }) => digest === last?.digest);
}

/** Recent searches without an answer that came on enough days, the most frequent first. */
export function searchCounts(logs: Logs, { site }: Library): SearchCount[] {
  const from = recentFrom(logs);
  const known = logs.searches.filter(({ language, day }) => day >= from && readersLanguages(site).includes(language));
  return [...Map.groupBy(known, ({ language, words }) => `${language} ${words}`).values()]
    .flatMap((days): SearchCount[] => {
      const [first] = days;
      if (!first || days.length < MIN_DAYS) return [];
      const count = days.reduce((sum, { number }) => sum + number, 0);
      return [{ language: first.language, words: first.words, count, days: days.length }];
    })
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .slice(0, MAX_SEARCHES);
}

function sum(events: ReadonlyMap<string, number>, of: RegExp): number {
  return [...events].reduce((all, [event, number]) => (of.test(event) ? all + number : all), 0);
}
