import type { DiagnosisTarget, Entry, EntryPart, Target } from './lexicon.types.ts';
import { matchingParts } from './parts.ts';
import type { SearchAnswer } from './ask.ts';
import type { Correction } from './correction.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import { createMarker, type Marker } from './marker.ts';

/** An article, or another place, that was found, at the best of its entries. */
export interface Hit {
  /** Its id. */
  article: string;
  entry: Entry;
  /** The parts of it that the question is about. */
  parts: EntryPart[];
  /** Other entries of the same article that were found. */
  others: Entry[];
  /** What finds the cause of what it tells of. */
  diagnosis: DiagnosisTarget | undefined;
}

/** What is shown for a question. */
export interface SearchResults {
  hits: Hit[];
  correction: Correction | undefined;
  /** The diagnosis of the message that was pasted. */
  diagnosis: DiagnosisTarget | undefined;
  /** Nothing fits well: what there is is only near. */
  isWeak: boolean;
  /** What the site is about, the nearest first. */
  subjects: Target[];
  mark: Marker;
}

/** Below this nothing was really found, and below that nothing that fits well. */
const LEAST = 0.12;
const WEAK = 0.3;
/** What is so much worse than the best result would only be in the way. */
const TAIL = 0.35;
/** A part of an article is told beside, or instead of, a better one or the whole if it is so near to it. */
const NEAR_BEST = 0.7;
const MOST_OTHERS = 3;

/** What is shown for an answer, for one platform or for all. */
export function resultsOf(
  { ranked, units, weight, correction, diagnosis }: SearchAnswer,
  lexicon: Lexicon,
  platform = '',
): SearchResults {
  const { subjects, diagnoses } = lexicon.data;
  const isFor = ({ platforms }: Entry): boolean =>
    platform === '' || platforms.length === 0 || platforms.includes(platform);
  const best = ranked[0]?.score ?? 0;
  const least = Math.max(LEAST, TAIL * best);
  const found = ranked.filter(({ entry, score }) => score >= least && isFor(entry));
  return {
    hits: hitsOf(found).map(({ article, best: { entry, score, matches }, others }): Hit => {
      const { diagnosis: cause } = entry;
      return {
        article,
        entry,
        parts: [...matchingParts(entry, matches(), weight), ...problemParts(entry, score, ranked)],
        others: others.map((other) => other.entry),
        diagnosis: cause === undefined ? undefined : diagnoses[cause],
      };
    }),
    correction,
    diagnosis: diagnosis === undefined ? undefined : diagnoses[diagnosis],
    isWeak: best < WEAK,
    subjects: nearestSubjects(ranked, subjects),
    mark: createMarker(units, lexicon),
  };
}

/** An article that was found: the entry of it that says most, and others beside it. */
interface Group {
  article: string;
  best: Ranked;
  others: Ranked[];
}

/** What was found, an article once. A part of it that is an entry of its own says more than the whole. */
function hitsOf(ranked: readonly Ranked[]): Group[] {
  const groups = new Map<string, [Ranked, ...Ranked[]]>();
  for (const each of ranked) {
    const article = nameOf(each.entry);
    const group = groups.get(article);
    if (group) group.push(each);
    else groups.set(article, [each]);
  }
  return [...groups].map(([article, all]) => {
    const [first] = all;
    const near = all.filter(({ entry, score }) => score >= NEAR_BEST * first.score && entry.url.includes('#'));
    const [best = first, ...others] = near;
    return { article, best, others: others.slice(0, MOST_OTHERS) };
  });
}

/** The problems that a guide shows, where the question is rather about one of them. */
function problemParts(guide: Entry, score: number, ranked: readonly Ranked[]): EntryPart[] {
  const better = ranked.filter((each) => each.score > score).map(({ entry }) => nameOf(entry));
  const shown = better.flatMap((article) => guide.parts.filter(({ problem }) => problem === article));
  return shown.slice(0, 1);
}

/** The subjects of what was found, best first, and then all others. */
function nearestSubjects(ranked: readonly Ranked[], subjects: readonly Target[]): Target[] {
  const near = ranked.map(({ entry }) => subjects[entry.subject]).filter((each) => each !== undefined);
  return [...new Set([...near, ...subjects])];
}

/** The article that an entry is of: the last part of its address's path. A place has a name of its own. */
function nameOf({ place, url }: Entry): string {
  return (
    place ??
    url
      .replace(/[#?].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ??
    ''
  );
}
