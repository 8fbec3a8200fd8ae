import type { CaseAction } from '../../../../machines/console/index.ts';
import { encodeProgress, readFragment, shortestTo } from '../../../../machines/walkthrough/index.ts';
import type { SearchResults, Hit } from '../../search/query/results.ts';
import type { EntryPart } from '../../search/query/lexicon.types.ts';
import { graphOf, type AgentData } from '../words.ts';

/** The console data that maps search results to places. */
type Known = Pick<AgentData, 'guides' | 'symptoms' | 'symptomsByProblem'>;

/** A search result: a place to go to in the case, otherwise a page to read. */
export interface SearchPlace {
  title: string;
  /** A step's printed number. */
  label?: string | undefined;
  goes: { action: CaseAction } | { address: string };
  /** The parts of it that match the query. */
  parts: readonly SearchPlace[];
}

/** Maximum number of results. Agents do not read more during a call. */
const MAX_RESULTS = 6;

/** Search results as places, best first. The symptom of a pasted message comes before all others. */
export function placesOf({ hits, diagnosis }: Pick<SearchResults, 'hits' | 'diagnosis'>, data: Known): SearchPlace[] {
  const quoted = symptomOf(diagnosis, data);
  return [
    ...(diagnosis && quoted !== undefined ? [{ title: diagnosis.title, goes: toSymptom(quoted), parts: [] }] : []),
    ...hits.slice(0, MAX_RESULTS).map((hit) => placeOf(hit, data)),
  ];
}

function placeOf({ article, entry, parts, diagnosis }: Hit, data: Known): SearchPlace {
  const { title, url } = entry;
  if (Object.hasOwn(data.guides, article)) {
    return {
      title,
      goes: { action: { type: 'guide.chosen', guide: article } },
      parts: parts.flatMap((part) => partOf(article, part, data) ?? []),
    };
  }
  const symptom = symptomOf(diagnosis, data);
  return { title, goes: symptom === undefined ? { address: url } : toSymptom(symptom), parts: [] };
}

/** A step of a guide, or a problem that it shows. */
function partOf(guide: string, { id, title, label, problem }: EntryPart, data: Known): SearchPlace | undefined {
  if (problem !== undefined) {
    const [symptom] = data.symptomsByProblem[problem] ?? [];
    return symptom === undefined ? undefined : { title, goes: toSymptom(symptom), parts: [] };
  }
  const place = shortestTo(graphOf(data, guide), readFragment(id)?.step ?? id);
  if (!place) return undefined;
  const action: CaseAction = { type: 'place.found', guide, place: encodeProgress(place), by: 'list' };
  return { title, label, goes: { action }, parts: [] };
}

function toSymptom(symptom: string): SearchPlace['goes'] {
  return { action: { type: 'symptom.chosen', symptom } };
}

/** The symptom of a search result. `undefined` if the console does not have it: the index may be of another release. */
function symptomOf(diagnosis: Hit['diagnosis'], { symptoms }: Known): string | undefined {
  return diagnosis && Object.hasOwn(symptoms, diagnosis.symptom) ? diagnosis.symptom : undefined;
}
