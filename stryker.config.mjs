// Mutation testing of one room of machines/, or of a part of it, by the room's own tests: `npm run mutation` sets
// MUTATION_ROOM, MUTATION_PART and the least score.

const room = process.env.MUTATION_ROOM;
const part = process.env.MUTATION_PART ?? '';
if (!room) throw new Error('Run `npm run mutation`, or for one room `npm run mutation -- diagnosis`.');

const report = `.cache/mutation/${[room, ...part.split('/')].filter((name) => name !== '').join('-')}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    part.endsWith('.ts') ? `machines/${room}/${part}` : `machines/${room}/${part === '' ? '' : `${part}/`}**/*.ts`,
    // Nothing runs in them: types, and the room's door.
    '!machines/**/*.types.ts',
    '!machines/*/index.ts',
  ],
  testRunner: 'vitest',
  // A project of its own, so that neither the other tests nor the site's server start.
  vitest: { configFile: 'tests/support/vitest.mutation.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A slow machine must not count as a killed mutant: only what takes so much longer is taken for endless.
  timeoutMS: 10_000,
  timeoutFactor: 1.5,
  thresholds: { high: 95, low: 90, break: Number(process.env.MUTATION_LEAST ?? 90) },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: `${report}.html` },
  jsonReporter: { fileName: `${report}.json` },
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: [
    '/*',
    '!/machines',
    '!/content',
    '!/src',
    '!/tools',
    '!/tests',
    '!/docs',
    '/tests/browser',
    '/tests/site',
    '!/package.json',
    '!/tsconfig.json',
  ],
};
