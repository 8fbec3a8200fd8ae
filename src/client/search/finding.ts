import type { Entry, Part, Target } from './lexicon.types.ts';
import { matchingParts } from './parts.ts';
import type { Answer } from './query/ask.ts';
import type { Correction } from './query/correction.ts';
import type { Lexicon } from './query/lexicon.ts';
import type { Ranked } from './query/rank.ts';
import { createMarker, type Marker } from './marker.ts';

/** An article that was found, at the best of its entries. */
export interface Hit {
  article: string;
  entry: Entry;
  /** The parts of it that the question is about. */
  parts: Part[];
  /** Other entries of the same article that were found. */
  others: Entry[];
  /** What finds the cause of what it tells of. */
  diagnosis: Target | undefined;
}

/** What is shown for a question. */
export interface Finding {
  hits: Hit[];
  correction: Correction | undefined;
  /** The diagnosis of the message that was pasted. */
  diagnosis: Target | undefined;
  /** Nothing fits well: what there is is only near. */
  isWeak: boolean;
  /** What the site is about, the nearest first. */
  subjects: Target[];
  mark: Marker;
}

/** Below this nothing was really found, and below that nothing that fits well. */
const LEAST = 0.12;
const WEAK = 0.3;
/** An entry beside a better one of the same article is shown if it is so near to it. */
const NEAR_BEST = 0.75;
const MOST_OTHERS = 3;

/** What is shown for an answer, for one platform or for all. */
export function findingOf({ ranked, units, correction, diagnosis }: Answer, lexicon: Lexicon, platform = ''): Finding {
  const { entries, subjects, diagnoses } = lexicon.data;
  const best = ranked[0]?.score ?? 0;
  const isFor = ({ platforms }: Entry): boolean =>
    platform === '' || platforms.length === 0 || platforms.includes(platform);
  const found = ranked.filter(({ entry, score }) => score >= LEAST && isFor(entries[entry]!));
  return {
    hits: hitsOf(found, lexicon),
    correction,
    diagnosis: diagnosis === undefined ? undefined : diagnoses[diagnosis],
    isWeak: best < WEAK,
    subjects: nearestSubjects(ranked, entries, subjects),
    mark: createMarker(units, lexicon),
  };
}

/** What was found, an article once at its best place. */
export function hitsOf(ranked: readonly Ranked[], { data: { entries, diagnoses } }: Lexicon): Hit[] {
  const groups = new Map<string, Ranked[]>();
  for (const each of ranked) {
    const article = articleOf(entries[each.entry]!.url);
    const group = groups.get(article) ?? [];
    group.push(each);
    groups.set(article, group);
  }
  return [...groups].map(([article, [first, ...rest]]) => {
    const entry = entries[first!.entry]!;
    const others = rest
      .filter(({ entry: other, score }) => score >= NEAR_BEST * first!.score && entries[other]!.url.includes('#'))
      .slice(0, MOST_OTHERS);
    return {
      article,
      entry,
      parts: [...matchingParts(entry, first!.matches), ...problemParts(entry, first!.score, ranked, entries)],
      others: others.map(({ entry: other }) => entries[other]!),
      diagnosis: entry.diagnosis === undefined ? undefined : diagnoses[entry.diagnosis],
    };
  });
}

/** The problems that a guide shows, where the question is rather about one of them. */
function problemParts(guide: Entry, score: number, ranked: readonly Ranked[], entries: readonly Entry[]): Part[] {
  const better = new Set(ranked.filter((each) => each.score > score).map(({ entry }) => articleOf(entries[entry]!.url)));
  return guide.parts.filter(({ problem }) => problem !== undefined && better.has(problem)).slice(0, 1);
}

/** The subjects of what was found, best first, and then all others. */
function nearestSubjects(ranked: readonly Ranked[], entries: readonly Entry[], subjects: readonly Target[]): Target[] {
  const near = ranked.map(({ entry }) => subjects[entries[entry]!.subject]).filter((each) => each !== undefined);
  return [...new Set([...near, ...subjects])];
}

/** The article that an address is of: the last part of its path. */
export function articleOf(url: string): string {
  return url.replace(/[#?].*$/, '').split('/').filter(Boolean).at(-1) ?? '';
}
