import { describe, expect } from 'vitest';
import { encodeInterview } from '../../../machines/diagnosis/index.ts';
import {
  choose,
  expectAsked,
  heading,
  interviewAt,
  openMenu,
  press,
  says,
  type Language,
} from '../../support/browser-diagnosis.ts';
import { test } from '../../support/browser.ts';
import { repliesFrom } from '../../support/interviews.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';
import { inTurn } from '../../support/coverage.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const PLACE = 'view.blurred~move.not-read';

describe.for(inTurn(LANGUAGES, 0))('a place in an interview (%s)', (language) => {
  const { blurred, view, move, giveUp, call, notCopied } = says[language];

  test('holds support that was asked for, over a reload and over Back', async ({ visit }) => {
    const page = await visit(interviewAt(language, 'qr-not-read'));
    await press(page, blurred);
    await choose(page, language, giveUp);
    await expectAsked(page, call);
    // What was tried is to be selected where it cannot be copied.
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))));
    await page.locator('[data-action="copy-tried"]').click();
    await page.getByText(notCopied).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: call }).waitFor();
    await page.goBack();
    await expectAsked(page, move);
  });

  test('is told to support in words too: for which guide, and each answer', async ({ visit }) => {
    const page = await visit(interviewAt(language, 'qr-not-read', PLACE, '?guide=iphone-add-user-qr&at=step-scan'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(page, language, giveUp);
    const number = await page.locator('[data-case-code]').innerText();
    await page.locator('[data-action="copy-tried"]').click();
    await page.locator('.walk-said').filter({ hasText: /\S/ }).first().waitFor();
    const told = await page.evaluate(() => navigator.clipboard.readText());
    const [problem, guide, place, ...answers] = told.split('\n');
    expect(problem).toBe(says[language].notReadTitle);
    expect(guide).toMatch(/iPhone/);
    expect(place).toContain(number);
    expect(answers).toContain(`- ${view} → ${blurred}`);
    expect(answers).toHaveLength(PLACE.split('~').length);
  });

  test('leads to where the guide is taken up again, in it or in the one that types', async ({ visit }) => {
    for (const [symptom, place, at, onward] of [
      [
        'activation-error',
        'entered.scanned~log-in-again.fresh-code',
        'step-unlock~login',
        'iphone-add-user-qr/#step-camera~login',
      ],
      [
        'qr-not-read',
        'view.sharp~task.adding~turn-scanning-on.not-read~allow-camera.not-read',
        'step-scan~login',
        'iphone-add-user-code/#step-activation-code~login',
      ],
    ] as const) {
      const page = await visit(interviewAt(language, symptom, place, `?guide=iphone-add-user-qr&at=${at}`));
      const link = page.locator('.diag-origin').getByRole('link');
      await expect.poll(() => link.getAttribute('href')).toBe(`/${language}/articles/${onward}`);
      await link.click();
      await page.locator('[aria-current="step"]').waitFor();
      expect(await page.locator('.walk-notice').count()).toBe(0);
    }
  });

  test('is opened for somebody else by its link, and by the number that was read aloud', async ({ visit }) => {
    const code = encodeInterview(repliesFrom(PLACE), shippedSymptoms('all')['qr-not-read']!);
    const page = await visit(interviewAt(language, 'qr-not-read', PLACE));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMenu(page, language);
    expect(await page.locator('[data-case-code]').innerText()).toBe(code);
    const asked = await heading(page).innerText();
    await page.locator('[data-action="copy-link"]').click();
    await page.locator('.walk-said').filter({ hasText: /\S/ }).waitFor();
    const another = await visit(await page.evaluate(() => navigator.clipboard.readText()));
    await another.getByRole('heading', { level: 1, name: asked }).waitFor();
    await another.goto(`/${language}/`);
    const field = another.locator('search-field input');
    await field.fill(code);
    await field.press('Enter');
    await another.waitForURL(`**${interviewAt(language, 'qr-not-read', PLACE)}`);
    await another.getByRole('heading', { level: 1, name: asked }).waitFor();
  });
});
