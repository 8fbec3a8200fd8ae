import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/content/index.ts';
import { runFlows } from '../../../tools/flows/run.ts';
import { frozenContent } from '../../support/frozen.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

// Nothing is written: one copy of the content does for all.
let content: TemporaryContent;
let before: ReturnType<typeof readFiles>;
beforeAll(() => {
  content = frozenContent();
  before = readFiles(content.root);
  return () => content.remove();
});

function refusalOf(...args: string[]): string {
  const outcome = runFlows(args, { root: content.root, today: new Date('2026-11-28T10:00:00Z'), language: 'en' });
  return 'refused' in outcome ? outcome.refused : `DONE ${outcome.done.join('\n')}`;
}

describe('what cannot be done is said, and nothing is written', () => {
  afterEach(() => {
    expect(readFiles(content.root)).toEqual(before);
  });

  test.each([
    [['--guide', 'android-add-user-q'], '`android-add-user-q` is no guide. Did you mean `android-add-user-qr`?'],
    [['--guide', 'constructor'], '`constructor` is no guide. There are `android-add-user-code`'],
    [['--language', 'jp'], '`jp` is no language of this site. Did you mean `ja`?'],
    [['flows'], '`flows` is not understood.'],
    [['--unknown'], "Unknown option '--unknown'"],
    [['--report', 'nowhere.xml'], 'Say which version of the app it was, with --app-version.'],
    [['--report', 'nowhere.xml', '--app-version', '8.81'], '`nowhere.xml` cannot be read (ENOENT).'],
    [['--report', 'tests', '--app-version', '8.81'], '`tests` cannot be read (EISDIR).'],
    [['--report', 'a.xml', '--app-version', '"8"'], '`"8"` is no version'],
    [['--report', 'a.xml', '--app-version', '1', '--guide', 'a'], '--report stands alone'],
    [['--app-version', '8.81'], '--app-version goes with --report.'],
    [['--out', 'package.json/x'], 'Nothing can be written to package.json/x (ENOTDIR).'],
  ])('%j', (args, words) => {
    expect(refusalOf(...args)).toContain(words);
  });

  test.each([
    ['no report', 'line 1 cannot be read'],
    ['<html/>', 'it begins with `html`'],
    ['<testsuites/>', 'tells of no flow'],
    [
      '<testsuite><testcase name="android-add-user-qr.hom.en"/></testsuite>',
      'Did you mean `android-add-user-qr.home.en`?',
    ],
    [
      '<testsuite><testcase name="message-delivery.en"/><testcase name="x"/></testsuite>',
      'tells of `x`, which is no flow',
    ],
  ])('a report that says %j', (text, words) => {
    const report = join(content.root, 'report.xml');
    writeFileSync(report, text);
    expect(refusalOf('--report', report, '--app-version', '8.81')).toContain(words);
  });
});
