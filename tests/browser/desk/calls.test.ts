import type { CDPSession, Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { writeCaseFile } from '../../../machines/console/index.ts';
import { callAt, codeOf, consoleAt, main, press, cases } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { caseAfter } from '../../support/console-cases.ts';
import { passSeconds } from '../../support/held-seconds.ts';
import { storedIn } from '../../support/stored-calls.ts';

const CODE = codeOf('android-add-user-qr', 'scan~login');
const DAY = 86_400_000;
const shownCase = (page: Page) => page.locator('[data-case][aria-current="true"]');
const message = (page: Page) => page.locator('.agent-status');
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Imports calls that were closed. */
async function withClosed(page: Page, number: number): Promise<void> {
  const now = Date.now();
  const calls = Array.from({ length: number }, (_, index) => {
    const name = index === 7 ? 'field.written:name Blue Pixel' : 'field.written:name Red';
    return caseAfter([name, 'case.closed:left'], `old${index}`, now - DAY - index);
  });
  const buffer = Buffer.from(writeCaseFile(calls));
  await page.locator('#agent-import').setInputFiles({ name: 'calls.json', mimeType: 'application/json', buffer });
  await page.getByText(`Closed calls: ${number}`).waitFor();
}

/** The clock of the page is this many milliseconds ahead from now on. */
const passTime = (page: Page, ms: number): Promise<void> =>
  page.evaluate((by) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + by;
  }, ms);

describe('a new call', () => {
  test('is taken however many are closed, and the number goes to no other', async ({ visit }) => {
    const page = await consoleAt(visit, 'en');
    await withClosed(page, 40);
    expect(await cases(page).count()).toBe(0);
    await callAt(page, 'iphone-activate-qr', 'banner');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    expect(await cases(page).count()).toBe(2);
    await cases(page).nth(0).click();
    await page.locator('[data-step="banner"]').waitFor();
    await cases(page).nth(1).click();
    await page.locator('[data-step="scan"]').waitFor();
    expect(await cases(page).count()).toBe(2);

    await page.getByText('Closed calls: 40').click();
    const closed = page.locator('[data-closed-case]');
    await expect.poll(() => closed.count()).toBe(40);
    await page.locator('#agent-closed-query').fill('blue  PIXEL');
    await expect.poll(() => closed.count()).toBe(1);
    await closed.press('Enter');
    await expect.poll(() => page.locator('.agent-identity summary').innerText()).toContain('Blue Pixel');
    expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    // Who looks at an old call is still on the line.
    expect(await page.locator('[data-case] .agent-clock-talking').count()).toBe(1);
  });

  test('has the field for the number, by its key and by its button, and is opened by one while a call that is over is on screen, and that is said', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    await page.locator('[data-action="open-case"]').click();
    expect(await focused(page)).toBe('agent-code');
    await page.keyboard.insertText(codeOf('iphone-activate-qr', 'banner'));
    await press(page, 'Enter');
    await page.locator('[data-step="banner"]').waitFor();
    await press(page, 'w', '1');
    await page.locator('[data-outcome="solved"]').first().waitFor();
    const before = await shownCase(page).getAttribute('data-case');
    await press(page, 'c');
    await page.keyboard.insertText(CODE);
    await press(page, 'Enter');
    await page.locator('[data-step="scan"]').waitFor();
    await message(page).getByText('The call on screen was over, so a new one was opened.').waitFor();
    expect(await shownCase(page).getAttribute('data-case')).not.toBe(before);
    // The other call is still among those that are over.
    await page.getByText('Closed calls: 1').click();
    await page.locator(`[data-closed-case="${before}"]`).getByText('Solved').waitFor();
    await press(page, 'n');
    expect(await focused(page)).toBe('agent-code');
    expect(await cases(page).count()).toBe(2);
  });
});

test('a number that was refused stays with its call', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  const field = page.locator('#agent-code');
  await press(page, 'n');
  await page.keyboard.insertText(CODE.replace(/\d$/, (last) => String((Number(last) + 1) % 10)));
  await press(page, 'Enter');
  await page.locator('#agent-code[aria-invalid="true"]').waitFor();
  // What is typed next replaces it.
  await page.keyboard.insertText('110');
  expect(await field.inputValue()).toBe('110');
  for (const number of [2, 3]) {
    await press(page, 'n');
    await expect.poll(() => cases(page).count()).toBe(number);
    expect([await focused(page), await field.inputValue()]).toEqual(['agent-code', '']);
  }
});

describe('a call', () => {
  test('has a number of its own, and what is typed about the caller, in every list and the ticket', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const number = await page.locator('.agent-identity b').innerText();
    expect(number).toMatch(/^C\d{4}-\d{4}$/);
    await press(page, 'j');
    expect(await focused(page)).toBe('agent-field-name');
    await page.keyboard.type('Ito U1234567');
    await page.locator('.agent-fields').getByText('Looks like a secret: U1234567.').waitFor();
    await press(page, 'Tab');
    await page.keyboard.type('INC0012345');
    await press(page, 'Escape', 'm', 'Escape');
    await expect.poll(() => shownCase(page).innerText()).toMatch(new RegExp(`^Ito U1234567[^]*${number}`));
    for (const told of [`Call ${number} of`, 'Caller’s name: Ito •••', 'External ticket: INC0012345'])
      expect(await page.locator('[data-ticket]').innerText()).toContain(told);

    await callAt(page, 'iphone-activate-qr', 'banner');
    await page.reload();
    await page.locator('agent-console[data-ready]').waitFor();
    await cases(page).getByText(number).click();
    await page.locator('[data-step="scan"]').waitFor();
    // What was typed last is undone.
    await press(page, 'u');
    await expect.poll(() => page.locator('.agent-identity summary').innerText()).not.toContain('INC0012345');
  });
});

