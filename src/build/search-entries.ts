import {
  type Article,
  articleIds,
  createPageContext,
  localizedFor,
  fragments,
  type Library,
  type PageContext,
} from '../content/index.ts';
import { memoized, tagOf, traitsOf } from '../i18n/index.ts';
import type { Entry, EntryPart } from '../features/search/query/lexicon.types.ts';
import { diagnosisOf, messagesOfArticle } from './search-diagnoses.ts';
import { subjectsOf } from './search-subjects.ts';

/** What search can lead to, before the index has given it a name and its parts their places. */
export type PlannedEntry = Omit<Entry, 'page'>;

/** A result that is no page of its own. */
export interface SearchRecord extends PlannedEntry {
  language: string;
  /** Its text. */
  content: string;
}

/** The entries of a language that are pages: its articles. */
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

/** What the index is told of an article beside its text. */
export function articleKeywords(library: Library, id: string, language: string): string {
  const localized = localizedFor(library, id, language);
  return localized?.matter
    ? keywordText([localized.matter.title, ...localized.matter.keywords], localized.language)
    : '';
}

/** What people type in other languages who look for an article: some type what they know, or what an app says. */
function foreignPhrases(library: Library, id: string, language: string): string[] {
  const others = Object.keys(library.site.languages).filter((other) => other !== language);
  const found = others
    .map((other) => localizedFor(library, id, other))
    .filter((localized) => localized?.language !== language);
  return found.flatMap((localized) => localized?.matter?.keywords ?? []);
}

/** A guide's platform; those of the guides in which a problem can show. */
function platformsOf({ guides, site }: Library, id: string): string[] {
  const found = [...guides.values()]
    .filter((guide) => guide.id === id || id in guide.graph.problems)
    .map(({ graph }) => graph.world.platform);
  return site.platforms.filter((platform) => found.includes(platform));
}

/** The parts of an article that have an address: its steps and causes, and the problems that it shows. */
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

/** Each reference of an article of references, as a result of its own. */
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
        // Each is asked for by its number alone, and by its subject alone.
        phrases: [...(number === undefined ? [] : [number, name]), ...(words ?? [])],
        foreign: [],
        parts: [],
        subject,
        ...withDiagnosis(library, id, fragment),
      };
    });
  });
}

/** What the index is told of a record. */
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
