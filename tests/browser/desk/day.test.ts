import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { afterAll, expect, inject } from 'vitest';
import { QUIET_CHROMIUM } from '../../../tools/dev/quiet-chromium.ts';
import { callNumber } from '../../../machines/console/index.ts';
import type { CallRecord } from '../../../src/ui/storage/calls.ts';
import { anotherWindow, callAt, cases, consoleAt, press } from '../../support/browser-agent.ts';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';
import { Dice } from '../../support/soak/dice.ts';
import { storedIn } from '../../support/stored-calls.ts';

const SEED = Number(process.env['SHIRUBE_DAY_SEED'] ?? 62);
const CALLS = isWhole ? 60 : 6;
/** One of so many calls is interrupted by a killed browser. */
const KILL_EACH = isWhole ? 6 : 5;

const profile = mkdtempSync(join(tmpdir(), 'shirube-day-'));
const portFile = join(profile, 'DevToolsActivePort');
let running: ChildProcess | undefined;

/** Kills the browser with all its processes. */
async function kill(): Promise<void> {
  if (running?.pid === undefined) return;
  const ended = once(running, 'exit');
  process.kill(-running.pid, 'SIGKILL');
  await ended;
  running = undefined;
}

afterAll(async () => {
  await kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
});

/** Starts a browser that can be killed, with the profile of the one before. */
async function consoleInBrowser(): Promise<Page> {
  rmSync(portFile, { force: true });
  const flags = [
    ...QUIET_CHROMIUM,
    ...['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  running = spawn(process.env['SHIRUBE_CHROMIUM'] ?? chromium.executablePath(), flags, {
    detached: true,
    stdio: 'ignore',
  });
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0]!.newPage();
  await page.goto(new URL('/en/agent/', inject('site')).href);
  await page.locator('agent-console[data-ready]').waitFor();
  return page;
}

/** Ways to a call’s end, by the keys of an agent. The device is as the ticket and the overview name it. */
const KINDS: readonly { device: string; said: string; cause?: string; begin(page: Page): Promise<void> }[] = [
  {
    device: 'Android',
    said: 'Android (from the guide, not asked)',
    begin: (page) => callAt(page, 'android-add-user-qr', 'scan~login'),
  },
  {
    device: 'iPhone',
    said: 'iPhone',
    begin: (page) => press(page, 'n', 'Escape', '2', '1'),
  },
  {
    device: 'Android',
    said: 'Android',
    cause: 'the front camera is on',
    async begin(page) {
      await press(page, 'n', 't', '2', '1');
      await page.locator('[data-step-id="view"]').waitFor();
      await press(page, '1');
      await page.locator('[data-step-id="switch-lens"]').waitFor();
    },
  },
  { device: 'Not known', said: 'Not known', begin: (page) => press(page, 'n', 'Escape') },
];
const ENDS = [
  'Solved',
  'Passed on to second-line support',
  'Callback',
  'The call was cut off',
  'Not for this desk',
  'The caller didn’t want to go on',
];

/** What the script did in a call. The time of each letter of the note tells what may be lost. */
interface Done {
  kind: (typeof KINDS)[number];
  name: string;
  number: string;
  note: string;
  typed: number[];
  end: string | undefined;
  language: string;
}

const shownNumber = (page: Page): Promise<string> => page.locator('.agent-identity b').innerText();
const closedNow = (page: Page) => page.locator('.agent-body[data-outcome]');

async function end(page: Page, done: Done, at: number): Promise<void> {
  await press(page, 'w', String(at + 1));
  if (ENDS[at] === 'Callback') await press(page, 'Enter');
  await closedNow(page).waitFor();
  done.end = ENDS[at];
}

/** One call: to its place, with a name, a note, in some a language and another window, to an end. */
async function call(page: Page, index: number, log: Done[]): Promise<void> {
  const kind = KINDS[index % KINDS.length]!;
  const done: Done = { kind, name: '', number: '', note: '', typed: [], end: undefined, language: 'Not known' };
  await kind.begin(page);
  done.number = await shownNumber(page);
  log.push(done);
  await press(page, 'j');
  await page.keyboard.insertText(`Caller ${index}`);
  await press(page, 'Escape');
  done.name = `Caller ${index}`;
  if (index % 4 === 1) {
    await press(page, 'l');
    done.language = 'Japanese';
  }
  let at = page;
  if (index % 5 === 2) {
    at = await anotherWindow(page);
    await at.locator('[data-action="take-over"]').click();
    await at.locator('[data-action="take-over"]').waitFor({ state: 'detached' });
  }
  await press(at, 'm');
  for (const letter of `Note about caller ${index}.`) {
    await at.keyboard.type(letter);
    done.note += letter;
    done.typed.push(Date.now());
  }
  await press(at, 'Escape');
  await end(at, done, (index * 5) % ENDS.length);
  if (at !== page) await at.close();
}

const noteIn = ({ log }: CallRecord): string =>
  (log as { type: string; text?: string }[]).findLast(({ type }) => type === 'note.written')?.text ?? '';
