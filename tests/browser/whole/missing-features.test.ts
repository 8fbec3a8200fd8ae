import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { stickingOut } from '../../support/browser-layout.ts';
import { languages } from '../../support/browser-words.ts';
import { test } from '../../support/browser.ts';
import { inTurn, isWhole } from '../../support/coverage.ts';
import { FEATURES, without, type Feature, type How } from '../../support/missing-features.ts';
import { rooms } from '../../support/states/index.ts';
import { ALIKE, USUAL, type Room } from '../../support/states/room.ts';

/** The same states as others, looked at otherwise. */
const AGAIN = /^page (in forced|without|on paper|with text)|^practice in forced/;

/** What is kept, copied or found is the state itself: without it there is none. */
const NEEDS: Readonly<Partial<Record<Feature, RegExp>>> = {
  storage: /: the place of the last visit on offer$/,
  clipboard: /: a link that was copied$/,
  WebAssembly: /^search page: |^search over a page: (?!empty|a number|a wrong number)|^console: found$/,
};

const own = rooms.filter(
  ({ name, view }) =>
    // What has a file taken away already is another thing.
    view?.prepare === undefined && !AGAIN.test(name) && (isWhole || !ALIKE.test(name)),
);
const ways = FEATURES.flatMap((feature, index) =>
  inTurn(['absent', 'throwing'] as const, index)
    // As a browser without service workers all other tests are.
    .filter((how) => isWhole || feature !== 'service worker' || how === 'throwing')
    .map((how) => ({ feature, how })),
);

/** Where each is used most. */
const USED: Readonly<Record<Feature, string>> = {
  storage: 'home',
  BroadcastChannel: 'overview',
  'service worker': 'page guide',
  clipboard: 'panels of a walk',
  workers: 'search page',
  'Intl.Segmenter': 'search over a page',
  WebAssembly: 'search over a page',
};
const roomOf = (feature: Feature): Room => {
  const room = own.find(({ name }) => name === USED[feature]);
  if (!room) throw new Error(`There is no room “${USED[feature]}”.`);
  return room;
};

/** Each that is missing where it is used most; in the full run each room with all of them. */
const cases = ways.flatMap((way) => (isWhole ? own : [roomOf(way.feature)]).map((room) => ({ room, ...way })));

/** What is wrong with the states of a room where a browser lacks something. */
async function faultsOf(page: Page, { name, states }: Room, feature: Feature, language: 'ja' | 'en', errors: string[]) {
  const faults: Record<string, string[]> = {};
  for (const state of states) {
    if (NEEDS[feature]?.test(`${name}: ${state.name}`)) continue;
    errors.length = 0;
    await state.come(page, language).catch((error: unknown) => errors.push(`not come to: ${String(error)}`));
    const found = [...errors, ...(await stickingOut(page))];
    if (found.length > 0) faults[state.name] = found;
  }
  return faults;
}

describe('where a browser lacks something, everything else works', () => {
  test.for(cases)('$feature $how: $room.name', async ({ room, feature, how }, { visit }) => {
    const errors: string[] = [];
    const page = await visit('about:blank', {
      ...USUAL,
      ...room.view,
      // What is kept for later comes beside the page: where that is the matter, and in the full run.
      worker: isWhole || feature === 'storage',
      prepare: async (page) => {
        await page.addInitScript(without(feature, how satisfies How));
        page.on('pageerror', (error) => errors.push(String(error)));
      },
    });
    expect(await faultsOf(page, room, feature, languages[room.name.length % 2]!, errors)).toEqual({});
  });
});
