import { describe, expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { everySecond } from '../../support/coverage.ts';

const PHONE = 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';

describe('a link of the product’s own screens', () => {
  test.for(
    everySecond([
      ['/help/scan-qr?platform=iphone&version=8.81&lang=en-GB', {}, '/en/articles/iphone-add-user-qr/#step-scan'],
      ['/help/add-user/?platform=android&lang=ja', {}, '/ja/articles/android-add-user-qr/'],
      ['/help/scan-qr/', { userAgent: PHONE, language: 'en-US' }, '/en/articles/android-add-user-qr/#step-scan'],
      ['/help/add-user/?platform=watch&lang=fr', { language: 'ja-JP' }, '/ja/#task-add-user'],
      ['/help/activate-sms/?platform=iphone&lang=ja', {}, '/ja/articles/iphone-activate-sms/'],
      ['/help/challenge/', { userAgent: PHONE, language: 'en-US' }, '/en/articles/android-log-in-challenge/'],
      ['/help/sms-missing/?lang=en', {}, '/en/diagnosis/sms-missing/'],
      ['/help/qr-not-read/?lang=ja&platform=%3Cscript%3E', {}, '/ja/diagnosis/qr-not-read/'],
    ] as const),
  )('%s leads to what fits', async ([address, view, wanted], { visit }) => {
    const page = await visit(address, view);
    await expect.poll(() => page.url().replace(/^https?:\/\/[^/]+/, '')).toBe(wanted);
    // What leads on is no place to come back to.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('says without a script where it can lead, in each language and edition', async ({ visit }) => {
    const page = await visit('/help/add-user/', { script: false });
    const links = page.getByRole('main').getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      ['ja', 'en', 'ja-easy'].flatMap((language) => [
        `/${language}/articles/android-add-user-qr/`,
        `/${language}/articles/iphone-add-user-qr/`,
        `/${language}/#task-add-user`,
      ]),
    );
    await page.getByRole('link', { name: 'Android: Add a User' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a User on Android' }).waitFor();
  });
});
