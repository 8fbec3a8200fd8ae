import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { axeFaults, layOutAll } from '../browser-axe.ts';
import {
  brokenWords,
  coveredControls,
  crowdedControls,
  cutScreens,
  smallControls,
  stickingOut,
} from '../browser-layout.ts';
import { ASKED, conformanceFaults } from '../browser-conformance.ts';
import { listen, type Complaints } from '../browser-policy.ts';
import { test } from '../browser.ts';
import { languages } from '../browser-words.ts';
import { inTurn, isWhole } from '../coverage.ts';
import { isRecorded, recordAsked } from '../conformance-record.ts';
import { ALIKE, USUAL, type Room } from './room.ts';

/**
 * How states are looked at: each in another view, such that each width comes with each theme and language; in the full run in
 * all.
 */
const VIEWS: readonly Sight[] = [
  { width: 320, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 320, theme: 'dark' },
  { width: 1280, theme: 'light' },
  { width: 390, theme: 'dark' },
];

/** A window, and its appearance. */
interface Sight {
  width: number;
  height?: number;
  theme: 'light' | 'dark';
}

/** What is looked at: the built site, or something else that has states. */
interface Looked {
  origin(): string;
  sights: readonly Sight[];
  /** Whether it speaks the browser's language. */
  followsBrowser: boolean;
  /** The addresses whose refusals are answers, which it tells anyone who uses it. */
  answers?: RegExp;
  /** What a library of it says in the console where nothing is wrong. */
  remarks?: RegExp;
}

const SITE: Looked = { origin: () => inject('site'), sights: VIEWS, followsBrowser: false };

/** Another help center, which a test has built. @param origin where it is served */
export function otherHelp(origin: () => string): Looked {
  return { ...SITE, origin };
}

/** What is wrong with where things are in a window. */
async function layoutFaults(page: Page, { onlyWidth, isTwiceAsLarge }: Room, width: number): Promise<string[]> {
  const looks = [
    stickingOut,
    // Large text in columns of a table, or of what stands within what, breaks long words still.
    ...(isTwiceAsLarge ? [] : [brokenWords]),
    ...(onlyWidth ? [] : [crowdedControls, coveredControls, cutScreens]),
    // In a wide window it is a mouse that points.
    ...(onlyWidth || width > 390 ? [] : [smallControls]),
  ];
  // Sent together, they are done one after the other.
  return (await Promise.all(looks.map((look) => look(page)))).flat();
}

/**
 * What is wrong with a state by the criteria that are asked of it here: of every eight states one, by one of
 * them in turn; in the full run, and where it is written down, all, by each.
 */
async function conformance(page: Page, room: Room, turn: number): Promise<string[]> {
  if (room.onlyWidth || (!isWhole && !isRecorded && turn % 8 !== 3)) return [];
  const found: string[] = [];
  for (const asked of isRecorded ? ASKED : inTurn(ASKED, turn >> 3)) {
    const faults = await conformanceFaults(page, asked);
    recordAsked(asked, faults.length);
    found.push(...faults.map((fault) => `${asked}: ${fault}`));
  }
  return found;
}

/** What is wrong with a state in some views. */
async function faultsAt(
  page: Page,
  room: Room,
  sights: readonly Sight[],
  turn: number,
  isFirst: boolean,
): Promise<string[]> {
  const usual = { ...USUAL, ...room.view };
  const found: string[] = [];
  const views = room.isTwiceAsLarge ? sights.filter(({ width }) => width > 320) : sights;
  // What comes in is looked at where it has moved to; what blinks, as a text's cursor, never reaches an end.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  for (const { width, height = usual.height, theme } of inTurn(views, turn)) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    // What follows the window by a script has followed it with the next frame.
    if (room.view?.script !== false)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const faults = await layoutFaults(page, room, width);
    // A state differs little from the next in what axe asks: of every seven it is asked in one, so that each view has its turn.
    const isAsked = isWhole || turn % 7 === 0 || isFirst;
    if (isAsked && !room.onlyWidth && room.view?.script !== false)
      faults.push(...(await axeFaults(page, room.without)));
    faults.push(...(await conformance(page, room, turn)));
    found.push(...faults.map((fault) => `${width} × ${height} px, ${theme}: ${fault}`));
  }
  return found;
}

/** What is wrong in each state of a scene; only states where something is. */
async function faultsOf(
  page: Page,
  room: Room,
  sights: readonly Sight[],
  number: number,
  language: 'ja' | 'en',
): Promise<Record<string, string[]>> {
  const { width, height } = { ...USUAL, ...room.view };
  const faults: Record<string, string[]> = {};
  if (room.print) await page.emulateMedia({ media: 'print' });
  // A scene whose reader looks otherwise has it asked once at least.
  const isNone = room.view !== undefined && !room.states.some((_, turn) => (number + turn) % 7 === 0);
  for (const [turn, state] of room.states.entries()) {
    await page.setViewportSize({ width, height });
    await state.come(page, language);
    await layOutAll(page);
    const found = await faultsAt(page, room, sights, number + turn, isNone && turn === 0);
    if (found.length > 0) faults[state.name] = found;
  }
  return faults;
}

/**
 * Tests that nothing is wrong in any state of some scenes: by axe, in its layout, in what the browser complains of. Each scene in
 * one language or the other in turn, and of those that are much alike the one that represents them; in the full run in both, and all.
 */
export function lookAt(rooms: readonly Room[], looked: Looked = SITE): void {
  const all = rooms.filter(({ name }) => isWhole || !ALIKE.test(name));
  describe.for(all.map((room, number) => ({ room, number })))('$room.name', ({ room, number }) => {
    const said = room.once ? languages.slice(0, 1) : inTurn(languages, number);
    test.for(said)('nothing is wrong in any of its states (%s)', async (language, { visit }) => {
      let complaints: Complaints | undefined;
      const prepare = async (page: Page): Promise<void> => {
        complaints = await listen(page, looked.origin(), false, looked.answers);
        await room.view?.prepare?.(page);
      };
      const spoken = looked.followsBrowser ? { language } : {};
      // Looked at is what has arrived; how it moves has tests of its own, and drawing it takes a sixth of the time.
      const page = await visit('about:blank', { ...USUAL, reducedMotion: !isWhole, ...spoken, ...room.view, prepare });
      const turn = number + (isWhole ? 0 : languages.indexOf(language));
      expect(await faultsOf(page, room, looked.sights, turn, language)).toEqual({});
      const { violations, foreign } = complaints!;
      const errors = complaints!.errors.filter((error) => looked.remarks?.test(error) !== true);
      expect({ violations, foreign, errors: room.complains ? [] : errors }).toEqual({
        violations: [],
        errors: [],
        foreign: [],
      });
      // What readers are promised of the site; the studio is its writers' own.
      if (looked === SITE) expect(await page.context().cookies()).toEqual([]);
    });
  });
}
