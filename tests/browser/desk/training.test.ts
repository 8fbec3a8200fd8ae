import type { Page, Request } from 'playwright';
import { describe, expect } from 'vitest';
import { callAt, consoleAt, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';

/** Holds the scripts that a page asks for from now on, until they are let through. */
async function holdScripts(page: Page): Promise<{ asked: Promise<Request>; arrive: () => void }> {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const asked = page.waitForRequest(/\.js$/);
  await page.route(/\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  return { asked, arrive };
}

describe('a training', () => {
  test('has a caller with a surprise, answers what is asked, and is compared with the engine', async ({ visit }) => {
    const page = await consoleAt(visit, 'en', {
      prepare: (opened) => opened.addInitScript(() => (Math.random = () => 0)),
    });
    await press(page, 'g');
    await page.locator('[data-training="listening"]').waitFor();
    await page.getByText('Practice: this is not a real caller.').waitFor();
    // The first of all surprises: the User is already enrolled. The agent hears of the error on the phone, and sees none.
    expect(await page.locator('.figure-screen').count()).toBe(0);
    expect(await page.locator('[data-sees="android"], [data-sees="iphone"]').innerText()).toContain(
      '“An error has occurred',
    );
    await page.locator('[data-symptom="qr-not-read"]').click();
    await page.getByText('The caller says that it is not that.').waitFor();
    await page.locator('[data-symptom="activation-error"]').click();
    await page.locator('[data-ask="log-in-again"]').click();
    expect(await page.locator('[data-heard]').innerText()).toContain('I tapped the notification, and I am logged in');
    await page.getByText('The caller says that it works.').waitFor();
    // The key that goes to the causes names none, and what belongs to calls does nothing here.
    await press(page, 'f', 'Backspace', 'u', 'x', 'x', 'w', 'f');
    const causes = page.locator('[data-cause]');
    const at = await causes.evaluateAll((all) => all.findIndex((each) => each.dataset['cause'] === 'already-enrolled'));
    await press(page, String(at + 1));
    await page.getByRole('heading', { name: 'You found it' }).waitFor();
    expect(await page.locator('[data-list="mine"] li').count()).toBe(1);
    // One wrong guess at the problem.
    await page.getByText(/^\d+ of 100 points\. Problem 10, cause 50/).waitFor();
    expect(await page.locator('.agent-side .figure-screen').count()).toBe(2);
    expect(await page.locator('[data-list="engine"] li').count()).toBeGreaterThan(0);
    await press(page, 'g');
    expect(await page.locator('[data-training]').count()).toBe(0);
  });

  test('that cannot be loaded says so, begins once there is a network again, and says what it was when it is given up, never before', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'ja', {
      prepare: (opened) => opened.addInitScript(() => (Math.random = () => 0.5)),
    });
    const said = page.getByText('練習を読み込めませんでした。');
    await page.context().setOffline(true);
    await press(page, 'g');
    await said.waitFor();
    expect(await page.locator('[data-training]').count()).toBe(0);
    await page.context().setOffline(false);
    await press(page, 'g');
    await page.locator('[data-training="listening"]').waitFor();
    expect(await said.count()).toBe(0);

    expect(await page.getByText('原因は「').count()).toBe(0);
    for (const symptom of await page.locator('.agent-script [data-symptom]').all()) {
      if (await page.locator('[data-training="listening"]').count()) await symptom.click();
    }
    await page.locator('[data-action="give-up-training"]').click();
    await page.getByText('原因は「').waitFor();
  });

  test('that is asked for twice while it is on its way begins once, and the call goes on behind it', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const { asked, arrive } = await holdScripts(page);
    // A stray key begins none within a call.
    await press(page, 'g');
    const button = page.getByRole('button', { name: 'Practice', exact: true });
    await button.click();
    await button.click();
    await asked;
    arrive();
    await page.locator('[data-training="listening"]').waitFor();
    // What is done to a call is not done to one that is out of sight; its own button leads back to it.
    for (const action of ['undo', 'remove'])
      expect(await page.locator(`[data-action="${action}"]`).isDisabled()).toBe(true);
    for (const back of [() => press(page, 'g'), () => page.locator('[data-case]').click()]) {
      await page.locator('[data-training="listening"]').waitFor();
      await back();
      await page.locator('[data-step="scan"]').waitFor();
      expect(await page.locator('[data-action="hold"]').getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('[data-action="undo"]').isDisabled()).toBe(false);
      await button.click();
    }
  });

  describe('in a call that was taken while it was on its way', () => {
    /** A practice that was asked for, the call that was taken meanwhile, and how to let the practice come. */
    async function overtaken(visit: Parameters<typeof consoleAt>[0]) {
      const page = await consoleAt(visit, 'en');
      const { asked, arrive } = await holdScripts(page);
      await press(page, 'g');
      const script = (await asked).url();
      await callAt(page, 'android-add-user-qr', 'scan');
      return {
        page,
        arrive,
        // As text: what it imports is the page's own module.
        come: () => page.evaluate(`import(${JSON.stringify(script)})`),
      };
    }

    test('does not begin', async ({ visit }) => {
      const { page, arrive, come } = await overtaken(visit);
      arrive();
      await come();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.locator('[data-training]').count()).toBe(0);
    });

    test('begins where it is asked for there', async ({ visit }) => {
      const { page, arrive } = await overtaken(visit);
      await page.getByRole('button', { name: 'Practice', exact: true }).click();
      arrive();
      await page.locator('[data-training="listening"]').waitFor();
    });
  });
});
