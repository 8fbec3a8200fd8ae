import type { Page } from 'playwright';
import { callAt, lookLater, press } from '../browser-agent.ts';
import { inTurn } from '../coverage.ts';
import { ticketFile } from '../told-calls.ts';
import type { Room, State } from './room.ts';

const GUIDE = 'android-add-user-qr';
const keys =
  (...pressed: string[]) =>
  (page: Page): Promise<void> =>
    press(page, ...pressed);

/** A call from its beginning to its end, each state from the one before. */
const calls: readonly State[] = [
  {
    name: 'no call',
    come: async (page, language) => {
      await page.goto(`/${language}/agent/`);
      await page.locator('agent-console[data-ready]').waitFor();
    },
  },
  { name: 'opening', come: keys('n', 'Escape') },
  { name: 'a diagnosis, asking for the phone', come: keys('t', '1') },
  { name: 'opening, for a task', come: keys('Backspace', '2') },
  { name: 'opening, for a method', come: keys('2') },
  { name: 'opening, by screens', come: keys('1') },
  { name: 'opening, what is wrong', come: keys('ArrowLeft', 't') },
  {
    name: 'found',
    come: async (page) => {
      await press(page, '/');
      await page.keyboard.type('QR');
      await page.locator('[data-found]').waitFor();
    },
  },
  {
    name: 'found, with a warning',
    come: async (page) => {
      await page.keyboard.type(' SMS');
      await page.locator('[data-warning]').waitFor();
    },
  },
  {
    name: 'ways',
    come: async (page) => {
      await press(page, 'Escape');
      await page.getByRole('main').locator('summary').first().click();
      await callAt(page, GUIDE, 'open');
    },
  },
  {
    name: 'a step',
    come: async (page) => {
      await press(page, '1');
      await page.locator('.agent-script .agent-more summary').click();
    },
  },
  {
    name: 'about the caller',
    come: async (page) => {
      await press(page, 'Escape', 'j');
      await page.keyboard.type('Ito, U1234567');
      await press(page, 'Tab');
      await page.keyboard.type('INC0012345');
      await press(page, 'Escape');
    },
  },
  { name: 'handing over', come: keys('h') },
  {
    name: 'problems',
    come: async (page) => {
      await press(page, 'Escape');
      await callAt(page, GUIDE, 'scan~login');
      await press(page, 't', '4');
    },
  },
  { name: 'a question', come: keys('2') },
  { name: 'replies', come: keys('1', 'r') },
  { name: 'the last check of the interview', come: keys('1') },
  { name: 'closing', come: keys('1', 'w') },
  { name: 'asking for a number', come: keys('3') },
  {
    name: 'about to remove',
    come: async (page) => {
      await press(page, 'Escape');
      const tools = page.locator('.agent-tools details');
      await tools.evaluate((each: HTMLDetailsElement) => (each.open = true));
      await tools.locator('[data-action="remove"]').click();
      await tools.evaluate((each: HTMLDetailsElement) => (each.open = false));
    },
  },
  { name: 'closed', come: keys('w', 'w', '1') },
  {
    name: 'a call that was closed some time ago',
    come: async (page) => {
      await press(page, 'n', 'Escape');
      // A call is released once it is stored.
      await page.locator('.agent-closed').waitFor();
      await lookLater(page);
      await press(page, 'z');
      await page.locator('#agent-closed-query:focus').waitFor();
      await page.locator('.agent-found li').first().waitFor();
      await press(page, 'Enter');
      await page.locator('#agent-note[readonly]').waitFor();
      // What is scrolled out of sight is in nobody's way.
      await page.locator('.agent-rail').evaluate((rail) => (rail.scrollTop = 0));
    },
  },
  { name: 'the keys', come: keys('?') },
];

/** The overview, from nothing to all that it tells. */
const overview: readonly State[] = [
  {
    name: 'nothing to count',
    come: async (page, language) => {
      await page.goto(`/${language}/agent/overview/`);
      await page.locator('[data-empty]').waitFor();
    },
  },
  {
    name: 'calls counted, and a file that is none',
    come: async (page) => {
      const other = { ...ticketFile, name: 'other.json', buffer: Buffer.from('{}') };
      await page.locator('#overview-file').setInputFiles([ticketFile, other]);
      await page.locator('[data-counted]').waitFor();
    },
  },
  {
    name: 'no call fits',
    come: async (page) => {
      await page.locator('#overview-from').fill('2030-01-01');
      await page.locator('[data-shown="0"]').waitFor();
    },
  },
];

/** The windows that desks have, and a phone's: the first of them in each run, in the full run all. */
const WINDOWS = [
  ['console', 1366, 625],
  ['console in a large window', 1920, 1080],
  ['console on a phone', 390, 844],
] as const;

export const consoleRooms: readonly Room[] = [
  ...inTurn(WINDOWS, 0).map(([name, width, height]) => ({
    name,
    view: { width, height, prepare: (page: Page) => page.addInitScript(() => (Math.random = () => 0)) },
    states: calls,
  })),
  { name: 'overview', states: overview },
];
