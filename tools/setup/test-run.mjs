// @ts-check
/** What `tools/test.ts` makes of its arguments and of Vitest's results. */

/**
 * @typedef {'quick' | 'default' | 'full'} Mode
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, title?: string, ancestorTitles?: string[], tags?: string[] }} TestResult
 * @typedef {{ testResults: { status: string, assertionResults: TestResult[] }[] }} Report
 *   the part that is read of what Vitest's JSON reporter writes
 * @typedef {{ name: string, message: string, project?: string | undefined }} Missing a program that is not there: what that
 *   means and what to do, and the project that needs it, else tests have its name as a tag
 */

/**
 * @param {string[]} argv the script's arguments: `[quick|full] [--] [Vitest's own]`
 * @returns {{ mode: Mode, extra: string[] }}
 */
export function parseTestArgs(argv) {
  const [first] = argv;
  const named = first === 'quick' || first === 'full';
  const rest = named ? argv.slice(1) : argv;
  // npm takes the "--" away, a person who calls the script does not.
  return { mode: named ? first : 'default', extra: rest[0] === '--' ? rest.slice(1) : rest };
}

/**
 * A part of the code as Vitest takes it, which looks for a text in the paths of its tests: these mirror the tree.
 *
 * @param {string} argument `src/features/search/query`, `machines/console/mask.ts`; anything else stays as it is
 * @param {readonly string[]} tests the paths of all tests
 * @returns {string} the nearest folder that has tests: `tests/features/search`, `tests/machines/console/mask`
 */
export function testsOf(argument, tests) {
  if (!/^(?:src|machines|tools)\//.test(argument)) return argument;
  let path = `tests/${argument
    .replace(/^src\//, '')
    .replace(/\.\w+$/, '')
    .replace(/\/$/, '')}`;
  while (path !== 'tests' && !tests.some((test) => test.startsWith(path))) path = path.slice(0, path.lastIndexOf('/'));
  return path === 'tests' ? argument : path;
}

/**
 * Whether tests are run in Firefox and WebKit too: in a run of all tests, and where somebody names one of them.
 *
 * @param {Mode} mode
 * @param {string[]} extra Vitest's own arguments
 * @returns {boolean}
 */
export function wantsEngines(mode, extra) {
  if (mode === 'default') return extra.length === 0 || extra.some((each) => /firefox|webkit|tests\/engines/.test(each));
  return mode === 'full';
}

/**
 * @param {Mode} mode
 * @param {string[]} extra Vitest's own arguments
 * @param {string} reportFile where the JSON report goes
 * @param {readonly Missing[]} [missing]
 * @returns {string[]} Vitest's arguments
 */
export function vitestArgs(mode, extra, reportFile, missing = []) {
  const unwanted = mode === 'quick' || wantsEngines(mode, extra) ? [] : ['firefox', 'webkit'];
  const without = [...unwanted, ...missing.flatMap(({ project = [] }) => project)];
  return [
    'run',
    ...(mode === 'quick' ? ['--project=unit'] : []),
    ...without.map((project) => `--project=!${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...extra,
  ];
}

/**
 * @param {Mode} mode
 * @param {readonly Missing[]} missing
 * @returns {Record<string, string>} what the tests read
 */
export function testEnv(mode, missing) {
  // Unset in quick, where no test looks at the whole content in the browser.
  const coverage = { quick: undefined, default: 'pairwise', full: 'all' }[mode];
  return {
    ...(coverage === undefined ? {} : { SHIRUBE_COVERAGE: coverage }),
    SHIRUBE_WITHOUT: missing.map(({ name }) => name).join(' '),
  };
}

/**
 * @param {Report} report
 * @returns {Counts} tests by outcome; a file that failed outside of its tests (it could
 *   not be loaded, say) counts as one that failed
 */
export function countTests({ testResults }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    let failedHere = 0;
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') failedHere += 1;
      else counts.skipped += 1;
    }
    counts.failed += status === 'failed' && failedHere === 0 ? 1 : failedHere;
  }
  return counts;
}

/** The engines beside Chromium: all that is run in one stands below its name. */
const ENGINES = { firefox: 'Firefox', webkit: 'WebKit' };

/**
 * @param {Report} report
 * @returns {string[]} a line for each engine beside Chromium in which tests were to run: how many, and which were left out
 */
export function engineLines({ testResults }) {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.entries(ENGINES).flatMap(([id, name]) => {
    const own = results.filter(({ ancestorTitles = [] }) => ancestorTitles[0] === id);
    if (own.length === 0) return [];
    const { passed, failed, skipped } = countTests({ testResults: [{ status: '', assertionResults: own }] });
    // What a person has not asked for is left out too, and needs no list.
    const left = own.filter(({ status, title = '' }) => status !== 'passed' && title.includes('[needs: '));
    const names = left.map(({ ancestorTitles = [], title }) => `\n  ${[...ancestorTitles.slice(1), title].join(' ')}`);
    return [
      `In ${name}: ${passed} passed, ${failed} failed, ${skipped} left out${left.length > 0 ? ':' : '.'}${names.join('')}`,
    ];
  });
}

/**
 * @param {Report} report
 * @param {readonly Missing[]} missing
 * @returns {string[]} what was left out for want of a program: a project, or tests by their names
 */
export function leftOutLines({ testResults }, missing) {
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return missing.flatMap(({ name, message, project }) => {
    const tagged = results.filter(({ status, tags }) => status !== 'passed' && tags?.includes(name));
    if (project === undefined && tagged.length === 0) return [];
    const names = tagged.map(({ ancestorTitles = [], title = '' }) => `\n  ${[...ancestorTitles, title].join(' ')}`);
    return [`${message}${names.join('')}`];
  });
}

/**
 * @param {Counts} counts
 * @returns {string} the closing line
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {number} vitestCode Vitest's exit code
 * @param {Counts} counts
 * @returns {{ code: number, remark: string | undefined }} the script's exit code, and what
 *   the closing line can't say
 */
export function verdict(vitestCode, { passed, failed }) {
  if (passed + failed === 0) {
    return {
      code: vitestCode || 1,
      remark: 'No test was run: see that the arguments name tests there are.',
    };
  }
  if (vitestCode !== 0 && failed === 0) {
    return {
      code: vitestCode,
      remark: `Vitest ended with ${vitestCode} though no test failed: see above for an error outside of the tests.`,
    };
  }
  return { code: vitestCode || (failed > 0 ? 1 : 0), remark: undefined };
}
