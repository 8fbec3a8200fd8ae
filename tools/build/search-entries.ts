import { articleIds, editionFor, keywordText, type Library } from '../../src/content/index.ts';
import { addresses, fragments } from '../../src/i18n/index.ts';
import type { Entry, ErrorText } from '../../src/client/search/lexicon.types.ts';

/** What search can lead to, before the index has given it a name. */
export type PlannedEntry = Omit<Entry, 'page'>;

/** A result that is no page of its own. */
export interface SearchRecord extends PlannedEntry {
  language: string;
  content: string;
}

/** The entries of a language that are pages: its articles. */
export function articleEntries(library: Library, language: string): PlannedEntry[] {
  return articleIds(library).flatMap((id) => {
    const matter = editionFor(library, id, language)?.matter;
    if (!matter) return [];
    return [
      {
        url: addresses.article(language, id),
        title: matter.title,
        kind: matter.kind,
        platforms: platformsOf(library, id),
        phrases: matter.keywords,
      },
    ];
  });
}

/** A guide's platform; those of the guides in which a problem can show. */
function platformsOf({ guides, site }: Library, id: string): string[] {
  const found = [...guides.values()]
    .filter((guide) => guide.id === id || id in guide.graph.problems)
    .map(({ graph }) => graph.world.platform);
  return site.platforms.filter((platform) => found.includes(platform));
}

/** Each reference of an article of references, as a result of its own. */
export function referenceRecords(library: Library, language: string): SearchRecord[] {
  const { source, languages } = library.site;
  return articleIds(library).flatMap((id) => {
    const edition = editionFor(library, id, language);
    if (edition?.matter?.kind !== 'reference') return [];
    const named = edition.outline.uses.filter(({ component }) => component === 'Reference').map((use) => use.id);
    return [...new Set(named)].flatMap((key): SearchRecord[] => {
      const reference = library.references[key];
      if (!reference) return [];
      const inLanguage = <T>(words: Readonly<Record<string, T>>) =>
        words[language] ?? words[languages[language]?.fallback ?? source] ?? words[source];
      const subject = inLanguage(reference.subject) ?? key;
      const title = 'number' in reference ? `${key} ${subject}` : subject;
      return [
        {
          language,
          url: `${addresses.article(language, id)}#${fragments.reference(key)}`,
          title,
          kind: 'reference',
          platforms: [],
          phrases: inLanguage(reference.keywords) ?? [],
          content: title,
        },
      ];
    });
  });
}

/** What the index is told of a record. */
export function recordOf({ language, url, title, phrases, content }: SearchRecord) {
  return { language, url, content, meta: { title, kw: keywordText([title, ...phrases], language) } };
}

/** The messages that problems are about, in every language: a pasted one may be of an app in another. */
export function errorTexts(library: Library): ErrorText[] {
  return library.articles.flatMap(({ id, matter, outline, language }) => {
    if (matter?.kind !== 'problem' || language !== library.site.source) return [];
    const keys = outline.uses
      .filter((use) => use.component === 'Label' && use.id.startsWith('error.'))
      .map((use) => use.id);
    return [...new Set(keys)].flatMap((key) =>
      [...library.labels.values()].flatMap(({ words }) => (words[key] ? [{ text: words[key], problem: id }] : [])),
    );
  });
}
