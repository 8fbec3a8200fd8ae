import {
  createPageContext,
  fragments,
  type Library,
  plainText,
  shownText,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  symptomWords,
} from '../content/index.ts';
import type { DiagnosisTarget } from '../features/search/query/lexicon.types.ts';

/**
 * Where each diagnosis is, and the messages that lead to it. They are known in every language of the site: what is
 * pasted may come from an app that speaks another.
 */
export function diagnosisTargets(library: Library, language: string): DiagnosisTarget[] {
  const context = createPageContext(library, language);
  return symptomIds(library).map((id) => ({
    symptom: id,
    title: plainText(context, symptomWords(library, language, id).title),
    url: context.addresses.diagnosis(language, id),
    texts: messagesOf(library, id),
  }));
}

/** What an app says when a symptom shows, in every language. */
function messagesOf(library: Library, symptom: string): string[] {
  const said = Object.keys(library.site.languages).flatMap((language) => {
    const { says } = symptomWords(library, language, symptom);
    return says === undefined ? [] : [shownText(createPageContext(library, language), says)];
  });
  return [...new Set(said)];
}

/** The messages that a problem article is about, in every language. */
export function messagesOfArticle(library: Library, id: string): string[] {
  const [symptom] = symptomsByProblem(library).get(id) ?? [];
  return symptom !== undefined && symptomOf(library, symptom).article === id ? messagesOf(library, symptom) : [];
}

/** The diagnosis that finds the cause of what an article, or a reference, is about: its place among all. */
export function diagnosisOf(library: Library, id: string, fragment = ''): number | undefined {
  const ids = symptomIds(library);
  const [own] = symptomsByProblem(library).get(id) ?? [];
  if (own !== undefined) return ids.indexOf(own);
  // A symptom that no article tells of is told of by its references.
  const found = ids.findIndex((each) => {
    const { article, references } = symptomOf(library, each);
    return article === undefined && references.some((reference) => fragments.reference(reference) === fragment);
  });
  return found < 0 ? undefined : found;
}
