import { describe, expect } from 'vitest';
import { encodeInterview } from '../../../machines/diagnosis/index.ts';
import {
  choose,
  expectAsked,
  heading,
  interviewAt,
  openMenu,
  placeOf,
  press,
  says,
  type Language,
} from '../../support/browser-diagnosis.ts';
import { stickingOut } from '../../support/browser-layout.ts';
import { test } from '../../support/browser.ts';
import { repliesFrom } from '../../support/interviews.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';
import { inTurn } from '../../support/coverage.ts';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const PLACE = 'view.blurred~move.not-read';

describe.for(inTurn(LANGUAGES, 0))('a place in an interview (%s)', (language) => {
  const { blurred, notRead, view, move, back, giveUp, call, notCopied } = says[language];

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

  test('is told to support with the problem before it, whose answers led there', async ({ visit }) => {
    const typed = 'view.sharp~task.adding~type-code.not-activated';
    const page = await visit(interviewAt(language, 'qr-not-read', typed));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-action="move"]').click();
    await page.waitForURL('**/activation-error/**');
    await page.locator('[data-phase="asking"]').waitFor();
    await choose(page, language, giveUp);
    const before = page.getByRole('link', { name: says[language].notReadTitle });
    await page.locator('[data-action="copy-tried"]').click();
    await page.locator('.walk-said').filter({ hasText: /\S/ }).first().waitFor();
    const told = await page.evaluate(() => navigator.clipboard.readText());
    const link = told.split('\n').find((line) => line.startsWith(says[language].notReadTitle))!;
    expect(link).toContain(`${interviewAt(language, 'qr-not-read', typed)}`);
    await before.click();
    await page.waitForURL(`**${interviewAt(language, 'qr-not-read', typed)}`);
    await page.locator('[data-phase="moving"]').waitFor();
  });

  test('is skipped by nobody who came by a link, has gone back past it, and then forward', async ({ visit }) => {
    const page = await visit(interviewAt(language, 'qr-not-read', 'view.blurred'));
    await expectAsked(page, move);
    await press(page, notRead);
    await expect.poll(() => placeOf(page)).toBe(PLACE);
    await press(page, back);
    await expectAsked(page, move);
    await press(page, back);
    await expectAsked(page, view);
    await page.goForward();
    await expectAsked(page, view);
    await page.goBack();
    await expectAsked(page, move);
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

test('the number of a long interview fits into the least window', async ({ visit }) => {
  const said = ['entered.unsure', 'opened-early.not-early', 'log-in-again.fresh-code', 'use-fresh-code.error-again'];
  const page = await visit(interviewAt('en', 'activation-error', said.join('~')), { width: 320, height: 640 });
  await openMenu(page, 'en');
  await page.locator('[data-case-code]').waitFor();
  expect(await stickingOut(page)).toEqual([]);
});
