import { defineConfig } from 'vitest/config';

/** Left to itself, Vitest leaves a core free: half of a small machine. */
const maxWorkers = '100%';

/**
 * `unit` needs nothing but the code, `site` the built site, `serving` nginx too, `browser` a browser.
 * tools/test.mjs builds and chooses; see CONTRIBUTING.md.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/serving/**'],
          // Thousands of cases on a busy machine take their time: that is no fault.
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000, maxWorkers } },
      {
        test: {
          name: 'serving',
          include: ['tests/serving/**/*.test.ts'],
          globalSetup: ['tests/support/serve-release.ts'],
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/serve-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A second is short on a busy machine, and what is asked again ends as soon as it is there.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: true,
          // What a file loads serves the next one too: nothing that is imported remembers what was done with it.
          isolate: false,
          // Twice the cores of a small machine: a page is waited for longer than it is worked on.
          maxWorkers: 4,
          // Projects that differ in their workers take turns.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
