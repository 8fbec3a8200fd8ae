import type { Room, State } from './room.ts';

/** Pages for frames, one of each kind: below `/embed/`, with the language in the place of `*`. */
const FRAMED = {
  'an article': '*/articles/android-add-user-qr/',
  'a problem': '*/articles/qr-not-read/',
  'a step': '*/articles/android-add-user-qr/#step-scan',
  'all that can go wrong': '*/diagnosis/',
  'an interview': '*/diagnosis/qr-not-read/',
  search: '*/search/',
  'the console': '*/agent/',
  'what calls are about': '*/agent/overview/',
} as const;

/**
 * What is shown of a help center in other sites.
 *
 * @param help where it is served
 */
export const embedRooms = (help: () => string): readonly Room[] => [
  {
    name: 'page for a frame',
    // Only in a frame: elsewhere it redirects to the page itself.
    view: {
      prepare: (page) =>
        page.addInitScript(() => Object.defineProperty(window, 'parent', { value: { postMessage: () => undefined } })),
    },
    states: Object.entries(FRAMED).map(([name, address]): State => ({
      name,
      come: async (page, language) => {
        await page.goto(`${help()}/embed/${address.replace('*', language)}`);
        // Not the page itself, which it leads to outside of a frame.
        await page.locator('body.embedded').waitFor();
        await page.locator(':is(agent-console, agent-overview):not([data-ready])').waitFor({ state: 'detached' });
      },
    })),
  },
];
