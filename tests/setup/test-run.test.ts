import { describe, expect, test } from 'vitest';
import {
  closingLine,
  countTests,
  engineLines,
  leftOutLines,
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
    ['src/features/search/query/search.ts', 'tests/features/search'],
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

const GIT = { name: 'git', message: 'There is no git.' };
const NGINX = { name: 'nginx', message: 'There is no nginx.', project: 'serving' };

test('the tests are told how much to cover, and what is missing', () => {
  expect(testEnv('quick', [])).toEqual({ SHIRUBE_WITHOUT: '' });
  expect(testEnv('default', [GIT, NGINX])).toEqual({ SHIRUBE_COVERAGE: 'pairwise', SHIRUBE_WITHOUT: 'git nginx' });
  expect(testEnv('full', [])).toMatchObject({ SHIRUBE_COVERAGE: 'all' });
});

describe('what is left out for want of a program', () => {
  const tests = [
    { status: 'skipped', title: 'one', ancestorTitles: ['a room'], tags: ['git', 'rsync'] },
    { status: 'passed', title: 'two', ancestorTitles: [], tags: [] },
  ];
  const report = { testResults: [{ status: 'passed', assertionResults: tests }] };

  test('is told test by test, or as a whole project', () => {
    expect(leftOutLines(report, [GIT, NGINX])).toEqual(['There is no git.\n  a room one', 'There is no nginx.']);
    expect(leftOutLines(report, [])).toEqual([]);
  });

  test('is nothing where no test needs it', () => {
    expect(leftOutLines(report, [{ name: 'font', message: 'There is no font.' }])).toEqual([]);
  });

  test('is not run, as a whole project', () => {
    expect(vitestArgs('default', [], 'r.json', [GIT, NGINX])).toEqual(expect.arrayContaining(['--project=!serving']));
    expect(vitestArgs('default', [], 'r.json', [GIT]).join(' ')).not.toContain('--project');
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

  test('nothing is said where nothing was to run', () => {
    expect(engineLines({ testResults: [results('x', 'passed')] })).toEqual([]);
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
