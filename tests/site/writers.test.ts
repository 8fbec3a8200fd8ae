import { describe, expect, test } from 'vitest';
import { articleIds, libraryOf, translationStatuses, symptomIds } from '../../src/content/index.ts';
import { documentAt, documents, textOf } from '../support/documents.ts';

const library = libraryOf(process.cwd());
const languages = Object.keys(library.site.languages);
const pages = documents.filter(({ address }) => /^\/[^/]+\/writers\//.test(address));

describe('the pages for writers', () => {
  test('are one for all, one for each article, one for each symptom, and the figures', () => {
    expect(pages.map(({ address }) => address).sort()).toEqual(
      languages
        .flatMap((language) => [
          `/${language}/writers/`,
          `/${language}/writers/screens/`,
          ...articleIds(library).map((id) => `/${language}/writers/articles/${id}/`),
          ...symptomIds(library).map((id) => `/${language}/writers/diagnosis/${id}/`),
        ])
        .sort(),
    );
  });

  test.each(pages)(
    '$address is not to be found, and has no script of its own but where something is copied',
    ({ document, language, address }) => {
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
      expect(document.querySelector('[data-pagefind-body]')).toBeNull();
      const scripts = (from: Document) =>
        [...from.querySelectorAll('script[src]')].map((each) => each.getAttribute('src'));
      const own = scripts(document).filter(
        (each) => !scripts(documentAt(`/${language!}/articles/references/`).document).includes(each),
      );
      // Ids are copied there.
      expect(own.length).toBe(address.endsWith('/screens/') ? 1 : 0);
    },
  );

  test('are led to from no other page', () => {
    const leading = documents.filter(
      ({ address, document }) =>
        !address.includes('/writers/') && document.querySelector('a[href*="/writers/"]:not([data-language])'),
    );
    expect(leading.map(({ address }) => address)).toEqual([]);
  });
});

describe.each(languages)('the ids of screens and controls (%s)', (language) => {
  const { document } = documentAt(`/${language}/writers/screens/`);
  const ids = [...document.querySelectorAll('.ids [data-copy]')].map((each) => each.getAttribute('data-copy'));

  test('are all that graphs name', () => {
    const acts = [...library.guides.values()].flatMap(({ graph }) =>
      Object.values(graph.steps).flatMap((step) => step.acts),
    );
    const named = acts.flatMap(({ screen, tap, enter }) => [screen, tap ?? [], enter ?? []].flat());
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('stand as they are copied, each beside its name', () => {
    for (const button of document.querySelectorAll('.ids [data-copy]')) {
      expect(textOf(button)).toBe(button.getAttribute('data-copy'));
      expect(textOf(button.parentElement).length).toBeGreaterThan(textOf(button).length);
    }
  });
});

describe.each(languages)('the table of translations (%s)', (language) => {
  const { document } = documentAt(`/${language}/writers/`);

  test('has a row for each article and each kind of words, with a word for each language', () => {
    const rows = [...document.querySelectorAll('.state-table tbody tr')].filter((row) =>
      row.querySelector('th[scope="row"]'),
    );
    expect(rows.map((row) => textOf(row.querySelector('code')))).toEqual([
      ...[...translationStatuses(library).keys()].map(({ id, article }) => article ?? id),
      'search',
    ]);
    for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(languages.length);
  });
});

describe.each(pages.filter(({ address }) => address.includes('/writers/articles/')))(
  '$address',
  ({ document, address }) => {
    const id = address.split('/').at(-2)!;

    test('has source and translation phrase by phrase, nothing marked where nothing changed', () => {
      const rows = [...document.querySelectorAll('.side-by-side tbody tr')].filter((row) => !row.querySelector('th'));
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        const cells = [...row.querySelectorAll('td')];
        const [source, translation] = cells;
        // A cell in the page's own language needs not say so.
        expect(cells.map((cell) => cell.closest('[lang]')!.getAttribute('lang'))).toEqual(['ja', 'en']);
        expect([textOf(source), textOf(translation)]).not.toContain('');
      }
      expect(document.querySelectorAll('.side-by-side :is(ins, del)')).toHaveLength(0);
    });

    test('draws a guide, with its text for Mermaid', () => {
      const isGuide = library.guides.has(id);
      expect(document.querySelectorAll('svg.diagram')).toHaveLength(isGuide ? 1 : 0);
      expect(document.querySelector('textarea')?.textContent ?? '').toMatch(
        isGuide ? /^---\ntitle: .*\n---\nflowchart TD\n/ : /^$/,
      );
    });
  },
);
