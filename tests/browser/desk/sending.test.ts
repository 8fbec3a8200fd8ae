import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, codeOf, consoleAt, LANGUAGES, press, says } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';

/** Where a button leads that opens another program: it is held back, and told. */
async function opened(page: Page, action: string): Promise<URL> {
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      const { href } = (event.target as Element).closest('a') ?? {};
      if (!href) return;
      event.preventDefault();
      document.documentElement.dataset['opened'] = href;
    });
  });
  await press(page, 'h');
  await page.locator(`[data-action="${action}"]`).click();
  return new URL((await page.locator('html').getAttribute('data-opened'))!);
}

const copied = async (page: Page, button: Locator): Promise<string> => {
  await button.click();
  await page.getByText(/^(Copied|コピーしました)$/).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

describe('to the caller', () => {
  test.for(inTurn(LANGUAGES, 0))('goes a step, in their language (agent: %s)', async (language, { visit }) => {
    const page = await consoleAt(visit, language);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const theirs = language === 'ja' ? 'en' : 'ja';
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 'l', 'j', 'Tab', 'Tab');
    await page.keyboard.type('03-1234-5678');
    await press(page, 'Escape');
    const sms = await opened(page, 'send-sms');
    expect(sms.href).toMatch(/^sms:0312345678\?/);
    const text = sms.searchParams.get('body')!;
    expect(text).toContain(says[theirs].scan);
    expect(text).toContain(`/${theirs}/articles/android-add-user-qr/#step-scan~login`);
    expect(text).toContain(codeOf('android-add-user-qr', 'scan~login'));
    expect(await copied(page, page.locator('[data-action="copy-short"]'))).toBe(text);
    const mail = await opened(page, 'send-mail');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')).toContain(says[theirs].scan);
    expect(mail.searchParams.get('subject')).toMatch(/\S/);
  });
});

describe('replies', () => {
  test.for(inTurn(LANGUAGES, 1))('are copied with what the call knows (%s)', async (language, { visit }) => {
    const page = await consoleAt(visit, language);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 'j');
    await page.keyboard.type('Ito');
    await press(page, 'Escape', 'r');
    await page.locator('[data-replies="greeting"] summary').click();
    const first = page.locator('[data-reply="greeting first"] [data-action="copy-reply"]');
    expect(await copied(page, first)).toMatch(
      language === 'ja' ? /^Ito様\nお問い合わせいただき/ : /^Hello Ito,\nThank/,
    );
    // Found or not, no reply shows the name of a value.
    await press(page, 'ControlOrMeta+a', 'Backspace');
    expect(await page.locator('.agent-panel').innerHTML()).not.toMatch(/\{\{|undefined/);
  });
});
