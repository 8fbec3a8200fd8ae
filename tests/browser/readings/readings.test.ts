import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { chooseDisplay, openDisplay, displayWords } from '../../support/browser-display.ts';
import { walkAt } from '../../support/browser-walk-open.ts';
import { test } from '../../support/browser.ts';

const ARTICLE = '/ja/articles/qr-not-read/';
/** Every reading on the page, with its word. */
const readings = (page: Page, within = 'body'): Promise<string[]> =>
  page.locator(`${within} ruby`).evaluateAll((all) =>
    all.map((ruby) => {
      const above = ruby.querySelector('rt')!;
      const isDrawn = getComputedStyle(above, '::before').content.includes(above.dataset['kana']!);
      return `${ruby.textContent}=${isDrawn ? above.dataset['kana'] : 'not drawn'}`;
    }),
  );
/** The page as a tree, where texts that are beside one another are one. */
const tree = (page: Page): Promise<string> =>
  page.evaluate(() => {
    document.body.normalize();
    return document.querySelector('main')!.innerHTML;
  });
const wanting = { prepare: (page: Page) => page.addInitScript(() => localStorage.setItem('shirube.theme', 'Jpan')) };

describe('readings', () => {
  test('come over the words when they are chosen, are in no text, are printed, stay on the next page, and leave nothing behind', async ({
    visit,
  }) => {
    const page = await visit(ARTICLE);
    const textOf = () => page.locator('main').evaluate((main) => main.textContent);
    const copied = () =>
      page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('.article-header')!);
        return getSelection()!.toString();
      });
    const plain = [await textOf(), await copied()];
    const before = await tree(page);
    await chooseDisplay(page, 'readings', 'on', 'ja');
    await page.locator('main ruby').first().waitFor();
    const shown = await readings(page, 'main');
    expect(shown).toEqual(expect.arrayContaining(['読=よ', '取=と', '番号=ばんごう']));
    expect(shown.join()).not.toContain('not drawn');
    // They are neither in what is copied nor in what a script reads, and are printed.
    expect([await textOf(), await copied()]).toEqual(plain);
    await page.emulateMedia({ media: 'print' });
    const above = page.locator('h1 rt').first();
    expect(await above.evaluate((rt) => rt.getBoundingClientRect().height)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/ja/articles/front-camera/');
    await page.locator('main ruby').first().waitFor();
    await page.goto(ARTICLE);
    await page.locator('main ruby').first().waitFor();
    await chooseDisplay(page, 'readings', 'off', 'ja');
    expect(await readings(page)).toEqual([]);
    expect(await tree(page)).toBe(before);
  });

  test('are not in an app’s own screens, nor in another language', async ({ visit }) => {
    const page = await visit('/ja/articles/android-add-user-qr/', wanting);
    await page.locator('main ruby').first().waitFor();
    expect(await readings(page, '.s')).toEqual([]);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/en/articles/android-add-user-qr/');
    await page.waitForLoadState('networkidle');
    expect([await readings(page), asked.filter((url) => url.includes('readings'))]).toEqual([[], []]);
  });

  test('are over what a walk shows, at each of its steps, and it walks as ever', async ({ visit }) => {
    const page = await walkAt(visit, 'ja', { view: wanting });
    const step = page.locator('[aria-current="step"]');
    await step.locator('ruby').first().waitFor();
    const heading = step.locator('.step-title');
    const first = await heading.textContent();
    await page.locator('[data-action="next"]').click();
    await expect.poll(() => heading.textContent()).not.toBe(first);
    await expect.poll(() => step.locator('ruby').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.walk-foot ruby').count()).toBeGreaterThan(0);
    await page.goBack();
    await expect.poll(() => heading.textContent()).toBe(first);
  });

  test('follow what the simulator says, which changes its own texts', async ({ visit }) => {
    const address = '/ja/simulator/?task=add-user&platform=android&method=qr';
    const open = async (view: object): Promise<Page> => {
      const page = await visit(address, { ...view, secondsHeld: true });
      await page.locator('.sim').waitFor();
      return page;
    };
    const [plain, page] = [await open({}), await open(wanting)];
    await page.locator('.sim ruby').filter({ visible: true }).first().waitFor();
    const textOf = (each: Page) => each.locator('.sim').evaluate((sim) => sim.textContent);
    expect(await textOf(page)).toBe(await textOf(plain));
    for (const each of [plain, page]) await each.locator('[data-control]').first().click();
    await expect.poll(async () => (await textOf(page)) === (await textOf(plain))).toBe(true);
    const shown = await readings(page, '.sim');
    expect(shown.length).toBeGreaterThan(0);
  });

  test('that cannot be had are said to be so, and come when they can', async ({ visit }) => {
    const page = await visit(ARTICLE);
    const dialog = await openDisplay(page, 'ja');
    await page.route('**/readings.json', (route) => route.abort());
    const on = dialog.getByRole('radio', { name: displayWords.ja.on, exact: true });
    await on.check();
    await dialog.getByText('今は、ふりがなを表示できません').waitFor();
    await page.unroute('**/readings.json');
    await dialog.getByRole('radio', { name: displayWords.ja.off }).check();
    await on.check();
    await page.locator('main ruby').first().waitFor();
    await expect.poll(() => dialog.getByText('今は、ふりがなを表示できません').count()).toBe(0);
  });
});

describe('texts that a page changes', () => {
  test('are read anew, in their own place, whatever is done to them', async ({ visit }) => {
    const page = await visit(ARTICLE, wanting);
    await page.locator('main ruby').first().waitFor();
    const after = async (act: (host: HTMLElement) => unknown): Promise<string> => {
      const host = await page.evaluateHandle(() => {
        const made = document.createElement('p');
        made.append('画面を見る');
        document.querySelector('main')!.append(made);
        return made;
      });
      await expect.poll(() => host.evaluate((made) => made.querySelectorAll('rt').length)).toBe(2);
      await host.evaluate(act);
      const said = await host.evaluate((made) => [
        made.textContent,
        [...made.querySelectorAll('rt')].map(({ dataset }) => dataset['kana']).join(),
      ]);
      await host.evaluate((made) => made.remove());
      return said.join(' ');
    };
    expect(await after(() => undefined)).toBe('画面を見る がめん,み');
    expect(await after((host) => ((host.firstChild as Text).data = '手順'))).toBe('手順 てじゅん');
    expect(
      await after((host) =>
        host.insertBefore(document.createElement('b'), host.firstChild!.nextSibling).append('案内'),
      ),
    ).toBe('画面を見る案内 がめん,み,あんない');
    expect(await after((host) => host.prepend('次の'))).toBe('次の画面を見る つぎ,がめん,み');
    expect(await after((host) => host.firstChild!.remove())).toBe(' ');
    expect(await after((host) => host.append(host.firstChild!))).toBe('画面を見る がめん,み');
    expect(await after((host) => host.replaceChildren('番号'))).toBe('番号 ばんごう');
  });
});
