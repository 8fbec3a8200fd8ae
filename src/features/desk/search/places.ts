import type { CaseAction } from '../../../../machines/console/index.ts';
import type { Entry } from '../../search/query/lexicon.ts';
import type { AgentData } from '../words.ts';

/** A search result: a place to go to in the case, otherwise a page to read. */
export interface SearchPlace {
  title: string;
  goes: { action: CaseAction } | { address: string };
}

/** Maximum number of results. Agents do not read more during a call. */
const MAX_RESULTS = 6;

/** Search results as places, best first: guides, symptoms, and pages to read. */
export function placesOf(hits: readonly Entry[], data: Pick<AgentData, 'guides' | 'symptoms'>): SearchPlace[] {
  return hits.slice(0, MAX_RESULTS).map(({ article, title, url, diagnosis }): SearchPlace => {
    if (Object.hasOwn(data.guides, article))
      return { title, goes: { action: { type: 'guide.chosen', guide: article } } };
    // The index may be of another release.
    return diagnosis && Object.hasOwn(data.symptoms, diagnosis.symptom)
      ? { title, goes: { action: { type: 'symptom.chosen', symptom: diagnosis.symptom } } }
      : { title, goes: { address: url } };
  });
}
