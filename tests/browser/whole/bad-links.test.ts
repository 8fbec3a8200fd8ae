import { expect } from 'vitest';
import { languages } from '../../support/browser-words.ts';
import { test } from '../../support/browser.ts';
import { aThirdOf, inTurn, isWhole } from '../../support/coverage.ts';

/** As ids are written: by links of today, of yesterday, and by hand. */
const IDS = ['codeUsed', 'code-used-up', 'product.fault.code-used'];

/** Every place in a link of this site where an id can stand, and where its page says what was wrong. */
const LINKS = {
  step: ['articles/android-add-user-qr/#step-{id}~', 'guided-walk .walk-notice'],
  way: ['articles/android-add-user-qr/#step-scan~{id}', 'guided-walk .walk-notice'],
  question: ['diagnosis/qr-not-read/#said~{id}.yes', 'diagnosis-interview .walk-notice'],
  answer: ['diagnosis/qr-not-read/#said~view.{id}', 'diagnosis-interview .walk-notice'],
  'the origin’s guide': ['diagnosis/qr-not-read/?guide={id}&at=step-{id}#said~gone.yes', '.walk-notice'],
  task: ['simulator/?task={id}', '.sim-notice'],
  platform: ['simulator/?platform={id}', '.sim-notice'],
  method: ['simulator/?method={id}', '.sim-notice'],
  fault: ['simulator/?fault={id}', '.sim-notice'],
  'practice number': ['simulator/?seed={id}', '.sim-notice'],
  action: ['simulator/?task=add-user#d=p-{id}', '.sim-notice'],
  'guide to practise': ['simulator/?guide={id}', '.sim-notice'],
  'step to practise': ['simulator/?guide=android-add-user-qr#step-{id}~', '.sim-notice'],
  article: ['articles/{id}/', 'main'],
} as const satisfies Record<string, readonly [link: string, notice: string]>;

const links = Object.entries(LINKS).flatMap(([name, [link, notice]], number) =>
  inTurn(languages, number).map((language) => ({ name, link, notice, language })),
);

/** Two of each four: languages take turns. */
const some = links.filter((_, index) => isWhole || index % 4 < 2);

test.for([...Map.groupBy(some, ({ language }) => language)])(
  'a bad link says in words what is wrong with it (%s)',
  async ([language, own], { visit }) => {
    const page = await visit('about:blank');
    for (const { name, link, notice } of own)
      for (const id of aThirdOf(IDS)) {
        const what = `${name}: ${link} with ${id}`;
        await page.goto(`/${language}/${link.replaceAll('{id}', id)}`);
        const said = page.locator(notice).first();
        await expect.poll(() => said.isVisible(), { message: what }).toBe(true);
        expect((await said.innerText()).length, what).toBeGreaterThan(8);
        expect(await page.locator('body').innerText(), what).not.toContain(id);
        expect(await page.title(), what).not.toContain(id);
        // Of a fragment alone the browser would stay where it is.
        await page.goto('about:blank');
      }
  },
);
