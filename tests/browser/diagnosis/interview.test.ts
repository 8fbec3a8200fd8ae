import { describe, expect } from 'vitest';
import {
  choose,
  expectAsked,
  heading,
  interviewAt,
  openMenu,
  placeOf,
  press,
  says,
} from '../../support/browser-diagnosis.ts';
import { taps } from '../../support/browser-simulator-words.ts';
import { ANDROID_QR, HURRIED, hurrying, simulatorAddress } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';

const PHONE = { width: 390, height: 844 };
const FROM_GUIDE = '?guide=android-add-user-qr&at=step-scan~login';

describe('an interview', () => {
  test('on a phone, in Japanese, with the figure of the phone that the reader has', async ({ visit }) => {
    const page = await visit(interviewAt('ja', 'qr-not-read'), {
      ...PHONE,
      language: 'ja',
      userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15',
    });
    await page.getByText('iPhoneの画面を表示中').waitFor();
    await press(page, 'Androidに変更');
    await page.getByText('Androidの画面を表示中').waitFor();
    expect(
      await page.getByRole('button', { name: 'iPhoneに変更' }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
    // The answers have pictures. A repair shows where to tap.
    expect(await page.getByRole('img').count()).toBe(0);
    await press(page, says.ja.yourself);
    await expectAsked(page, says.ja.switchLens);
    expect(await page.getByRole('img').count()).toBe(1);
    // What was chosen holds on.
    await page.getByText('Androidの画面を表示中').waitFor();
    await press(page, says.ja.read);
    await expectAsked(page, says.ja.solved);
    const { scroll, inner } = await page.evaluate(() => ({ scroll: document.body.scrollWidth, inner: innerWidth }));
    expect(scroll).toBeLessThanOrEqual(inner);
    // On other pages, too.
    await page.goto(interviewAt('ja', 'qr-not-read'));
    await page.getByText('Androidの画面を表示中').waitFor();
  });

  test('goes back from an end that was none, and takes what is said on the way for what it is', async ({ visit }) => {
    const page = await visit(interviewAt('en', 'qr-not-read', 'view.blurred'));
    await expectAsked(page, says.en.move);
    await press(page, says.en.read);
    await expectAsked(page, says.en.solved);
    // It can be sent, and is the end for who opens it too.
    expect(placeOf(page)).toBe('view.blurred~move.read');
    await page.reload();
    await expectAsked(page, says.en.solved);
    expect(await page.getByRole('link', { name: 'Back to the home page' }).getAttribute('href')).toBe('/en/');
    await press(page, says.en.back);
    await expectAsked(page, says.en.move);
    await press(page, says.en.notRead);
    expect(placeOf(page)).toBe('view.blurred~move.not-read');
    expect(await heading(page).innerText()).not.toBe(says.en.move);
    // Each answer can be changed; the others stay.
    await openMenu(page, 'en');
    const change = page.getByRole('button', { name: `Change your answer: ${says.en.view}` });
    await change.click();
    expect(await change.getAttribute('aria-expanded')).toBe('true');
    const choices = page.getByRole('group', { name: says.en.view });
    expect(await choices.locator('[aria-pressed="true"]').innerText()).toBe(says.en.blurred);
    await choices.getByRole('button', { name: says.en.yourself }).click();
    expect(placeOf(page)).toBe('view.yourself~move.not-read');
    await expectAsked(page, says.en.switchLens);
  });

  test('names the answer that hardly fits, and opens it', async ({ visit }) => {
    const page = await visit(interviewAt('en', 'qr-not-read', 'view.yourself'));
    expect(await page.locator('[data-doubt]').count()).toBe(0);
    await press(page, says.en.notRead);
    const doubt = page.locator('[data-doubt="view"]');
    // Above the answers it would look like an error.
    const { y } = (await doubt.boundingBox())!;
    expect(y).toBeGreaterThan((await page.locator('[data-answer]').last().boundingBox())!.y);
    expect(await doubt.innerText()).toContain(says.en.yourself);
    await doubt.getByRole('button', { name: 'Change' }).click();
    const choices = page.getByRole('group', { name: says.en.view });
    expect(
      await choices
        .getByRole('button')
        .first()
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await choices.getByRole('button', { name: says.en.blurred }).click();
    await expectAsked(page, says.en.move);
    expect(await page.locator('[data-doubt]').count()).toBe(0);
  });

  test('that comes from a guide does not ask what the guide knows, and leads back to its step', async ({ visit }) => {
    const page = await visit('/en/articles/android-add-user-qr/#step-pin~login');
    await press(page, 'It’s not working');
    await page.getByRole('link', { name: 'None of these' }).click();
    // Its script hands on where one comes from.
    await page.waitForURL('**/en/diagnosis/?guide=*', { waitUntil: 'load' });
    await page.getByRole('main').getByRole('link', { name: says.en.notReadTitle }).first().click();
    await page.waitForURL('**/en/diagnosis/qr-not-read/?guide=android-add-user-qr&at=*');
    await page.getByRole('heading', { level: 1, name: says.en.view }).waitFor();
    // What the guide knows is no question that the reader was asked.
    await openMenu(page, 'en');
    const known = page.locator('.diag-given').filter({ hasText: 'What we know already' });
    expect(await known.innerText()).toContain('I’m adding a User');
    await known.getByRole('button', { name: /^Change/ }).waitFor();
    expect(await page.getByRole('button', { name: says.en.back, exact: true }).count()).toBe(0);
    await press(page, says.en.blurred);
    await press(page, says.en.read);
    await page.getByRole('link', { name: 'Back to the guide' }).click();
    await page.waitForURL('**/en/articles/android-add-user-qr/#step-pin~login');
    await expect.poll(() => page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('pin');
  });

  test('that another symptom ends goes on with that, and the guide goes along', async ({ visit }) => {
    const page = await visit(
      interviewAt('en', 'activation-error', 'entered.scanned~opened-early.not-early', FROM_GUIDE),
    );
    await page.locator('[data-answer="waiting"]').click();
    await page.getByRole('link', { name: 'No notification arrives on the phone' }).click();
    await page.waitForURL('**/en/diagnosis/notification-missing/?*');
    await page.getByRole('heading', { level: 1, name: 'Look for it among your notifications' }).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('guide'), searchParams.get('at')]).toEqual(['android-add-user-qr', 'step-scan~login']);
    // A notification comes only to those who are enrolled: nothing of the guide is left to do.
    await page.locator('[data-answer="arrived"]').click();
    await page.getByRole('heading', { level: 1, name: 'Solved' }).waitFor();
    expect(await page.getByRole('link', { name: 'Back to the guide' }).count()).toBe(0);
  });

  test('that ends at support shows what was tried, to be copied, and how to get on after all', async ({ visit }) => {
    const page = await visit(interviewAt('en', 'qr-not-read', 'view.blurred'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(page, 'en', says.en.giveUp);
    await expectAsked(page, says.en.call);
    const code = await page.locator('[data-case-code]').innerText();
    await press(page, 'Copy the summary');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${says.en.notReadTitle}\nGuide number ${code}\n- ${says.en.view} → ${says.en.blurred}`,
    );
    await press(page, says.en.back);
    await expectAsked(page, says.en.move);
    await choose(page, 'en', says.en.giveUp);
    const [support] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('main').getByRole('link', { name: says.en.support }).click(),
    ]);
    await support.close();
    await expectAsked(page, 'You’re contacting support');
    expect(await page.getByText(code).count()).toBe(1);
  });
});

describe('one sees what is wrong', () => {
  test('in one list, and what else helps in another: in words, by the message in both languages, each with a picture', async ({
    visit,
  }) => {
    const page = await visit('/ja/diagnosis/', {
      width: 390,
      height: 664,
    });
    const main = page.getByRole('main');
    // The last two are for those who do not find their problem.
    expect(await main.getByRole('list').count()).toBe(2);
    const entries = main.getByRole('listitem').getByRole('link');
    const named = await entries.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(new Set(named).size).toBe(named.length);
    const leads = new Set(named.map((href) => new URL(href).pathname));
    for (const id of ['activation-error', 'qr-not-read', 'notification-missing'])
      expect(leads).toContain(`/ja/diagnosis/${id}/`);
    // The first of them are in the first window.
    const second = (await entries.nth(1).boundingBox())!;
    expect(second.y + second.height).toBeLessThanOrEqual(664);
    expect(await entries.locator('.thumb').count()).toBe((await entries.count()) - 2);
    const spoken = main.getByRole('link', { name: 'エラーが発生しました。再度お試しください' });
    expect(await spoken.innerText()).toContain('An error has occurred. Please try again.');
    await spoken.click();
    await page.waitForURL('**/ja/diagnosis/activation-error/*');
  });

  test('from the simulator, once it shows there, and without being told the fault', async ({ visit }) => {
    const page = await visit(simulatorAddress('en', `${ANDROID_QR}&fault=front-camera`), HURRIED);
    const simulator = await hurrying(page);
    const asks = page.locator('[data-action="diagnose"]');
    await simulator.offered('phone', 'IBKR Mobile');
    expect(await asks.count()).toBe(0);
    await simulator.tapAll('phone', taps.android.en);
    await simulator.comes(asks);
    const { pathname, search } = new URL((await asks.getAttribute('href'))!, page.url());
    expect(pathname).toBe('/en/diagnosis/qr-not-read/');
    expect([...new URLSearchParams(search).keys()]).not.toContain('fault');
  });
});
