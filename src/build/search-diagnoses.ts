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
 * Diagnoses with the messages that lead to them, in every language: pasted messages may come from an app in another
 * language.
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

/** The messages of a symptom in every language. */
function messagesOf(library: Library, symptom: string): string[] {
  const said = Object.keys(library.site.languages).flatMap((language) => {
    const { says } = symptomWords(library, language, symptom);
    return says === undefined ? [] : [shownText(createPageContext(library, language), says)];
  });
  return [...new Set(said)];
}

/** The messages of a problem article in every language. */
export function messagesOfArticle(library: Library, id: string): string[] {
  const [symptom] = symptomsByProblem(library).get(id) ?? [];
  return symptom !== undefined && symptomOf(library, symptom).article === id ? messagesOf(library, symptom) : [];
}

/** The index of the diagnosis for an article or a reference. */
export function diagnosisOf(library: Library, id: string, fragment = ''): number | undefined {
  const ids = symptomIds(library);
  const [own] = symptomsByProblem(library).get(id) ?? [];
  if (own !== undefined) return ids.indexOf(own);
  // Symptoms without an article belong to their references.
  const found = ids.findIndex((each) => {
    const { article, references } = symptomOf(library, each);
    return article === undefined && references.some((reference) => fragments.reference(reference) === fragment);
  });
  return found < 0 ? undefined : found;
}
