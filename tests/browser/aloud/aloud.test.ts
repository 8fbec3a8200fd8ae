import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Progress } from '../../../machines/walkthrough/index.ts';
import type { Spoken } from '../../../src/features/aloud/page-data.ts';
import { linesAt, saidOf } from '../../../src/features/aloud/reader.ts';
import { test } from '../../support/browser.ts';
import {
  alouds,
  barIn,
  endSentence,
  hearAll,
  isSpeaking,
  told,
  VOICES,
  voicesCome,
  withVoices,
} from '../../support/browser-aloud.ts';
import { FIRST, GUIDE, LAST, PHONE, PIN, SCAN, walkAt } from '../../support/browser-walk-open.ts';
import { expectPlaceSoon, press } from '../../support/browser-walk.ts';
import { says, type Language } from '../../support/browser-walk-words.ts';
import { languages } from '../../support/browser-words.ts';
import { inTurn } from '../../support/coverage.ts';
import { siteFolder } from '../../support/pages.ts';

const view = { ...PHONE, prepare: withVoices() };

/** What is to be stated of a guide, as the site has it. */
const spokenIn = (language: Language, guide: string): Spoken =>
  JSON.parse(readFileSync(join(siteFolder, language, 'walkthroughs', guide, 'aloud.json'), 'utf8')) as Spoken;

/** What is to be stated at a place. */
function saidAt(language: Language, guide: string, { step, part }: Progress): string[] {
  return linesAt(spokenIn(language, guide).steps[step]!, part).map(saidOf);
}

async function listen(page: Awaited<ReturnType<typeof walkAt>>, language: Language) {
  await press(page, says[language].menu);
  await press(page, alouds[language].open);
  const bar = barIn(page, language);
  await bar.bar.waitFor();
  return bar;
}

describe.for(inTurn(languages, 0))('reading aloud (%s)', (language) => {
  test('shows the sentence as it is said, stops and goes on, and steps by keys', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: PIN, view });
    const { button, marked, text } = await listen(page, language);
    const [first, second, third] = saidAt(language, GUIDE, PIN);
    const heard = async () => (await told(page)).map((each) => each.text);
    expect(await heard()).toEqual([first]);
    expect(await button('pause').evaluate((each) => each === document.activeElement)).toBe(true);
    await endSentence(page);
    const shown = (await marked.textContent())!;
    expect(await text.textContent()).toContain(shown);
    await button('pause').click();
    expect(await isSpeaking(page)).toBe(false);
    await button('play').click();
    expect(await heard()).toEqual([first, second, second]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await button('next').click();
    await button('back').click();
    expect((await heard()).slice(3)).toEqual([third, second, third, second]);
    await hearAll(page);
    await page.keyboard.press('ArrowRight');
    await expectPlaceSoon(page, GUIDE, LAST);
    expect((await heard()).at(-1)).toBe(saidAt(language, GUIDE, LAST)[0]);
    // The focus is in the step now, and its space bar stops what is read.
    await page.keyboard.press('Space');
    expect(await isSpeaking(page)).toBe(false);
  });

  test('is done by a voice of the device, as fast as was chosen, the next time too', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: PIN, view });
    const [usual, chosen] = { ja: ['Kyoko', 'Otoya'], en: ['Samantha', 'Daniel'] }[language];
    const { bar, button } = await listen(page, language);
    expect((await told(page)).at(-1)).toMatchObject({ voice: usual, rate: 1 });
    const voices = bar.getByLabel(alouds[language].voice);
    expect(await voices.locator('option').allTextContents()).toEqual([usual, chosen]);
    await voices.selectOption({ label: chosen! });
    await bar.getByLabel(alouds[language].speed).selectOption('1.5');
    expect((await told(page)).at(-1)).toMatchObject({ voice: chosen, rate: 1.5 });
    await button('close').click();
    await bar.waitFor({ state: 'detached' });
    expect(await isSpeaking(page)).toBe(false);
    await page.reload();
    await page.locator('[aria-current="step"]').waitFor();
    await listen(page, language);
    expect((await told(page)).at(-1)).toMatchObject({ voice: chosen, rate: 1.5 });
  });

  test('is not offered where only others could speak, and as soon as a voice of the device is known', async ({
    visit,
  }) => {
    const page = await walkAt(visit, language, { at: PIN, view: { ...PHONE, prepare: withVoices(VOICES, true) } });
    await press(page, says[language].menu);
    // It is loaded when it is first asked for.
    await page.locator('dialog[open] .walk-menu').waitFor();
    const item = page.getByRole('button', { name: alouds[language].open, exact: true });
    expect(await item.count()).toBe(0);
    await voicesCome(page);
    await item.waitFor();
  });

  test('reads what helps where it does not work, rests where nothing is told, and ends with the walk', async ({
    visit,
  }) => {
    const page = await walkAt(visit, language, { at: SCAN, view });
    const { bar, text } = await listen(page, language);
    await press(page, says[language].trouble);
    await expect.poll(() => text.textContent()).toBe(alouds[language].away);
    expect(await isSpeaking(page)).toBe(false);
    // What is chosen is reported, and no other cause of it.
    await page.locator('button.row:has(.phrases)').first().click();
    await page.locator('.problem[data-open]').waitFor();
    await expect.poll(() => isSpeaking(page)).toBe(true);
    const before = (await told(page)).length;
    await hearAll(page);
    const shown = await page.locator('.problem[data-open] .cause:not([data-away]) h4').allTextContents();
    const hidden = await page.locator('.problem[data-open] .cause[data-away] h4').allTextContents();
    const heard = (await told(page)).slice(before - 1).map((each) => each.text);
    expect(shown).toHaveLength(1);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toContain(spokenIn(language, GUIDE).problems['qr-not-read']![0]!.sentences[0]!.say);
    const headings = spokenIn(language, GUIDE).problems['qr-not-read']!.flatMap(({ sentences }) => sentences);
    const saidOfHeading = (title: string) => headings.find(({ text }) => text === title.replaceAll('\u00a0', ' '));
    for (const title of shown) expect(heard).toContain(saidOfHeading(title)?.say ?? saidOfHeading(title)?.text);
    for (const title of hidden) expect(heard).not.toContain(saidOfHeading(title)?.say ?? saidOfHeading(title)?.text);
    expect(await text.textContent()).toBe(alouds[language].away);
    await press(page, says[language].solvedYes);
    await expectPlaceSoon(page, GUIDE, SCAN);
    await expect.poll(() => isSpeaking(page)).toBe(true);
    await press(page, says[language].menu);
    await press(page, says[language].showAll);
    await bar.waitFor({ state: 'detached' });
    expect(await isSpeaking(page)).toBe(false);
  });

  test('says when the device cannot say it, and is closed by Escape', async ({ visit }) => {
    const page = await walkAt(visit, language, { at: FIRST, view });
    const { bar, button } = await listen(page, language);
    await endSentence(page, 'onerror');
    expect(await bar.getByRole('status').textContent()).toBe(alouds[language].failed);
    await button('play').focus();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await expectPlaceSoon(page, GUIDE, FIRST);
  });
});
