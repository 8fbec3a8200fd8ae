import type { DiagnosisTarget, Entry, EntryPart, Target } from './lexicon.types.ts';
import { matchingParts } from './parts.ts';
import type { SearchAnswer } from './ask.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import { createMarker, type Marker } from './marker.ts';

/** An article or a place that was found, with its best entry. */
export interface Hit {
  /** Its id. */
  article: string;
  entry: Entry;
  /** The parts of it that the question is about. */
  parts: EntryPart[];
  /** Other entries of the same article that were found. */
  others: Entry[];
  /** The diagnosis that finds its cause. */
  diagnosis: DiagnosisTarget | undefined;
}

/** The results to show for a question. */
export interface SearchResults {
  hits: Hit[];
  /** The question with its typing errors corrected. */
  correction: string | undefined;
  /** The diagnosis of an error message in the question. */
  diagnosis: DiagnosisTarget | undefined;
  /** Whether no result matches well. */
  isWeak: boolean;
  /** All subjects of the site, the most similar first. */
  subjects: Target[];
  mark: Marker;
}

/** The minimum score of a result, and of a result that matches well. */
const MIN_SCORE = 0.12;
const WEAK = 0.3;
/** The minimum share of the best result's score. */
const TAIL = 0.35;
/** The minimum share of its article's score for an entry that is a part of it. */
const NEAR_BEST = 0.7;
const MAX_OTHERS = 3;

/** The results to show for an answer, for one platform or for all. */
export function resultsOf(
  { ranked, units, weight, correction, diagnosis }: SearchAnswer,
  lexicon: Lexicon,
  platform = '',
): SearchResults {
  const { subjects, diagnoses } = lexicon.data;
  const isFor = ({ platforms }: Entry): boolean =>
    platform === '' || platforms.length === 0 || platforms.includes(platform);
  const best = ranked[0]?.score ?? 0;
  const least = Math.max(MIN_SCORE, TAIL * best);
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

/** An article that was found, with its best entry and others. */
interface Group {
  article: string;
  best: Ranked;
  others: Ranked[];
}

/** The found articles, each once. An entry for a part of one, such as a reference, comes before the whole article. */
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
    return { article, best, others: others.slice(0, MAX_OTHERS) };
  });
}

/** The problem in a guide that fits the question better than the guide. */
function problemParts(guide: Entry, score: number, ranked: readonly Ranked[]): EntryPart[] {
  const better = ranked.filter((each) => each.score > score).map(({ entry }) => nameOf(entry));
  const shown = better.flatMap((article) => guide.parts.filter(({ problem }) => problem === article));
  return shown.slice(0, 1);
}

/** The subjects of the results, best first, then all others. */
function nearestSubjects(ranked: readonly Ranked[], subjects: readonly Target[]): Target[] {
  const near = ranked.map(({ entry }) => subjects[entry.subject]).filter((each) => each !== undefined);
  return [...new Set([...near, ...subjects])];
}

/** The id of an entry's article, which ends its path, or of its place. */
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
