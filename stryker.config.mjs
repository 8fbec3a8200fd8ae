// Mutation testing of a folder of machines/ with that folder's tests. Run by tools/mutation.ts, which sets the variables.

const folder = process.env.MUTATION_FOLDER;
const part = process.env.MUTATION_PART ?? '';
if (!folder) throw new Error('Run `npm test -- mutation`, or `npm test -- mutation diagnosis` for one folder.');

const report = `.cache/mutation/${[folder, ...part.split('/')].filter((name) => name !== '').join('-')}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    part.endsWith('.ts') ? `machines/${folder}/${part}` : `machines/${folder}/${part === '' ? '' : `${part}/`}**/*.ts`,
    // Types and entry points contain no logic.
    '!machines/**/*.types.ts',
    '!machines/*/index.ts',
  ],
  testRunner: 'vitest',
  // A separate configuration: it starts neither the other tests nor the site's server.
  vitest: { configFile: 'tests/support/vitest.mutation.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // High, so that a slow machine does not turn surviving mutants into timeouts, which count as killed.
  timeoutMS: 10_000,
  timeoutFactor: 1.5,
  thresholds: { high: 95, low: 90, break: Number(process.env.MUTATION_MIN_SCORE ?? 90) },
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
