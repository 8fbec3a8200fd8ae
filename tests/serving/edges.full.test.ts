import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { makeRelease } from '../../tools/release/make.ts';
import { adapt } from '../../tools/serving/nginx.ts';
import { serveBy } from '../../tools/serving/released.ts';
import { test } from '../support/browser.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';
import { projectFolder } from '../support/sources.ts';

const FORM = 'https://www.interactivebrokers.com/form?n={code}&what={symptom}&did={tried}&in={language}&on={device}';
/** Support’s form: each field is read from its address. */
const FORM_PAGE = `<!doctype html><form></form><script>
  for (const [name, value] of new URLSearchParams(location.search))
    document.forms[0].append(Object.assign(document.createElement('textarea'), { name, value }));
</script>`;

describe('a release with all edges, in a browser with a service worker', { tags: 'chromium' }, () => {
  let other: OtherSite;
  beforeAll(async () => {
    other = await otherSite((root) => {
      cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
      const file = join(root, 'content/site.yaml');
      const text = readFileSync(file, 'utf8').replace(/^ {4}en: https.*support.*$/m, `    en: ${FORM}`);
      writeFileSync(file, `${text}\nnotices: true\nfeedback: /feedback\n`);
    }, []);
    return () => other.close();
  }, 240_000);

  test('fills in support’s form, shows notices in force, and takes what went wrong', async ({ browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-edges-'));
    const got: string[] = [];
    const texts = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        got.push(body);
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => texts.listen(0, '127.0.0.1', resolve));
    const deploy = join(projectFolder, 'deploy');
    await makeRelease({ dist: other.folder, languages: ['ja', 'en'], quality: 1, deploy, folder });
    mkdirSync(join(folder, 'kept'));
    adapt(join(folder, 'nginx/counters/feedback.conf'), {
      '127.0.0.1:8081': `127.0.0.1:${(texts.address() as AddressInfo).port}`,
    });
    const current = join(folder, 'site');
    const counts = join(folder, 'counts.log');
    const served = await serveBy(process.env['SHIRUBE_NGINX']!, {
      release: folder,
      current,
      kept: join(folder, 'kept'),
      counts,
      // Each process keeps files open for itself.
      workers: 1,
    });
    const baseURL = `http://127.0.0.1:${served.port}`;
    const context = await (await browser.get()).newContext({ locale: 'en', baseURL });
    try {
      await context.route('https://www.interactivebrokers.com/**', (route) =>
        route.fulfill({ body: FORM_PAGE, contentType: 'text/html' }),
      );
      const page = await context.newPage();
      const warnings: string[] = [];
      page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
      const guide = '/en/articles/android-add-user-qr/';
      await page.goto(guide);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.reload();
      expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

      const notice = { about: ['qr-not-read'], words: { en: 'Known & <b>bold</b>.' }, until: '2099-01-01' };
      const noticed = async (data: string) => {
        writeFileSync(join(current, 'notice.json'), data);
        // nginx looks at the disk every five seconds.
        await expect.poll(async () => (await fetch(`${baseURL}/notice.json`)).text()).toBe(data);
        const answered = page.waitForResponse('**/notice.json');
        await page.reload();
        await (await answered).finished();
      };
      await noticed(JSON.stringify({ notices: [notice] }));
      await expect.poll(() => page.locator('.known-problem').textContent()).toContain('Known & <b>bold</b>.');
      await noticed(JSON.stringify({ notices: [{ ...notice, until: '2020-01-01' }] }));
      expect(warnings.filter((each) => each.includes('notice'))).toEqual([]);
      await noticed('{ "notices": [');
      await expect.poll(() => warnings.join()).toContain('/notice.json was ignored');
      expect(await page.locator('.known-problem').count()).toBe(0);

      await page.goto('/en/diagnosis/qr-not-read/');
      await page.locator('[data-answer]').first().click();
      const number = await page.locator('[data-case-code]').first().textContent();
      await page.locator('.diag-ways summary').click();
      await page.locator('[data-action="give-up"]').click();
      await page.locator('[data-told]').waitFor();
      const told = await page.locator('[data-told] li').allTextContents();
      const opened = context.waitForEvent('page');
      await page.locator('[data-action="call"]').click();
      const form = await opened;
      await form.locator('textarea').nth(4).waitFor();
      const read = await form
        .locator('textarea')
        .evaluateAll((all) =>
          all.map((each) => [(each as HTMLTextAreaElement).name, (each as HTMLTextAreaElement).value] as const),
        );
      expect(read.map(([name]) => name)).toEqual(['n', 'what', 'did', 'in', 'on']);
      expect(read.map(([, value]) => value).filter(Boolean)).toEqual(told);
      expect(Object.fromEntries(read)).toMatchObject({ n: number, in: 'en' });

      await page.goto(`${guide}#step-scan~home`);
      await page.locator('[data-action="trouble"]').click();
      await page.locator('.walk-foot a.text-button').click();
      await page.locator('.walk-helped button').nth(1).click();
      await page.locator('#feedback').fill('The camera stays black. My PIN is 482913');
      await page.locator('[data-action="feedback"]').click();
      await expect.poll(() => got.length).toBe(1);
      expect(JSON.parse(got[0]!)).toMatchObject({ language: 'en', text: 'The camera stays black. My PIN is •••' });
      await expect.poll(() => page.locator('.walk-feedback').textContent()).toContain('Your answer was sent');
    } finally {
      await context.close();
      await served.close();
      texts.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
