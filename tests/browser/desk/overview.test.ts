import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { readTickets } from '../../../machines/console/index.ts';
import { projectRoot } from '../../../src/content/index.ts';
import { callAt, consoleAt, LANGUAGES, press, type Language } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { ticketFile, toldTickets } from '../../support/told-calls.ts';
import { priorChanges, type PriorFiles } from '../../../src/features/desk/overview/prior-changes.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';
import { siteFolder } from '../../support/pages.ts';
import { inTurn } from '../../support/coverage.ts';

type Visit = (address: string) => Promise<Page>;

async function overviewAt(visit: Visit, language: Language): Promise<Page> {
  const page = await visit(`/${language}/agent/overview/`);
  await page.locator('agent-overview[data-ready]').waitFor();
  return page;
}

const choose = (page: Page, ...files: (typeof ticketFile)[]) => page.locator('#overview-file').setInputFiles(files);
const rowsOf = async (page: Page, panel: string) => {
  const rows = page.locator(`[data-panel="${panel}"] tbody tr`);
  return Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
};
async function downloaded(page: Page, action: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-action="${action}"]`).click()]);
  return readFileSync(await file.path(), 'utf8');
}

const OTHER = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"other"}') };

describe.each(inTurn(LANGUAGES, 0))('in %s', (language) => {
  test('counts files, each call once, says which file is none, forgets them, and takes what is dropped anywhere', async ({
    visit,
  }) => {
    const page = await overviewAt(visit, language);
    await page.locator('[data-empty]').waitFor();
    await choose(page, ticketFile, OTHER, { ...ticketFile, name: 'again.json' });
    await page.locator('[data-counted="8"]').waitFor();
    expect(await page.locator('.overview-fault').allInnerTexts()).toEqual([expect.stringContaining('other.json')]);
    const names = { en: ['Japanese', 'English', 'Not known'], ja: ['日本語', '英語', '不明'] }[language];
    const rows = await rowsOf(page, 'languages');
    expect(rows.map(([name, calls]) => [name, calls])).toEqual([
      [names[1], '4'],
      [names[0], '3'],
      [names[2], '1'],
    ]);
    // A part of them: by device, then by weeks.
    await page.locator('#overview-device').selectOption('iphone');
    await page.locator('[data-shown="2"]').waitFor();
    await page.locator('#overview-device').selectOption({ index: 0 });
    await page.locator('#overview-to').selectOption('2026-11-02');
    await page.locator('[data-shown="5"]').waitFor();
    expect(await rowsOf(page, 'weeks')).toEqual([['2026-11-02', '5']]);

    await page.locator('[data-action="forget"]').click();
    await page.locator('[data-empty]').waitFor();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, ticketFile.buffer.toString());
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await page.locator('[data-counted="8"]').waitFor();
  });
});

test('works out what calls make of the priors, and hands it over as a patch', async ({ visit }) => {
  const page = await overviewAt(visit, 'en');
  await choose(page, ticketFile);
  await page.locator('[data-action="work-out"]').click();
  await page.locator('[data-symptom="qr-not-read"] tbody tr').first().waitFor();
  const files = JSON.parse(readFileSync(join(siteFolder, 'agent/priors.json'), 'utf8')) as PriorFiles;
  const { patch } = priorChanges(readTickets(toldTickets).tickets, shippedSymptoms('all'), files, 20);
  expect(patch).toContain('+++ b/content/diagnosis/qr-not-read.yaml');
  expect(await downloaded(page, 'download-patch')).toBe(patch);
  // Of other calls it says nothing.
  await page.locator('#overview-caller').selectOption('ja');
  await page.locator('[data-result]').waitFor({ state: 'detached' });
  // What a patch is made of is what the content says now.
  const { file, text } = files['qr-not-read']!;
  expect(text).toBe(readFileSync(`${projectRoot()}/${file}`, 'utf8'));
});

test('gathers what agents mark as wrong in the console, with secrets hidden, as issues', async ({ visit }) => {
  const page = await consoleAt(visit, 'en');
  await callAt(page, 'android-add-user-qr', 'scan~login');
  await press(page, '!');
  await page.keyboard.insertText('The PIN 482913 is asked twice');
  await press(page, 'Enter');
  await page.locator('[data-agent-message]', { hasText: /\S/ }).waitFor();
  // A question, without a word; and once more, taken back.
  await press(page, 't', '2', '!', 'Enter', '!', 'Enter', 'u');
  expect(await page.locator('#agent-mistake').count()).toBe(0);
  await page.goto('/en/agent/overview/');
  await page.locator('[data-panel="mistakes"] tbody tr').nth(1).waitFor();
  const rows = await rowsOf(page, 'mistakes');
  expect(rows.map(([, language, version, times]) => [language, version, times])).toEqual([
    ['English', '2', '1'],
    ['English', '1', '1'],
  ]);
  const issues = await downloaded(page, 'download-issues');
  expect(issues).toContain('> The PIN ••• is asked twice');
  expect(issues).not.toContain('482913');
  expect(issues).toMatch(/- Link: <http:.*\/en\/articles\/android-add-user-qr\/#step-scan>/);
  expect(issues).toMatch(/- Link: <http:.*\/en\/diagnosis\/qr-not-read\/>/);
});

test('says without a script what it needs', async ({ visit }) => {
  const page = await visit('/ja/agent/overview/', { script: false });
  expect(await page.getByRole('main').innerText()).toContain('JavaScript');
});
