export type Mode = 'quick' | 'default' | 'full';

/** A program that could not be found: what to do about it, and the project that needs it, else tests are tagged with its name. */
export interface Missing {
  name: string;
  message: string;
  project?: string | undefined;
}

/** The part of Vitest's JSON report that is used. */
export interface Report {
  testResults: {
    status: string;
    assertionResults: { status: string; title?: string; ancestorTitles?: string[]; tags?: string[] }[];
  }[];
}

/** @param argv `[quick|full] [--] [Vitest's arguments]` */
export function parseTestArgs(argv: readonly string[]): { mode: Mode; extra: string[] } {
  const [first] = argv;
  const isMode = first === 'quick' || first === 'full';
  const rest = isMode ? argv.slice(1) : [...argv];
  return { mode: isMode ? first : 'default', extra: rest[0] === '--' ? rest.slice(1) : rest };
}

/**
 * Replaces a path of the code with that of its tests, which mirror the tree: `src/features/search/query` gives
 * `tests/features/search`, the nearest folder with tests.
 *
 * @param tests the paths of all tests
 */
export function testsOf(argument: string, tests: readonly string[]): string {
  if (!/^(?:src|machines|tools)\//.test(argument)) return argument;
  let path = `tests/${argument.replace(/^src\/|\.\w+$|\/$/g, '')}`;
  while (path !== 'tests' && !tests.some((test) => test.startsWith(path))) path = path.slice(0, path.lastIndexOf('/'));
  return path === 'tests' ? argument : path;
}

/** Whether to test in Firefox and WebKit too: in a run of all tests, or if an argument names one of them. */
export function wantsEngines(mode: Mode, extra: readonly string[]): boolean {
  if (mode === 'default') return extra.length === 0 || extra.some((each) => /firefox|webkit|tests\/engines/.test(each));
  return mode === 'full';
}

export function vitestArgs(
  mode: Mode,
  extra: readonly string[],
  reportFile: string,
  missing: readonly Missing[] = [],
): string[] {
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

/** The variables that tests read. `quick` runs no test that depends on the coverage. */
export function testEnv(mode: Mode, missing: readonly Missing[]): Record<string, string> {
  const coverage = { quick: {}, default: { SHIRUBE_COVERAGE: 'pairwise' }, full: { SHIRUBE_COVERAGE: 'all' } }[mode];
  return { ...coverage, SHIRUBE_WITHOUT: missing.map(({ name }) => name).join(' ') };
}

/** The tests that could not run, since a program is missing or an engine lacks a feature. */
export function leftOutLines({ testResults }: Report, missing: readonly Missing[]): string[] {
  const notRun = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((each) => each.status !== 'passed');
  const named = (tests: typeof notRun): string =>
    tests.map(({ ancestorTitles = [], title = '' }) => `\n  ${[...ancestorTitles, title].join(' ')}`).join('');
  const lacking = notRun.filter(({ title = '' }) => title.includes('[needs: '));
  return [
    ...(lacking.length > 0 ? [`Left out, since an engine lacks what they need:${named(lacking)}`] : []),
    ...missing.flatMap(({ name, message, project }) => {
      const tagged = notRun.filter(({ tags }) => tags?.includes(name));
      return project === undefined && tagged.length === 0 ? [] : [message + named(tagged)];
    }),
  ];
}

/** `2 passed, 0 failed, 1 skipped`. A file that fails outside its tests, such as when loading, counts as one failed test. */
export function closingLine({ testResults }: Report): string {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = all.filter((status) => status === 'passed').length;
  const failedTests = all.filter((status) => status === 'failed').length;
  const failedFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length;
  const skipped = all.length - passed - failedTests;
  return `${passed} passed, ${failedTests + failedFiles} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
