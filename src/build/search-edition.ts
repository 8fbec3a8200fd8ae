import { articleIds, createPageContext, languageOf, localizedFor, type Library } from '../content/index.ts';
import type { Entry, LexiconData } from '../features/search/query/lexicon.ts';
import { articleEntries, referenceRecords, subjectsOf } from './search-entries.ts';
import { placeEntries } from './search-places.ts';

/** The names and addresses of an edition. */
type Renamed = Pick<Entry, 'url' | 'title' | 'summary' | 'titles' | 'diagnosis'>;

/**
 * The lexicon of an edition: that of its language, whose index it shares, with its own names and addresses. Words of
 * both are found.
 */
export function editionLexicon(library: Library, edition: string, whole: LexiconData): LexiconData {
  const context = createPageContext(library, edition);
  const { addresses, site } = context;
  const [from, to] = [addresses.home(languageOf(site, edition)), addresses.home(edition)];
  const own = new Map<string, Renamed>(
    [...articleEntries(library, edition), ...referenceRecords(library, edition), ...placeEntries(library, edition)].map(
      (each) => [each.url, each],
    ),
  );
  const asked = new Map(
    articleIds(library).map((id) => [
      addresses.article(edition, id),
      localizedFor(library, id, edition)?.matter?.keywords ?? [],
    ]),
  );
  return {
    ...whole,
    entries: whole.entries.map((entry): Entry => {
      const url = entry.url.startsWith(from) ? to + entry.url.slice(from.length) : entry.url;
      const { title, summary, titles, diagnosis } = own.get(url) ?? entry;
      return {
        ...entry,
        url,
        title,
        summary,
        titles,
        ...(diagnosis && { diagnosis }),
        phrases: [...new Set([...entry.phrases, entry.title, ...(asked.get(url) ?? [])])],
      };
    }),
    subjects: subjectsOf(library, context).map(({ title, url }) => ({ title, url })),
  };
}
