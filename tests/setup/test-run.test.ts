import { describe, expect, test } from 'vitest';
import {
  closingLine,
  countTests,
  engineLines,
  parseTestArgs,
  testEnv,
  testsOf,
  verdict,
  vitestArgs,
  wantsEngines,
} from '../../tools/setup/test-run.mjs';

describe('the arguments', () => {
  test.each([
    [[], 'default', []],
    [['quick'], 'quick', []],
    [['full'], 'full', []],
    [['full', '--', '-t', 'name'], 'full', ['-t', 'name']],
    [['--', 'tests/unit'], 'default', ['tests/unit']],
    [['quick', '-t', 'name'], 'quick', ['-t', 'name']],
    [['--', 'quick'], 'default', ['quick']],
  ])('%j', (argv, mode, extra) => {
    expect(parseTestArgs(argv)).toEqual({ mode, extra });
  });

  test('only quick selects a project', () => {
    expect(vitestArgs('quick', [], 'r.json')).toContain('--project=unit');
    for (const mode of ['default', 'full'] as const)
      expect(vitestArgs(mode, [], 'r.json').join(' ')).not.toContain('--project');
  });

  test('Firefox and WebKit are for a run of all, and for who names one', () => {
    for (const named of ['--project=firefox', '--project=webkit', 'tests/engines/all.test.ts']) {
      expect(wantsEngines('default', [named])).toBe(true);
      expect(vitestArgs('default', [named], 'r.json').join(' ')).not.toContain('!');
    }
    for (const mode of ['default', 'full'] as const) expect(wantsEngines(mode, [])).toBe(true);
    expect(wantsEngines('quick', [])).toBe(false);
    for (const other of ['tests/ui', '--project=browser']) {
      expect(wantsEngines('default', [other])).toBe(false);
      expect(vitestArgs('default', [other], 'r.json')).toEqual(
        expect.arrayContaining(['--project=!firefox', '--project=!webkit']),
      );
    }
  });

  test('both reporters run, and a person’s own arguments come last', () => {
    expect(vitestArgs('full', ['-t', 'name'], 'r.json')).toEqual([
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=r.json',
      '-t',
      'name',
    ]);
  });
});

describe('a part of the code', () => {
  const tests = [
    'tests/features/search/words.test.ts',
    'tests/machines/console/mask.test.ts',
    'tests/tools/new/x.test.ts',
  ];
  test.each([
    ['src/features/search', 'tests/features/search'],
    ['src/features/search/query/ask.ts', 'tests/features/search'],
    ['machines/console/mask.ts', 'tests/machines/console/mask'],
    ['machines/console/', 'tests/machines/console'],
    ['tools/new.ts', 'tests/tools/new'],
    ['tests/machines', 'tests/machines'],
    ['-t', '-t'],
    ['src/nowhere', 'src/nowhere'],
  ])('%s has its tests at %s', (argument, found) => {
    expect(testsOf(argument, tests)).toBe(found);
  });
});

test('the tests are told how much to cover, with which browser and with which server', () => {
  expect(testEnv('quick', undefined, undefined)).toEqual({});
  expect(testEnv('default', '/b', '/n')).toEqual({
    SHIRUBE_COVERAGE: 'pairwise',
    SHIRUBE_CHROMIUM: '/b',
    SHIRUBE_NGINX: '/n',
  });
  expect(testEnv('full', '', undefined, { webkit: '/w' })).toEqual({
    SHIRUBE_COVERAGE: 'all',
    SHIRUBE_CHROMIUM: '',
    SHIRUBE_FIREFOX: '',
    SHIRUBE_WEBKIT: '/w',
  });
});

describe('of each engine beside Chromium', () => {
  const results = (engine: string, ...statuses: string[]) => ({
    status: 'passed',
    assertionResults: statuses.map((status, index) => ({
      status,
      title: `test ${index}${status === 'skipped' ? ' [needs: media]' : ''}`,
      ancestorTitles: [engine, 'a room'],
    })),
  });

  test('it is said how many tests ran, and which were left out', () => {
    const testResults = [results('firefox', 'passed', 'failed'), results('webkit', 'passed', 'skipped'), results('x')];
    expect(engineLines({ testResults })).toEqual([
      'In Firefox: 1 passed, 1 failed, 0 left out.',
      'In WebKit: 1 passed, 0 failed, 1 left out:\n  a room test 1 [needs: media]',
    ]);
  });

  test('it is said that nothing ran where it is not there, and nothing where nothing was to run', () => {
    expect(engineLines({ testResults: [results('webkit', 'skipped', 'skipped')] })).toEqual([
      'Not run in WebKit: all 2 tests.',
    ]);
  });
});

describe('the closing line', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  test('counts each test by its outcome', () => {
    const counts = countTests({
      testResults: [
        file('failed', 'passed', 'failed', 'failed'),
        file('passed', 'passed', 'skipped', 'todo', 'pending'),
      ],
    });
    expect(counts).toEqual({ passed: 2, failed: 2, skipped: 3 });
    expect(closingLine(counts)).toBe('2 passed, 2 failed, 3 skipped');
  });

  test('counts a file that failed outside of its tests', () => {
    const counts = countTests({ testResults: [file('failed'), file('failed', 'passed'), file('passed', 'passed')] });
    expect(closingLine(counts)).toBe('2 passed, 2 failed');
  });
});

describe('the exit code', () => {
  const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

  test('is Vitest’s', () => {
    expect(verdict(0, counts(3, 0))).toEqual({ code: 0, remark: undefined });
    expect(verdict(1, counts(2, 1))).toEqual({ code: 1, remark: undefined });
    expect(verdict(130, counts(2, 1)).code).toBe(130);
  });

  test('is never 0 where a test failed or none was run', () => {
    expect(verdict(0, counts(2, 1)).code).toBe(1);
    expect(verdict(0, counts(0, 0, 5))).toEqual({
      code: 1,
      remark: 'No test was run: see that the arguments name tests there are.',
    });
  });

  test('is explained where no test tells why', () => {
    expect(verdict(1, counts(3, 0)).remark).toContain('an error outside of the tests');
  });
});
