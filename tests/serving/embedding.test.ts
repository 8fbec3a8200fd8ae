import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect } from 'vitest';
import { COMMON, DOCUMENT } from '../../tools/release/headers.ts';
import { serveReleased, type Released } from '../../tools/serving/released.ts';
import { test } from '../support/browser.ts';
import { isWhole } from '../support/coverage.ts';
import { writeLamp } from '../support/other-products.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';
import { siteFolder } from '../support/pages.ts';
import { embeddingSetting, servePortal, type Portal } from '../support/portal.ts';
import { ask } from '../support/raw-http.ts';

/** The pages for frames. */
const PAGES = ['embed/en/articles/qr-not-read/', 'embed/help/add-user/', 'embed/en/agent/'];

describe('a release that some may frame', () => {
  let folder: string;
  let released: Released;
  let [portal, crm, thief]: Portal[] = [];
  beforeAll(async () => {
    const portals = await Promise.all([servePortal(), servePortal(), servePortal()]);
    [portal, crm, thief] = portals;
    folder = mkdtempSync(join(tmpdir(), 'shirube-embedding-'));
    cpSync(siteFolder, folder, { recursive: true });
    for (const page of PAGES) {
      mkdirSync(join(folder, page), { recursive: true });
      writeFileSync(join(folder, page, 'index.html'), '<!doctype html><title>Help</title><h1>Framed</h1>');
    }
    writeFileSync(join(folder, 'embed/help.js'), '');
    released = await serveReleased(process.env['SHIRUBE_NGINX']!, {
      dist: folder,
      languages: ['ja', 'en', 'ja-easy'],
      embedding: { help: [portal.origin, 'https://shop.example'], console: [crm.origin] },
      quality: 1,
    });
    for (const each of portals) each.help = `http://127.0.0.1:${released.port}`;
    return async () => {
      await Promise.all([released, ...portals].map((each) => each.close()));
      rmSync(folder, { recursive: true, force: true });
    };
  });

  const framing = async (path: string) => {
    const { status, headers } = await ask(released.port, path);
    const names = ['content-security-policy', 'x-frame-options', 'cross-origin-resource-policy'] as const;
    return [status, ...names.map((name) => headers[name])];
  };

  test('says of pages for frames who may frame them, and of all else that nobody may', async () => {
    const help = `frame-ancestors ${portal!.origin} https://shop.example`;
    expect(await framing('/embed/en/articles/qr-not-read/')).toEqual([200, help, undefined, 'cross-origin']);
    expect(await framing('/embed/help/add-user/?platform=android')).toEqual([200, help, undefined, 'cross-origin']);
    expect(await framing('/embed/en/agent/')).toEqual([
      200,
      `frame-ancestors ${crm!.origin}`,
      undefined,
      'cross-origin',
    ]);
    expect(await framing('/embed/help.js')).toEqual([200, undefined, undefined, 'cross-origin']);
    for (const path of ['/', '/en/', '/en/agent/', '/en/articles/qr-not-read/', '/help/add-user/'])
      expect(await framing(path), path).toEqual([200, "frame-ancestors 'none'", 'DENY', 'same-origin']);
    expect(await framing('/favicon.svg')).toEqual([200, undefined, undefined, 'same-origin']);
    for (const path of [
      '/embed/',
      '/embed/en/',
      '/embed/en/none/',
      '/en/embed/en/articles/x/',
      '/embed/en/articles/none/',
    ])
      expect(await framing(path), path).toEqual([404, "frame-ancestors 'none'", 'DENY', 'same-origin']);
    // All other headers are as they always are.
    const { headers } = await ask(released.port, '/embed/en/agent/');
    for (const name of [
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Embedder-Policy',
      'X-Content-Type-Options',
    ] as const)
      expect(headers[name.toLowerCase()]).toBe({ ...COMMON, ...DOCUMENT }[name]);
  });

  test('is framed by these alone, in a browser', { tags: 'chromium' }, async ({ visit }) => {
    const refused = 'chrome-error://chromewebdata/';
    const page = await visit('about:blank');
    const framedAt = async (by: Portal, path: string): Promise<string> => {
      await page.goto(`${by.origin}/frame${path}`);
      await expect.poll(() => page.frames()[1]?.url() ?? 'about:blank').not.toMatch(/^(?:about:blank)?$/);
      return page.frames()[1]!.url();
    };
    const article = '/embed/en/articles/qr-not-read/';
    expect(await framedAt(portal!, article)).toBe(portal!.help + article);
    expect(await framedAt(crm!, '/embed/en/agent/')).toBe(`${crm!.help}/embed/en/agent/`);
    expect(await framedAt(thief!, article)).toBe(refused);
    expect(await framedAt(portal!, '/embed/en/agent/')).toBe(refused);
    expect(await framedAt(crm!, article)).toBe(refused);
    expect(await framedAt(portal!, '/en/articles/qr-not-read/')).toBe(refused);
    expect(await framedAt(portal!, '/help/qr-not-read/')).toBe(refused);
  });
});

