import {
  articleIds,
  languagesOf,
  symptomIds,
  symptomOf,
  symptomWords,
  type ApiArticles,
  type ApiDiagnosis,
  type ApiGuide,
  type ApiIndex,
  type ApiLabels,
  type Library,
  type PageContext,
} from '../../content/index.ts';
import type { Addresses } from '../../i18n/index.ts';

/** Where the data for other programs is, below the site's own path. */
const API = 'api/v1/';

/** @param names the names of the forms that have a schema */
export function apiIndex(
  library: Library,
  addresses: Addresses,
  name: (language: string) => string,
  names: readonly string[],
): ApiIndex {
  const { site, guides, labels } = library;
  const file = (path: string): string => addresses.whole(addresses.file(API + path));
  const languages = Object.entries(site.languages);
  return {
    version: 1,
    name: Object.fromEntries(languages.map(([id]) => [id, name(id)])),
    languages: languages.map(([id, own]) => ({ id, name: own.name, source: id === site.source })),
    articles: Object.fromEntries(languages.map(([id]) => [id, file(`${id}/articles.json`)])),
    guides: Object.fromEntries([...guides.keys()].map((id) => [id, file(`guides/${id}.json`)])),
    labels: Object.fromEntries([...labels.keys()].map((id) => [id, file(`${id}/labels.json`)])),
    diagnosis: Object.fromEntries(symptomIds(library).map((id) => [id, file(`diagnosis/${id}.json`)])),
    schemas: Object.fromEntries(names.map((id) => [id, file(`schemas/${id}.json`)])),
  };
}

export function apiArticles(library: Library, page: PageContext): ApiArticles {
  const { addresses, language } = page;
  const whole = (path: string): string => addresses.whole(addresses.file(path));
  return {
    language,
    articles: articleIds(library)
      .filter((id) => languagesOf(library, id).includes(language))
      .map((id) => {
        const { matter } = page.readyArticle(id);
        const { task, platform, method } = matter.kind === 'guide' ? matter : {};
        return {
          id,
          title: matter.title,
          summary: matter.summary,
          kind: matter.kind,
          ...(task === undefined ? {} : { task, platform, method }),
          updated: matter.updated.toISOString().slice(0, 10),
          page: addresses.whole(addresses.article(language, id)),
          markdown: whole(`${language}/articles/${id}.md`),
          ...(library.guides.has(id) ? { guide: whole(`${API}guides/${id}.json`) } : {}),
        };
      }),
  };
}

/** @param pages the guide's page in each language */
export function apiGuide(library: Library, id: string, pages: readonly PageContext[]): ApiGuide | undefined {
  const graph = library.guides.get(id)?.graph;
  if (!graph) return undefined;
  const titles = new Map(
    pages.map((page) => [
      page.language,
      new Map(
        page
          .readyArticle(id)
          .outline.uses.flatMap(({ component, id: step, title }) =>
            component === 'Step' ? [[step, page.plain(title)] as const] : [],
          ),
      ),
    ]),
  );
  const { case: number, version, world, start, steps, problems } = graph;
  return {
    id,
    case: number,
    version,
    world,
    start,
    steps: Object.fromEntries(
      Object.entries(steps).map(([step, { label, next, ways, end, optional, aliases, acts }]) => [
        step,
        {
          label,
          title: Object.fromEntries([...titles].map(([language, all]) => [language, all.get(step) ?? ''])),
          ...defined({ next, ways, end, optional, aliases: aliases && [...aliases] }),
          acts: acts.map(({ on, screen, tap, enter, figure, way }) => ({
            on,
            screen,
            ...defined({ tap, enter, figure, way }),
          })),
        },
      ]),
    ),
    problems: Object.fromEntries(Object.entries(problems).map(([problem, { at }]) => [problem, { at: [...at] }])),
  };
}

export function apiLabels(library: Library, language: string): ApiLabels {
  return { language, labels: { ...library.labels.get(language)?.words } };
}

export function apiDiagnosis(library: Library, id: string): ApiDiagnosis {
  const languages = Object.keys(library.site.languages);
  return {
    id,
    title: Object.fromEntries(languages.map((language) => [language, symptomWords(library, language, id).title])),
    model: symptomOf(library, id).model,
  };
}

/** The fields that are there: JSON has no other. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
