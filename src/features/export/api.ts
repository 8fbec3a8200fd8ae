import {
  API_SCHEMAS,
  apiSchemas,
  guideOf,
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
import { addressesOf } from '../../i18n/index.ts';
import { apiDiagnosisWords, defined, symptomsIn } from './diagnosis.ts';
import { articlesIn, type ContextOf } from './llms.ts';

const API = 'api/v1/';

/** The files of the API by their paths below `/api/v1/`, without `.json`. */
export function apiFiles(library: Library, contextOf: ContextOf): [path: string, make: () => unknown][] {
  const { site, guides, labels } = library;
  const languages = Object.keys(site.languages);
  const pages = (article?: string): Promise<PageContext[]> =>
    Promise.all(languages.map((language) => contextOf(language, article)));
  return [
    ['index', async () => apiIndex(library, await pages())],
    ...files(languages, '*/articles', async (language) => apiArticles(library, await contextOf(language))),
    ...files([...labels.keys()], '*/labels', (language) => apiLabels(library, language)),
    ...files([...guides.keys()], 'guides/*', async (id) => apiGuide(library, id, await pages(id))),
    ...files(symptomIds(library), 'diagnosis/*', (id) => apiDiagnosis(library, id)),
    ...languages.flatMap((language) =>
      files(symptomsIn(library, language), `${language}/diagnosis/*`, async (id) =>
        apiDiagnosisWords(library, await contextOf(language), id),
      ),
    ),
    ...files(Object.keys(API_SCHEMAS), 'schemas/*', (id) => new Map(Object.entries(apiSchemas())).get(id)),
  ];
}

function files(
  ids: readonly string[],
  path: string,
  make: (id: string) => unknown,
): [path: string, make: () => unknown][] {
  return ids.map((id) => [path.replace('*', id), () => make(id)]);
}

function apiIndex(library: Library, pages: readonly PageContext[]): ApiIndex {
  const { site, guides, labels } = library;
  const { file, whole } = addressesOf(site.address);
  const listed = (ids: Iterable<string>, path: string): Record<string, string> =>
    Object.fromEntries([...ids].map((id) => [id, whole(file(`${API}${path.replace('*', id)}.json`))]));
  const languages = Object.entries(site.languages);
  return {
    version: 1,
    name: Object.fromEntries(pages.map(({ language, siteName }) => [language, siteName])),
    languages: languages.map(([id, { name }]) => ({ id, name, source: id === site.source })),
    articles: listed(Object.keys(site.languages), '*/articles'),
    guides: listed(guides.keys(), 'guides/*'),
    labels: listed(labels.keys(), '*/labels'),
    diagnosis: listed(symptomIds(library), 'diagnosis/*'),
    diagnosisWords: Object.fromEntries(
      Object.keys(site.languages).map((id) => [id, listed(symptomsIn(library, id), `${id}/diagnosis/*`)]),
    ),
    schemas: listed(Object.keys(API_SCHEMAS), 'schemas/*'),
  };
}

function apiArticles(library: Library, page: PageContext): ApiArticles {
  const { addresses, language } = page;
  const whole = (path: string): string => addresses.whole(addresses.file(path));
  return {
    language,
    articles: articlesIn(library, language).map((id) => {
      const { matter } = page.readyArticle(id);
      const { task, platform, method } = matter.kind === 'guide' ? matter : {};
      return {
        id,
        title: matter.title,
        summary: matter.summary,
        kind: matter.kind,
        ...defined({ task, platform, method }),
        updated: matter.updated.toISOString().slice(0, 10),
        page: addresses.whole(addresses.article(language, id)),
        markdown: whole(`${language}/articles/${id}.md`),
        ...defined({ guide: library.guides.has(id) ? whole(`${API}guides/${id}.json`) : undefined }),
      };
    }),
  };
}

/** @param pages the guide's page in each language */
function apiGuide(library: Library, id: string, pages: readonly PageContext[]): ApiGuide {
  const titleIn = (page: PageContext, step: string): string => {
    const use = page.readyArticle(id).outline.uses.find((each) => each.component === 'Step' && each.id === step);
    return use ? page.plain(use.title) : '';
  };
  const { case: number, version, world, start, steps, problems } = guideOf(library, id).graph;
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
          title: Object.fromEntries(pages.map((page) => [page.language, titleIn(page, step)])),
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

function apiLabels(library: Library, language: string): ApiLabels {
  return { language, labels: { ...library.labels.get(language)?.words } };
}

function apiDiagnosis(library: Library, id: string): ApiDiagnosis {
  const languages = Object.keys(library.site.languages);
  return {
    id,
    title: Object.fromEntries(languages.map((language) => [language, symptomWords(library, language, id).title])),
    model: symptomOf(library, id).model,
  };
}