const isClosedIn = ({ log }: CallRecord): boolean => JSON.stringify(log).includes('"case.closed"');

/** After a crash: what was shown as closed is closed, and at most what was typed in the last second is lost. */
async function continueAfter(killed: number, page: Page, log: Done[]): Promise<void> {
  const stored = new Map((await storedIn(page)).map((each) => [callNumber(each.id), each]));
  for (const { number, end: ended, note } of log) {
    if (ended === undefined) continue;
    expect(stored.get(number) && isClosedIn(stored.get(number)!), `${number} is closed`).toBe(true);
    expect(noteIn(stored.get(number)!)).toBe(note);
  }
  const last = log.at(-1);
  if (!last || last.end !== undefined) return;
  const record = stored.get(last.number);
  const kept = last.typed.filter((time) => time < killed - 1000).length;
  if (!record) {
    expect(kept, 'letters of a call that is lost').toBe(0);
    log.pop();
    return;
  }
  expect(noteIn(record).length).toBeGreaterThanOrEqual(kept);
  last.note = noteIn(record);
  last.name = (record.log as { field?: string; text?: string }[]).find(({ field }) => field === 'name')?.text ?? '';
  if (isClosedIn(record)) throw new Error('A call is closed that was not shown as closed.');
  await cases(page).getByText(last.number).click();
  await page.locator('.agent-identity b', { hasText: last.number }).waitFor();
  last.language = JSON.stringify(record.log).includes('"caller.spoke"') ? 'Japanese' : 'Not known';
  await end(page, last, 3);
}

/** A colleague gets the call on screen as a file, ends it, and gives it back. */
async function handOver(page: Page, other: Page, done: Done): Promise<void> {
  const exported = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        URL.createObjectURL = (blob) => {
          void (blob as Blob).text().then(resolve);
          return 'blob:';
        };
      }),
  );
  await press(page, 'h');
  await page.locator('[data-action="file-handover"]').click();
  const file = { name: 'a.json', mimeType: 'application/json' };
  await other.locator('#agent-import').setInputFiles({ ...file, buffer: Buffer.from(await exported) });
  await other.locator('.agent-identity b', { hasText: done.number }).waitFor();
  await end(other, done, 1);
  await press(other, 'h');
  const back = other.waitForEvent('download');
  await other.locator('[data-action="file-handover"]').click();
  await page.locator('#agent-import').setInputFiles(await (await back).path());
  await closedNow(page).waitFor();
}

const counted = (values: readonly string[]) =>
  [...new Set(values)].map((value) => [value, String(values.filter((each) => each === value).length)]).sort();

test(`a day of ${CALLS} calls is as its script did it, whatever happens to the browser (SHIRUBE_DAY_SEED=${SEED})`, async ({
  visit,
}) => {
  const dice = new Dice(SEED);
  const log: Done[] = [];
  let page = await consoleInBrowser();
  for (let index = 0; index < CALLS; index++) {
    if (index % KILL_EACH !== KILL_EACH - 1) {
      await call(page, index, log);
      continue;
    }
    const before = log.length;
    const work = call(page, index, log).then(
      () => undefined,
      (error: unknown) => error,
    );
    await wait(dice.below(isWhole ? 2500 : 1500));
    const killed = Date.now();
    await kill();
    await work;
    page = await consoleInBrowser();
    await continueAfter(killed, page, log);
    expect(log.length).toBeGreaterThanOrEqual(before);
  }
  const other = await consoleAt(visit, 'en');
  await callAt(page, 'android-add-user-qr', 'scan~login');
  const handed: Done = { ...log[0]!, kind: KINDS[0]!, name: '', note: '', language: 'Not known', end: undefined };
  handed.number = await shownNumber(page);
  log.push(handed);
  await handOver(page, other, handed);

  await page.reload();
  await page.locator('agent-console[data-ready]').waitFor();
  for (const { number, name, note, end: outcome, language, kind } of log) {
    await press(page, 'Escape', 'z');
    await page.locator('#agent-closed-query').fill(number);
    await press(page, 'Enter');
    await page.locator('.agent-identity b', { hasText: number }).waitFor();
    const ticket = await page.locator('[data-ticket]').innerText();
    const lines = [`Outcome: ${outcome}`, `Caller’s device: ${kind.said}`, `Caller’s language: ${language}`];
    if (name !== '') lines.push(`Caller’s name: ${name}`);
    if (note.trim() !== '') lines.push(note.trim());
    for (const line of lines) expect(ticket.split('\n'), number).toContain(line);
  }
  await page.goto(new URL('/en/agent/overview/', inject('site')).href);
  await page.locator(`[data-counted="${log.length}"]`).waitFor();
  const rows = async (panel: string) => {
    const all = await page.locator(`[data-panel="${panel}"] tbody tr`).all();
    return (await Promise.all(all.map((row) => row.locator('th, td').allInnerTexts()))).map((row) => row.slice(0, 2));
  };
  expect((await rows('outcomes')).sort()).toEqual(counted(log.map((each) => each.end ?? '')));
  expect((await rows('devices')).sort()).toEqual(counted(log.map(({ kind }) => kind.device)));
});
