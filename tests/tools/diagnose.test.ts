import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { diagnoseReport } from '../../tools/diagnose/report.ts';
import { frozenFiles, frozenLibrary } from '../support/frozen.ts';

// Everything is performed or solved several times over, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const library = frozenLibrary();

function reportOn(id: string, language?: string, all = false): string {
  const result = diagnoseReport(library, id, language, all);
  return 'report' in result ? result.report : `MESSAGE ${result.message}`;
}

describe('npm run show -- diagnose', () => {
  test('prints causes, the tree in the words of the language, and its cost', () => {
    const lines = reportOn('notification-missing', 'en').split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Is it notification missing?  [notification-missing, number 3, version 1]',
      '',
      'Causes, the share of readers each is taken to have, and where that comes from:',
      '',
    ]);
    expect(lines).toContain('   65 %  It is not allowed.  [not-allowed, assumed, rehearsed as notifications-off]');
    expect(lines).toContain('340 s of effort on average; the call alone takes 900 s. Solved exactly: 9 states.');
    const tree = lines.slice(lines.findIndex((line) => line.startsWith('> ')));
    expect(tree.slice(0, 8)).toEqual([
      '> Is it allow notifications?  [allow-notifications, 340 s left]',
      '  - It is arrived.  (60 %)',
      '      = done',
      '  - It is nothing.  (34 %)',
      '      > Is it read more?  [read-more, 673 s left]',
      '        - It is arrived.  (18 %)',
      '            = done',
      '        - It is nothing.  (13 %)',
    ]);
  });

  test('speaks the language that is asked for, the source if none is', () => {
    const inJapanese = reportOn('activation-error', 'ja');
    expect(inJapanese).toContain('> log in againですか？  [log-in-again');
    // Worked out once more: it says the same each time, too.
    expect(reportOn('activation-error')).toBe(inJapanese);
  });

  test('leaves rare answers out unless all are asked for, and says so', () => {
    const [some, all] = [reportOn('notification-missing', 'en'), reportOn('notification-missing', 'en', true)];
    expect(some).toContain('… 1 rare answer (--all shows them)');
    expect(all).not.toContain('rare answer');
    expect(all.length).toBeGreaterThan(some.length);
  });

  test('goes on to another symptom by its title', () => {
    expect(reportOn('activation-error', 'en')).toContain('= on to notification-missing: Is it notification missing?');
  });

  test.each([
    [
      'qr-not-raed',
      undefined,
      'There is no symptom `qr-not-raed`. There are: `activation-error`, `notification-missing`, `qr-not-read`.',
    ],
    ['', undefined, 'Name a symptom. There are: `activation-error`, `notification-missing`, `qr-not-read`.'],
    ['qr-not-read', 'jp', '`jp` is no language of this site. Did you mean `ja`?'],
    [
      'constructor',
      undefined,
      'There is no symptom `constructor`. There are: `activation-error`, `notification-missing`, `qr-not-read`.',
    ],
  ])('answers %j in %j with a message', (id, language, message) => {
    expect(reportOn(id, language)).toBe(`MESSAGE ${message}`);
  });

  test('tells what is wrong with a symptom that cannot be read', () => {
    const files = frozenFiles();
    const file = 'content/diagnosis/qr-not-read.yaml';
    const broken = files.set(file, files.get(file)!.replace('prior: 0.28', 'prior: much'));
    expect(diagnoseReport(readLibrary(broken), 'qr-not-read', 'en')).toEqual({
      message: `${file}:11  \`causes.out-of-focus.prior\` is \`much\`.\n    Write a number from 0 to 1000000000.  [bad-number]`,
    });
  });

  test('runs from a terminal', () => {
    // A small help center: each process reads all of its content.
    const root = 'tests/fixtures/sound';
    const env = { ...process.env, SHIRUBE_ROOT: root };
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['tools/show.ts', 'diagnose', ...args], { encoding: 'utf8', env });
    const { status, stdout } = run('no-flame', 'en');
    expect({ report: stdout.trimEnd() }).toEqual(diagnoseReport(readLibrary(readFiles(root)), 'no-flame', 'en'));
    expect(status).toBe(0);
    const failed = run('nothing');
    expect([failed.status, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toContain('There is no symptom `nothing`.');
  });
});
