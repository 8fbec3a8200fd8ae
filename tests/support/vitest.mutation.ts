import { defineConfig } from 'vitest/config';

/** For Stryker: the tests of the rooms that it mutates, and the same generated cases for every mutant. */
export default defineConfig({
  test: {
    include: ['tests/machines/{walkthrough,case-code}/**/*.test.ts'],
    // Instrumented code, two mutants at a time, on a machine that may have other work.
    testTimeout: 60_000,
    setupFiles: ['tests/support/fixed-seed.ts'],
  },
});
