import { cornerOf, fieldKind, isSwitch, labelOf, showsCode } from '../../machines/simulator/index.ts';
import { encodeCase, encodeProgress } from '../../machines/walkthrough/index.ts';
import { createFigures } from '../../machines/rehearsal/index.ts';
import {
  articleIds,
  createPageContext,
  productOf,
  routesOf,
  structuredData,
  symptomIds,
  type Article,
  type Library,
  type PageContext,
  type ScreenSource,
} from '../../src/content/index.ts';
import { contentOf } from '../../src/features/article/markdown/content.ts';
import { spokenOf } from '../../src/features/aloud/page-data.ts';
import { agentData } from '../../src/features/desk/page-data.ts';
import { agentWords } from '../../src/features/desk/page-words.ts';
import { diagnosisBlock, diagnosisOfProblem, readingOf } from '../../src/features/diagnosis/page-data.ts';
import { devicesOf } from '../../src/features/which-screen/page-data.ts';
import { aroundGuide } from '../../src/features/walkthrough/page-data.ts';
import { simulatorWords } from '../../src/features/simulator/page-data.ts';
import { articleEntries, referenceRecords } from '../../src/build/search-entries.ts';
import { articleComponents, elementsIn } from './article-tree.ts';

/**
 * Makes all that the pages of some content are made of, as a build does, but for what Astro lays around it.
 *
 * @returns how many articles' pages were made
 */
export async function makePageData(library: Library): Promise<number> {
  let made = 0;
  routesOf(library);
  for (const { graph } of library.guides.values()) {
    const start = { step: graph.start, ways: [] };
    encodeCase(start, graph);
    encodeProgress(start);
  }
  if (library.agent.size > 0) agentData(library, screensOf(library));
  for (const language of Object.keys(library.site.languages)) {
    makeOfLanguage(library, contextFor(library, language));
    for (const id of articleIds(library)) {
      await makeArticle(library, contextFor(library, language, id));
      made++;
    }
  }
  return made;
}

/** What the page of an article knows, its figures too. */
export function contextFor(library: Library, language: string, article?: string): PageContext {
  return createPageContext(library, language, article, { screens: screensOf(library), marks: true });
}

/** What is the same from one content to the next is performed, and read, once. */
const sources = new Map<string, ScreenSource>();
const texts = new Set<string>();

function screensOf(library: Library): ScreenSource | undefined {
  const { guides, remedies } = library;
  const product = productOf(library);
  if (!product) return undefined;
  const graphs = [...guides].map(([id, { graph }]) => [id, graph] as const);
  const key = JSON.stringify([graphs, remedies]);
  const known = sources.get(key) ?? {
    ...{ cornerOf, labelOf, isSwitch, showsCode, fieldKind },
    ...createFigures(product, new Map(graphs), remedies),
  };
  sources.set(key, known);
  return known;
}

function makeOfLanguage(library: Library, context: PageContext): void {
  const { language, site } = context;
  if (library.agent.size > 0) agentWords(library, context);
  if (site.simulator !== 'none') {
    simulatorWords(library, context);
    devicesOf(library, context, (guide) => contextFor(library, language, guide));
  }
  for (const id of symptomIds(library)) {
    diagnosisBlock(library, context, id);
    readingOf(library, context, id);
  }
  articleEntries(library, language);
  referenceRecords(library, language);
}

async function makeArticle(library: Library, page: PageContext): Promise<void> {
  const article = page.article!;
  diagnosisOfProblem(library, page, article.id);
  if (library.guides.has(article.id)) aroundGuide(library, page, article.id);
  if (library.guides.has(article.id)) spokenOf(library, page, article.id);
  structuredData(page);
  await makeText(page, article, article.id);
  for (const { id } of page.problems) await makeText(page.of(id), page.localized(id), id);
}

/** What the components of an article ask of its context. */
async function makeText(context: PageContext, article: Article, id: string): Promise<void> {
  if (!texts.has(article.source)) elementsIn((await contentOf(article))({ components: articleComponents }));
  texts.add(article.source);
  for (const use of article.outline.uses) {
    if (use.component === 'Label') context.label(use.id);
    if (use.component === 'Reference') context.reference(use.id);
    if (use.component === 'Step') context.problemsAt(use.id);
    if (use.component !== 'Figure') continue;
    const { act, step } = use;
    context.figure({ article: id, step, ...(act === undefined ? { n: use.id } : { act: String(act) }) });
  }
}
