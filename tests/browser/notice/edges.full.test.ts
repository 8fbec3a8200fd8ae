import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { otherSite, type OtherSite } from '../../support/other-site.ts';
import { projectFolder } from '../../support/sources.ts';

let site: OtherSite;
let context: BrowserContext;
const FORM = 'https://www.interactivebrokers.com/form?n={code}&what={symptom}&did={tried}&in={language}&on={device}';

beforeAll(async () => {
  site = await otherSite((root) => {
    cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
    const file = join(root, 'content/site.yaml');
    const text = readFileSync(file, 'utf8').replace(/^ {4}en: https.*support.*$/m, `    en: ${FORM}`);
    writeFileSync(file, `${text}\nnotices: true\nfeedback: /feedback\n`);
  }, []);
  return () => site.close();
}, 180_000);

const withPage = test.extend('page', async ({ browser }, { onCleanup }) => {
  context = await (await browser.get()).newContext({ locale: 'en', baseURL: site.origin, serviceWorkers: 'block' });
  onCleanup(() => context.close());
  return context.newPage();
});

/** What the form reads from the link to it, and what the reader was shown. */
async function formOf(page: Page): Promise<{ form: Record<string, string>; shown: string[] }> {
  const note = page.locator('[data-told]').first();
  await note.waitFor();
  const link = page.locator('a[href*="/form?"]').and(page.locator('main a')).first();
  const address = new URL((await link.getAttribute('href')) ?? '');
  return { form: Object.fromEntries(address.searchParams), shown: await note.locator('li').allTextContents() };
}

describe('support’s form', () => {
  withPage('reads what a diagnosis found, as shown', async ({ page }) => {
    await page.goto('/en/diagnosis/qr-not-read/');
    const code = page.locator('[data-case-code]').first();
    await page.locator('[data-answer]').first().click();
    await page.locator('.diag-ways summary').click();
    await page.locator('[data-action="give-up"]').click();
    const number = await code.textContent();
    const { form, shown } = await formOf(page);
    expect(form).toMatchObject({ n: number, in: 'en' });
    expect(form['what']).not.toBe('');
    expect(form['did']).toContain(' → ');
    expect(shown).toEqual([form['n'], form['what'], form['did'], form['in'], form['on']].filter(Boolean));
  });

  withPage('reads where a walk is', async ({ page }) => {
    await page.goto('/en/articles/android-add-user-qr/#step-scan~home');
    await page.locator('[data-action="trouble"]').click();
    const { form, shown } = await formOf(page);
    expect(form).toMatchObject({ in: 'en', on: 'android' });
    expect(form['n']).toMatch(/^[\d ]{10,}$/);
    expect(form['did']).toMatch(/^Step \d/);
    expect(shown).toContain(form['did']);
  });

  withPage(
    'reads the language alone from a page that is not there, and an address without a template stays',
    async ({ page }) => {
      await page.goto('/en/404/');
      expect(await page.locator('footer a[href*="/form?"]').getAttribute('href')).toContain('n=&what=&did=&in=en&on=');
      await page.goto('/ja/diagnosis/qr-not-read/');
      await page.locator('.diag-ways summary').click();
      await page.locator('[data-action="give-up"]').click();
      await page.locator('[data-action="call"]').waitFor();
      expect(await page.locator('[data-told]').count()).toBe(0);
    },
  );
});

describe('a known problem', () => {
  const notice = {
    about: ['qr-not-read'],
    words: { en: 'QR codes <b>fail</b>.', ja: '障害です。' },
    until: '2099-01-01',
  };
  const answered = (body: unknown) =>
    context.route('**/notice.json', (route) =>
      route.fulfill({ body: typeof body === 'string' ? body : JSON.stringify(body), contentType: 'application/json' }),
    );
  const warnings: string[] = [];
  beforeEach(() => void warnings.splice(0));

  withPage('is shown on home, its guides, its diagnosis and the console, as text', async ({ page }) => {
    await answered({ notices: [notice] });
    for (const address of ['/en/', '/en/articles/android-add-user-qr/', '/en/diagnosis/qr-not-read/', '/en/agent/']) {
      await page.goto(address);
      await expect.poll(() => page.locator('.known-problem').textContent()).toContain('QR codes <b>fail</b>.');
    }
    await page.goto('/ja-easy/');
    await expect.poll(() => page.locator('.known-problem').textContent()).toContain('障害です。');
    await page.goto('/en/articles/message-delivery/');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.known-problem').count()).toBe(0);
  });

  withPage('that has ended is not shown; a broken file is left out with a warning', async ({ page }) => {
    page.on(
      'console',
      (message) => message.text().includes('notice') && message.type() === 'warning' && warnings.push(message.text()),
    );
    await answered({ notices: [{ ...notice, until: '2020-01-01' }] });
    await page.goto('/en/');
    await page.waitForLoadState('networkidle');
    expect(warnings).toEqual([]);
    await answered('<!doctype html>');
    await page.reload();
    await expect.poll(() => warnings.join()).toContain('/notice.json was ignored');
    expect(await page.locator('.known-problem').count()).toBe(0);
  });
});

describe('what went wrong', () => {
  const sent: string[] = [];
  const answerNo = async (page: Page): Promise<void> => {
    sent.splice(0);
    await context.route('**/feedback', (route) => {
      sent.push(route.request().postData() ?? '');
      return route.fulfill({ status: 204 });
    });
    await page.goto('/en/articles/android-add-user-qr/#step-scan~home');
    await page.locator('[data-action="trouble"]').click();
    await context.route('https://www.interactivebrokers.com/**', (route) => route.abort());
    await page.locator('.walk-foot a.text-button').click();
    await page.locator('.walk-helped button').nth(1).click();
  };

  withPage('is sent masked, with the place, when the reader says so', async ({ page }) => {
    await answerNo(page);
    await page.locator('#feedback').fill('The camera stays black. My PIN is 482913');
    expect(sent).toEqual([]);
    await page.locator('[data-action="feedback"]').click();
    await expect.poll(() => sent.length).toBe(1);
    const { place, ...said } = JSON.parse(sent[0]!) as Record<string, string>;
    expect(place).toMatch(/^[\d ]{10,}$/);
    const text = 'The camera stays black. My PIN is •••';
    expect(said).toEqual({ language: 'en', guide: 'android-add-user-qr', text });
    await expect.poll(() => page.locator('.walk-feedback').textContent()).toContain('Your answer was sent');
  });

  withPage('is not asked of readers with Global Privacy Control', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    const loaded = page.waitForResponse((answer) => /feedback\.[\w-]+\.js$/.test(answer.url()));
    await answerNo(page);
    await loaded;
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#feedback').count()).toBe(0);
  });
});
