import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { siteFolder } from '../../support/pages.ts';
import { inTurn } from '../../support/coverage.ts';

describe.for(inTurn(languages, 1))('the help center in its own window (%s)', (language) => {
  test('is offered by the browser, which finds nothing wrong', async ({ visit }) => {
    const page = await visit(`/${language}/articles/front-camera/`);
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A browser without windows finds never anything; what the tests browse in keeps nothing, and so offers nothing.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data!)).toMatchObject({
      start_url: `/${language}/`,
      scope: '/',
      lang: language,
      dir: 'ltr',
      display: 'standalone',
    });
  });

  test('has icons of the sizes that it says, for every shape', () => {
    const manifest = JSON.parse(readFileSync(join(siteFolder, language, 'manifest.webmanifest'), 'utf8')) as {
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
    };
    const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
    for (const { src, sizes } of pictures) {
      const png = readFileSync(join(siteFolder, src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
    expect(pictures.map(({ sizes, purpose = 'any' }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
    ]);
  });
});
