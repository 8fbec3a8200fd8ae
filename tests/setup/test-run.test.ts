import { describe, expect, test } from 'vitest';
import {
  closingLine,
  leftOutLines,
  parseTestArgs,
  testEnv,
  testsOf,
  vitestArgs,
  wantsEngines,
} from '../../tools/setup/test-run.ts';

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

test('what an engine lacks is told test by test', () => {
  const assertionResults = [
    { status: 'passed', title: 'one [needs: media]', ancestorTitles: ['firefox'] },
    { status: 'skipped', title: 'two [needs: media]', ancestorTitles: ['webkit', 'a room'] },
    { status: 'skipped', title: 'three', ancestorTitles: [] },
  ];
  expect(leftOutLines({ testResults: [{ status: 'passed', assertionResults }] }, [])).toEqual([
    'Left out, since an engine lacks what they need:\n  webkit a room two [needs: media]',
  ]);
});

describe('the closing line', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  test('counts each test by its outcome', () => {
    const testResults = [
      file('failed', 'passed', 'failed', 'failed'),
      file('passed', 'passed', 'skipped', 'todo', 'pending'),
    ];
    expect(closingLine({ testResults })).toBe('2 passed, 2 failed, 3 skipped');
  });

  test('counts a file that failed outside its tests', () => {
    const testResults = [file('failed'), file('failed', 'passed'), file('passed', 'passed')];
    expect(closingLine({ testResults })).toBe('2 passed, 2 failed');
  });
});
