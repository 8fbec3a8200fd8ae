// Mutation testing of the rooms whose slips nobody would see: `npm run mutation`. All of them take more than an hour,
// so it is no part of `npm test`. One room alone: `npm run mutation -- --mutate 'machines/activation/**/*.ts'`.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'machines/walkthrough/**/*.ts',
    'machines/case-code/**/*.ts',
    'machines/activation/**/*.ts',
    'machines/diagnosis/**/*.ts',
    'machines/console/**/*.ts',
    // Nothing runs in them: types, and the rooms' doors.
    '!machines/**/*.types.ts',
    '!machines/*/index.ts',
  ],
  testRunner: 'vitest',
  // A project of its own, so that neither the other tests nor the site's server start.
  vitest: { configFile: 'tests/support/vitest.mutation.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A slow machine must not count as a killed mutant: only what takes half a minute longer is taken for endless.
  timeoutMS: 30_000,
  timeoutFactor: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: [
    '/*',
    '!/machines',
    '!/content',
    '!/src',
    '!/tools',
    '!/tests',
    '/tests/browser',
    '/tests/site',
    '!/package.json',
    '!/tsconfig.json',
  ],
};
