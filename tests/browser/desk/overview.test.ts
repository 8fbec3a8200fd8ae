import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { callNumber, createCaseLogs, writeCaseFile } from '../../../machines/console/index.ts';
import { shippedWorld } from '../../support/agent-words.ts';
import { LANGUAGES, type Language } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { ticketFile } from '../../support/told-calls.ts';
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
  test('counts files, each call once, says which file is none, and takes what is dropped anywhere', async ({
    visit,
  }) => {
    const page = await overviewAt(visit, language);
    await page.locator('[data-empty]').waitFor();
    await choose(page, ticketFile, OTHER, { ...ticketFile, name: 'again.json' });
    await page.locator('[data-counted="8"]').waitFor();
    expect(await page.locator('.overview-fault').allInnerTexts()).toEqual([expect.stringContaining('other.json')]);
    const rows = await rowsOf(page, 'devices');
    expect(rows.map(([name, calls, share, solved]) => [name, calls, share, solved])).toEqual([
      ['Android', '5', '63%', '2'],
      ['iPhone', '2', '25%', '1'],
      [{ en: 'Not known', ja: '不明' }[language], '1', '13%', '0'],
    ]);
    // Some of the days.
    await page.locator('#overview-to').fill('2026-11-03');
    await page.locator('[data-shown="3"]').waitFor();
    expect((await rowsOf(page, 'days')).map(([day, calls]) => [day, calls])).toEqual([
      ['2026-11-02', '1'],
      ['2026-11-03', '2'],
    ]);
    const csv = (await downloaded(page, 'download-csv')).split('\r\n');
    expect(csv).toHaveLength(5);
    expect(csv[1]).toMatch(
      /^call-0,2026-11-02,,ja,android,solved,solved,qr-not-read,front-camera,yes,300,0,60,\d\d:00,$/,
    );

    await page.reload();
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

test('lists callers who called again, and the hours of calls', async ({ visit }) => {
  const caseLogs = createCaseLogs(shippedWorld());
  const calls = ['090-1234-5678', '', '+81 90 1234 5678'].map((text, index) => {
    const opened = new Date(2026, 10, 2, 9 + index).getTime();
    const call = caseLogs.open(`call-${index}`, opened);
    return caseLogs.record(call, { type: 'field.written', field: 'callback', text, at: opened });
  });
  const page = await overviewAt(visit, 'en');
  await choose(page, { ...ticketFile, name: 'calls.json', buffer: Buffer.from(writeCaseFile(calls)) });
  await page.locator('[data-counted="3"]').waitFor();
  const numbers = [callNumber('call-0'), callNumber('call-2')].join(', ');
  expect((await rowsOf(page, 'repeats')).map((row) => row.slice(0, 3))).toEqual([[numbers, '2', '67%']]);
  expect((await rowsOf(page, 'hours')).map(([hour]) => hour)).toEqual(['09:00', '10:00', '11:00']);
});
