import {
  type Article,
  type FrontMatter,
  type Library,
  type PageContext,
  type PlaceId,
  type SitePlace,
  articleIds,
  articlesOf,
  createPageContext,
  fragments,
  languageOf,
  localizedFor,
  NO_SEARCH_WORDS,
  placesOf,
  plainText,
  shownText,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  symptomWords,
} from '../content/index.ts';
import type { DiagnosisTarget, Entry, EntryPart, Target } from '../features/search/query/lexicon.types.ts';
import { memoized, tagOf, traitsOf } from '../i18n/index.ts';

/** A search result before it has a name and positions in the index. */
export type PlannedEntry = Omit<Entry, 'page'>;

/** A result without a page of its own. */
export interface SearchRecord extends PlannedEntry {
  language: string;
  content: string;
}

/** The articles of a language. */
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
        platforms: platformsOf(library, id),
        phrases: [...matter.keywords, ...messagesOfArticle(library, id)],
        foreign: foreignPhrases(library, id, language),
        parts: partsOf(localized, context),
        subject: subjects.findIndex(({ has }) => has(matter)),
        ...withDiagnosis(library, id),
      },
    ];
  });
}

/** Additional keywords of an article for the index. */
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

/** The parts of an article with an address: steps, causes, and problems. */
function partsOf({ outline }: Article, { steps, problems, plain }: PageContext): EntryPart[] {
  const own = outline.uses.flatMap(({ component, id, title }): EntryPart[] => {
    if (component === 'Step') {
      const { label } = steps[id] ?? {};
      return [{ id: fragments.step(id), title: plain(title), ...(label === undefined ? {} : { label }) }];
    }
    return component === 'Cause' ? [{ id: fragments.cause(id), title: plain(title) }] : [];
  });
  return [
    ...own,
    ...problems.map(({ id, title }) => ({ id: fragments.problem(id), title: plain(title), problem: id })),
  ];
}

/** The references of articles, as results of their own. */
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
        platforms: [],
        // People search for the number or the subject alone.
        phrases: [...(number === undefined ? [] : [number, name]), ...(words ?? [])],
        foreign: [],
        parts: [],
        subject,
        ...withDiagnosis(library, id, fragment),
      };
    });
  });
}

export function recordOf({ language, url, title, content, phrases }: SearchRecord) {
  return { language, url, content, meta: { title, kw: keywordText([title, ...phrases], language) } };
}

function withDiagnosis(library: Library, id: string, fragment?: string): Pick<PlannedEntry, 'diagnosis'> {
  const diagnosis = diagnosisOf(library, id, fragment);
  return diagnosis === undefined ? {} : { diagnosis };
}

// Creating a segmenter takes longer than using it.
const segmenterOf = memoized((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/**
 * Keywords for the search index, in NFKC, joined by spaces: the phrases, or in languages without spaces their words,
 * since the index matches whole words. The lexicon knows the phrases.
 */
export function keywordText(keywords: readonly string[], language: string): string {
  const phrases = keywords.map((keyword) => keyword.normalize('NFKC').trim());
  if (!traitsOf(language).unspaced) return [...new Set(phrases)].join(' ');
  const segmenter = segmenterOf(language);
  const words = phrases.flatMap((phrase) =>
    [...segmenter.segment(phrase)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
  return [...new Set(words)].join(' ');
}

/** A topic of the home page, and whether an article belongs to it. */
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

/** Pages besides articles. They are not in the index, but found by their search terms of `content/search/`. */
export function placeEntries(library: Library, language: string): Entry[] {
  const places = Object.entries(placesOf(createPageContext(library, language))) as [PlaceId, SitePlace | undefined][];
  const spoken = languageOf(library.site, language);
  const others = Object.keys(library.site.languages).filter((other) => other !== spoken);
  return places.flatMap(([id, place]): Entry[] =>
    place
      ? [
          {
            page: `place-${id}`,
            ...place,
            kind: 'place',
            place: id,
            platforms: [],
            phrases: [...askedFor(library, spoken, id)],
            foreign: others.flatMap((other) => askedFor(library, other, id)),
            parts: [],
            subject: -1,
          },
        ]
      : [],
  );
}

function askedFor(library: Library, language: string, id: PlaceId): readonly string[] {
  return (library.search.get(language) ?? NO_SEARCH_WORDS).places[id] ?? [];
}

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
function messagesOfArticle(library: Library, id: string): string[] {
  const [symptom] = symptomsByProblem(library).get(id) ?? [];
  return symptom !== undefined && symptomOf(library, symptom).article === id ? messagesOf(library, symptom) : [];
}

/** The index of the diagnosis for an article or a reference. */
function diagnosisOf(library: Library, id: string, fragment = ''): number | undefined {
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
