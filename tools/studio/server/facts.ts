import { articleIds, COMPONENTS, type Library } from '../../../src/content/index.ts';
import type { Facts, InLanguages } from '../protocol/protocol.types.ts';

/** What can be named in the content, for lists to choose from. */
export function factsOf(library: Library, files: readonly string[]): Facts {
  const { site, labels, references, guides } = library;
  const languages = Object.entries(site.languages).map(([id, { name, required }]) => ({
    id,
    name,
    isSource: id === site.source,
    isRequired: required === true || id === site.source,
  }));
  const editions = Object.entries(site.editions).map(([id, { name }]) => ({
    id,
    name,
    isSource: false,
    isRequired: false,
  }));
  const articleLanguages = [...languages, ...editions];
  const inLanguages = (textIn: (language: string) => string | undefined): InLanguages =>
    Object.fromEntries(
      articleLanguages.flatMap(({ id }) => (textIn(id) === undefined ? [] : [[id, textIn(id) ?? '']])),
    );
  const articleIn = (id: string, language: string) =>
    library.articles.find((article) => article.id === id && article.language === language);
  const keys = new Set([...labels.values()].flatMap(({ words }) => Object.keys(words)));
  return {
    languages,
    articleLanguages,
    articles: articleIds(library).map((id) => ({
      id,
      titles: inLanguages((language) => articleIn(id, language)?.matter?.title),
      isDraft: languages.some((language) => articleIn(id, language.id)?.matter?.draft === true),
    })),
    guides: [...guides.keys()].sort(),
    labels: Object.fromEntries([...keys].sort().map((key) => [key, inLanguages((id) => labels.get(id)?.words[key])])),
    references: Object.fromEntries(
      Object.entries(references).map(([id, { subject }]) => [id, Object.values(subject)[0] ?? id]),
    ),
    components: COMPONENTS,
    files,
  };
}
