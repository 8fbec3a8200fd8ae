import { bundle } from 'lightningcss';
import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Page } from 'playwright';
import { articlesOf, guideOf, libraryOf, published } from '../../src/content/index.ts';
import { scriptOf, unbroken } from '../../src/i18n/index.ts';
import { renderScreen } from '../../src/screens/render.ts';
import { contextFor } from './page-data.ts';
import { projectFolder } from './sources.ts';

/** The address of the contact sheet in a language. Visit it with `prepare: serveSheet`. */
export const sheetAddress = (language: string): string => `/contact-sheet/${language}/`;

const styles = bundle({ filename: 'tests/support/contact-sheet.css', minify: false }).code.toString();
const sheets = new Map<string, string>();

/** Serves a page with every figure of every guide, which the site itself doesn't have. */
export async function serveSheet(page: Page): Promise<void> {
  await page.route(`**${sheetAddress('*')}`, async (route) => {
    const language = new URL(route.request().url()).pathname.split('/')[2]!;
    const body = sheets.get(language) ?? sheetIn(language);
    sheets.set(language, body);
    await route.fulfill({ contentType: 'text/html', body });
  });
}

function sheetIn(language: string): string {
  const library = published(libraryOf(projectFolder));
  const { addresses } = contextFor(library, language);
  const payload = addresses.whole(addresses.home(language));
  const sections = articlesOf(library, language, 'guide').map(({ id, matter }) => {
    const context = contextFor(library, language, id);
    const { steps, problems } = guideOf(library, id).graph;
    const figures = [
      ...Object.entries(steps).flatMap(([step, { label, acts }]) =>
        acts.map(({ figure }, index) => ({
          ...context.figure({ article: id, act: String(index + 1), step }),
          place: label,
          printed: figure,
        })),
      ),
      ...Object.entries(problems).flatMap(([problem, { figures: printed }]) =>
        printed.map((number, index) => ({
          ...context.figure({ article: problem, n: String(index + 1) }),
          place: problem,
          printed: number,
        })),
      ),
    ];
    const items = figures.map(({ view, place, printed }) => {
      const html = view ? renderScreen({ view, words: context.onScreen, payload }, context.screenLanguage) : '';
      const title = [place, ...(printed ? [context.t('figure.number', { number: printed })] : [])].join(' · ');
      return h('li', { class: view?.device === 'browser' ? 'wide' : undefined }, [
        h('div', { dangerouslySetInnerHTML: { __html: html } }),
        h('p', null, h('b', null, title)),
      ]);
    });
    return h('section', { 'aria-labelledby': `sheet-${id}` }, [
      h('h2', { id: `sheet-${id}` }, matter.title),
      h('ul', { role: 'list' }, items),
    ]);
  });
  const body = unbroken(library.unbroken)(renderToStaticMarkup(h('main', { class: 'sheet' }, sections)));
  return [
    `<!doctype html><html lang="${language}" data-script-system="${scriptOf(language)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><style>${styles}</style></head><body>${body}</body></html>`,
  ].join('');
}
