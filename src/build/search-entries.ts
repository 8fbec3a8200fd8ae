import {
  articleIds,
  articlesOf,
  createPageContext,
  fragments,
  localizedFor,
  plainText,
  shownText,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  symptomWords,
  type Article,
  type FrontMatter,
  type Library,
  type PageContext,
} from '../content/index.ts';
import type { Entry, Target } from '../features/search/query/lexicon.ts';
import { memoized, tagOf, traitsOf } from '../i18n/index.ts';

/** A search result before it has a name and positions in the index. */
export type PlannedEntry = Omit<Entry, 'page'>;

/** A result without a page of its own. */
export interface SearchRecord extends PlannedEntry {
  language: string;
  content: string;
}

export function articleEntries(library: Library, language: string): PlannedEntry[] {
  const subjects = subjectsOf(library, createPageContext(library, language));
  return articleIds(library).flatMap((id): PlannedEntry[] => {
    const localized = localizedFor(library, id, language);
    const matter = localized?.matter;
    if (!localized || !matter) return [];
    const context = createPageContext(library, language, id).of(id);
    return [
      {
        ...(tagOf(localized.language) === tagOf(language) ? {} : { language: localized.language }),
        url: context.addresses.article(language, id),
        title: context.plain(matter.title),
        summary: context.plain(matter.summary),
        kind: matter.kind,
        article: id,
        platforms: platformsOf(library, id),
        phrases: [...matter.keywords, ...messagesOfArticle(library, id)],
        foreign: foreignPhrases(library, id, language),
        titles: titlesOf(localized, context),
        subject: subjects.findIndex(({ has }) => has(matter)),
        ...diagnosisOf(library, language, id),
      },
    ];
  });
}

export function articleKeywords(library: Library, id: string, language: string): string {
  const localized = localizedFor(library, id, language);
  return localized?.matter
    ? keywordText([localized.matter.title, ...localized.matter.keywords], localized.language)
    : '';
}

/** Search terms of other languages: some readers type familiar words, or the words of an app. */
function foreignPhrases(library: Library, id: string, language: string): string[] {
  const others = Object.keys(library.site.languages).filter((other) => other !== language);
  const found = others
    .map((other) => localizedFor(library, id, other))
    .filter((localized) => localized?.language !== language);
  return found.flatMap((localized) => localized?.matter?.keywords ?? []);
}

/** The platform of a guide, or of the guides that can show a problem. */
function platformsOf({ guides, site }: Library, id: string): string[] {
  const found = [...guides.values()]
    .filter((guide) => guide.id === id || id in guide.graph.problems)
    .map(({ graph }) => graph.world.platform);
  return site.platforms.filter((platform) => found.includes(platform));
}

function titlesOf({ outline }: Article, { plain }: PageContext): string[] {
  const parts = outline.uses.filter(({ component }) => component === 'Step' || component === 'Cause');
  return parts.map(({ title }) => plain(title));
}

export function referenceRecords(library: Library, language: string): SearchRecord[] {
  const { source, languages } = library.site;
  const subjects = subjectsOf(library, createPageContext(library, language));
  return articleIds(library).flatMap((id) => {
    const localized = localizedFor(library, id, language);
    const matter = localized?.matter;
    if (!localized || matter?.kind !== 'reference') return [];
    const context = createPageContext(library, language, id);
    const subject = subjects.findIndex(({ has }) => has(matter));
    const named = localized.outline.uses.filter(({ component }) => component === 'Reference').map((use) => use.id);
    return [...new Set(named)].map((key): SearchRecord => {
      const { number, subject: name } = context.reference(key);
      const { keywords = {} } = library.references[key] ?? {};
      const words = keywords[language] ?? keywords[languages[language]?.fallback ?? source] ?? keywords[source];
      const fragment = fragments.reference(key);
      const title = number === undefined ? name : `${number} ${name}`;
      return {
        language,
        url: `${context.addresses.article(language, id)}#${fragment}`,
        title,
        content: title,
        summary: context.plain(matter.title),
        kind: 'reference',
        article: id,
        platforms: [],
        // People search for the number or the subject alone.
        phrases: [...(number === undefined ? [] : [number, name]), ...(words ?? [])],
        foreign: [],
        titles: [],
        subject,
        ...diagnosisOf(library, language, id, fragment),
      };
    });
  });
}

function messagesOf(library: Library, symptom: string): string[] {
  const said = Object.keys(library.site.languages).flatMap((language) => {
    const { says } = symptomWords(library, language, symptom);
    return says === undefined ? [] : [shownText(createPageContext(library, language), says)];
  });
  return [...new Set(said)];
}

function messagesOfArticle(library: Library, id: string): string[] {
  const [symptom] = symptomsByProblem(library).get(id) ?? [];
  return symptom !== undefined && symptomOf(library, symptom).article === id ? messagesOf(library, symptom) : [];
}

function diagnosisOf(library: Library, language: string, id: string, fragment = ''): Pick<Entry, 'diagnosis'> {
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

export function recordOf({ language, url, title, content, phrases }: SearchRecord) {
  return { language, url, content, meta: { title, kw: keywordText([title, ...phrases], language) } };
}

const segmenterOf = memoized((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/** Keywords for the index: in languages without spaces single words, since the index matches whole words. */
function keywordText(keywords: readonly string[], language: string): string {
  const phrases = keywords.map((keyword) => keyword.normalize('NFKC').trim());
  if (!traitsOf(language).unspaced) return [...new Set(phrases)].join(' ');
  const segmenter = segmenterOf(language);
  const words = phrases.flatMap((phrase) =>
    [...segmenter.segment(phrase)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
  return [...new Set(words)].join(' ');
}

interface Subject extends Target {
  has(matter: FrontMatter): boolean;
}

/** The topics of the home page: tasks, then problems, then references. */
export function subjectsOf(library: Library, { addresses, language, site, word }: PageContext): Subject[] {
  const home = addresses.home(language);
  const subjects: Subject[] = [
    ...site.tasks.map((task) => ({
      title: word('task', task),
      url: `${home}#task-${task}`,
      has: (matter: FrontMatter) => matter.kind === 'guide' && matter.task === task,
    })),
    ...(['problem', 'reference'] as const).map((kind) => ({
      title: word('kind', kind),
      url: `${home}#kind-${kind}`,
      has: (matter: FrontMatter) => matter.kind === kind,
    })),
  ];
  const matters = (['guide', 'problem', 'reference'] as const).flatMap((kind) =>
    articlesOf(library, language, kind).map(({ matter }) => matter),
  );
  return subjects.filter(({ has }) => matters.some(has));
}
