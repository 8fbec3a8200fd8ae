import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing but the code, `site` the built site, `browser` a browser too.
 * tools/test.mjs builds and chooses; see CONTRIBUTING.md.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          // Thousands of cases on a busy machine take their time: that is no fault.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/serve-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: true,
          // One more than the cores of a small machine: a page is waited for about as long as it is worked on.
          maxWorkers: 3,
        },
      },
    ],
  },
});
