import { describe, expect, inject } from 'vitest';
import { callAt, codeOf, consoleAt, expectMain, LANGUAGES, press, says } from '../../support/browser-agent.ts';
import { listen } from '../../support/browser-policy.ts';
import { test } from '../../support/browser.ts';
import { inTurn } from '../../support/coverage.ts';
import { shippedGraph } from '../../support/graphs.ts';

describe('a whole call', () => {
  test.for(inTurn(LANGUAGES, 0))(
    'goes by keyboard alone, from the code to the ticket (%s)',
    async (language, { visit }) => {
      const other = language === 'ja' ? 'en' : 'ja';
      const complaints: Awaited<ReturnType<typeof listen>>[] = [];
      const page = await consoleAt(visit, language, {
        prepare: async (opened) => complaints.push(await listen(opened, inject('site'))),
      });
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      // What any page does when it is idle, it does before that. From here on nothing is asked of the network.
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);

      // What is never asked for is stated, wherever one is.
      const never = page.getByText(says[language].never);
      await never.waitFor();
      await press(page, 'n');
      await page.keyboard.type(codeOf('android-add-user-qr', 'scan~login'));
      await press(page, 'Enter');
      // A call begins in the console's own language, until the caller is heard to speak another.
      await expectMain(page, says[language].scan);
      await never.waitFor();
      expect(await page.locator('[data-column="caller"]').first().getAttribute('lang')).toBeNull();
      expect(await page.locator('[data-column="agent"]').count()).toBe(0);
      await press(page, 'l');
      await expectMain(page, says[language].scan, says[other].scan);
      const said = page.locator(`[data-column="caller"][lang="${other}"]`);
      expect(await said.first().innerText()).toContain(says[other].sayScan);

      await press(page, 't', '2');
      await expectMain(page, says[language].view, says[other].view);
      await press(page, '1');
      await expectMain(page, says[language].switchLens);
      await press(page, '1', '1');
      // It is fixed: on with the script, where it broke.
      await expectMain(page, says[language].scan);
      await press(page, 'ArrowRight');
      await expectMain(page, says[language].pin);
      await press(page, 'ArrowRight', 'ArrowRight', '1');
      await expectMain(page, says[language].solved);

      await press(page, 'm');
      await page.keyboard.type('Account U1234567');
      await press(page, 'Escape', 'k');
      await page.getByText(says[language].copied).waitFor();
      const ticket = await page.evaluate(() => navigator.clipboard.readText());
      for (const text of [says[language].notRead, says[language].yourself, says[language].pin, 'Account •••']) {
        expect(ticket).toContain(text);
      }
      expect(ticket).not.toContain('1234567');
      // The clock goes on while a ticket is written.
      const timeless = (text: string | null) => text?.replaceAll(/\d+:\d\d(?!\d)/g, '0:00');
      expect(timeless(ticket)).toBe(timeless(await page.locator('[data-ticket]').textContent()));
      expect(complaints).toEqual([{ violations: [], errors: [], foreign: [] }]);
    },
  );
});

describe('letters that are converted', () => {
  test('keep the keys by which they are: no field is left', async ({ visit }) => {
    const page = await consoleAt(visit, 'ja');
    await callAt(page, 'android-add-user-qr', 'scan');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await press(page, 'm');
    await expect.poll(focused).toBe('agent-note');
    // One browser says that it converts, another names the key that it has taken for that.
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
      await page.locator('#agent-note').dispatchEvent('keydown', { key: 'Escape', ...how });
      expect(await focused()).toBe('agent-note');
    }
    await press(page, 'Escape');
    expect(await focused()).not.toBe('agent-note');
  });
});

describe('the caller’s language', () => {
  test('changes at any moment, figures included, and the place stays', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'services~login');
    const figure = page.locator('.agent-mirror .figure-screen');
    expect(await figure.innerText()).toContain('Services');
    expect(await page.locator('[data-column="agent"]').count()).toBe(0);
    await press(page, 'l');
    expect(await figure.innerText()).toContain('サービス');
    expect(await page.locator('[data-column="agent"]').count()).toBeGreaterThan(0);
    await page.locator('.agent-caller').getByRole('button', { name: 'English', exact: true }).click();
    expect(await figure.innerText()).toContain('Services');
    expect(await page.locator('[data-step="services"]').count()).toBe(1);
    await press(page, 'l', 't', '2');
    await page.locator('[data-interview]').waitFor();
    await press(page, 'l');
    await press(page, 'Backspace');
    expect(await page.locator('[data-step="services"]').count()).toBe(1);
  });
});

test('each way says the number of the step that it leads to', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await callAt(page, 'android-add-user-qr', 'open');
  const { steps } = shippedGraph('android-add-user-qr');
  for (const [way, to] of Object.entries(steps['open']!.ways!))
    await page.locator(`[data-way="${way}"]`).getByText(`step ${steps[to]!.label}`).waitFor();
});

test('without a script says so, and leads to the articles', async ({ visit }) => {
  const page = await visit('/en/agent/', { script: false });
  expect(await page.getByRole('main').innerText()).toContain('JavaScript');
  await page.getByRole('main').getByRole('link', { name: 'All articles' }).click();
  await page.waitForURL('**/en/#set-up');
});
