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
import type { Entry } from '../features/search/query/lexicon.ts';

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

/** The diagnosis of an article or a reference. */
export function diagnosisOf(library: Library, language: string, id: string, fragment = ''): Pick<Entry, 'diagnosis'> {
  const [own] = symptomsByProblem(library).get(id) ?? [];
  // Symptoms without an article belong to their references.
  const isOf = (each: string): boolean => {
    const { article, references } = symptomOf(library, each);
    return article === undefined && references.some((reference) => fragments.reference(reference) === fragment);
  };
  const symptom = own ?? symptomIds(library).find(isOf);
  if (symptom === undefined) return {};
  const context = createPageContext(library, language);
  const title = plainText(context, symptomWords(library, language, symptom).title);
  return { diagnosis: { symptom, title, url: context.addresses.diagnosis(language, symptom) } };
}