describe('a diagnosis', () => {
  const stands = async (page: Page): Promise<void> => {
    await page.locator('[data-interview] [data-step-id]').waitFor();
    expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
  };

  test('goes on after another call and after a reload, at the question, and its keys are the question’s', async ({
    visit,
  }) => {
    const page = await consoleAt(visit, 'en');
    await callAt(page, 'android-add-user-qr', 'scan~login');
    await press(page, 't', '2');
    await stands(page);
    await callAt(page, 'iphone-activate-qr', 'banner');
    await press(page, 'm', 'Escape');
    await cases(page).nth(0).click();
    await stands(page);
    await cases(page).nth(1).click();
    await page.locator('[data-step="banner"] ~ * [data-action="trouble"]').waitFor();
    await cases(page).nth(0).click();
    await stands(page);
    await page.reload();
    await page.locator('agent-console[data-ready]').waitFor();
    await stands(page);
    await press(page, '1');
    await page.locator('[data-step-id="switch-lens"]').waitFor();
    await press(page, 'ArrowLeft', 'ArrowRight');
    await page.locator('[data-interview] [data-step-id]').waitFor();
    // If it works in the meantime, the script continues where it was.
    await press(page, 'Backspace', 'Backspace', 'ArrowRight');
    await page.locator('[data-step="pin"]').waitFor();
    expect(await main(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
  });
});

describe('the clock of a call', () => {
  test('stands on hold, goes on behind it, and tells the writing after the call', async ({ visit }) => {
    const page = await consoleAt(visit, 'en', { secondsHeld: true });
    await callAt(page, 'android-add-user-qr', 'scan~login');
    const clock = shownCase(page).locator('.agent-clock');
    await press(page, 'p');
    await passTime(page, 600_000);
    await passSeconds(page);
    await expect.poll(() => clock.innerText()).toMatch(/^Hold 10:/);
    await press(page, 'p');
    await expect.poll(() => clock.innerText()).toMatch(/^Talk 0:/);
    await press(page, 'w', '1');
    await passTime(page, 120_000);
    await passSeconds(page);
    await expect.poll(() => clock.innerText()).toMatch(/^Wrap-up 2:0\d$/);
    await press(page, 'k');
    expect(await page.locator('[data-ticket]').innerText()).toMatch(
      /0:\d\d talking, 10:0\d on hold or away, 2:0\d wrap-up/,
    );
  });
});

/** From here on, what the page writes is not on the disk before `data-held` is gone. Notes how durable it will be. */
const holdWrites = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { commit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function () {
      const { dataset } = document.documentElement;
      dataset['durability'] = this.durability;
      const wait = (): void => {
        if (dataset['held'] === undefined) return commit.call(this);
        this.objectStore('calls').count().onsuccess = wait;
      };
      wait();
    };
  });

test('a call is shown as closed once it is on the disk, and no earlier', async ({ visit }) => {
  const page = await consoleAt(visit, 'en', { prepare: holdWrites });
  await callAt(page, 'android-add-user-qr', 'scan~login');
  const root = page.locator('html');
  await root.evaluate(({ dataset }) => (dataset['held'] = ''));
  await press(page, 'w', '1');
  await main(page).getByText('Saving the call…').waitFor();
  expect(await shownCase(page).innerText()).toContain('Saving the call…');
  // A second write waits for the first one.
  await press(page, 'm');
  await page.keyboard.insertText('Blue');
  await main(page).getByText('Saving the call…').waitFor();
  await expect.poll(() => root.getAttribute('data-durability')).toBe('strict');
  expect(await page.locator('.agent-script, .agent-rail').getByText('Solved').count()).toBe(0);
  await root.evaluate(({ dataset }) => delete dataset['held']);
  await page.locator('.agent-body[data-outcome="solved"]').waitFor();
  expect(JSON.stringify(await storedIn(page))).toMatch(/case\.closed.*Blue/);
});

test('full storage is stated, work goes on, and all is stored once there is room', async ({ visit }) => {
  const { origin } = new URL(inject('site'));
  let room: CDPSession | undefined;
  const fill = async (opened: Page): Promise<void> => {
    room = await opened.context().newCDPSession(opened);
    await room.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  };
  const page = await consoleAt(visit, 'en', { prepare: fill });
  const fault = message(page).getByText('This browser cannot keep the calls.');
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await fault.waitFor();
  await message(page).getByText('Export the calls, or remove closed ones to make room.').waitFor();
  await press(page, 'w', '1');
  await page.locator('.agent-body[data-outcome="solved"]').waitFor();
  await callAt(page, 'iphone-activate-qr', 'banner');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await storedIn(page)).toEqual([]);

  await room!.send('Storage.overrideQuotaForOrigin', { origin });
  // The browser notices it some time later.
  await expect
    .poll(async () => {
      await press(page, 'l');
      return fault.count();
    })
    .toBe(0);
  expect((await storedIn(page)).map(({ log }) => JSON.stringify(log).includes('case.closed')).sort()).toEqual([
    false,
    true,
  ]);
});