/** Parts of a path that a browser and nginx read differently, each with the number of `..` that takes nginx back. */
const DETOURS = [
  ['', 0],
  ['/', 0],
  ['/%2e', 0],
  ['//evil.example', 1],
  ['/\\evil.example', 1],
  ['/%5cevil.example', 1],
  ['//user@evil.example', 1],
  ['//evil.example:80', 1],
  ['/https:', 1],
  ['/javascript:alert(1)', 1],
] as const;
const detour = fc
  .array(fc.constantFrom(...DETOURS), { maxLength: 3 })
  .map(
    (parts) => `${parts.map(([text]) => text).join('')}/${'..%2f'.repeat(parts.reduce((sum, [, n]) => sum + n, 0))}`,
  );

describe('a path that a browser reads differently from nginx', { tags: 'chromium' }, () => {
  let site: OtherSite;
  let released: Released;
  beforeAll(async () => {
    site = await otherSite((root) => {
      writeLamp(root);
      appendFileSync(join(root, 'content/site.yaml'), embeddingSetting(['https://portal.example']));
    });
    released = await serveReleased(process.env['SHIRUBE_NGINX']!, {
      dist: site.folder,
      languages: ['en', 'ja'],
      embedding: { help: ['https://portal.example'], console: [] },
      quality: 1,
    });
    return async () => {
      await Promise.all([released.close(), site.close()]);
    };
  }, 240_000);

  test('never leads away from the site', async ({ visit }) => {
    const origin = `http://127.0.0.1:${released.port}`;
    const elsewhere: string[] = [];
    const page = await visit('about:blank', {
      prepare: (opened) =>
        opened.route(
          (url) => url.origin !== origin,
          (route) => (elsewhere.push(route.request().url()), route.abort()),
        ),
    });
    const pages = fc.constantFrom('articles/charge-lamp/', 'diagnosis/', 'diagnosis/stays-dark/', 'search/');
    await fc.assert(
      fc.asyncProperty(detour, detour, pages, async (before, after, below) => {
        await page.goto(`${origin}${before}embed${after}en/${below}?q=a`);
        await page.waitForURL(`${origin}/en/${below}?q=a`);
      }),
      {
        numRuns: isWhole ? 200 : 20,
        examples: [
          ['/', '//evil.example/..%2f', 'articles/charge-lamp/'],
          ['//evil.example/..%2f', '/', 'search/'],
        ],
      },
    );
    expect(elsewhere).toEqual([]);
  });

  test('is searched like any other', async ({ visit }) => {
    const page = await visit(`http://127.0.0.1:${released.port}//evil.example/..%2fen/search/?q=`);
    await page.getByRole('searchbox').fill('charge');
    await page.locator('[data-result="charge-lamp"]').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('charge');
  });
});
