import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/content/index.ts';
import { runRename } from '../../../tools/rename/run.ts';
import { frozenContent } from '../../support/frozen.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

// Nothing is written: one copy of the content does for all.
let content: TemporaryContent;
let before: ReturnType<typeof readFiles>;
beforeAll(() => {
  content = frozenContent();
  before = readFiles(content.root);
  return () => {
    content.remove();
  };
});

function rename(...args: string[]): string {
  const outcome = runRename(args, content.root, 'en');
  return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
}

describe('nothing is written', () => {
  afterEach(() => {
    expect(readFiles(content.root)).toEqual(before);
  });

  test('where it is only tried: the lines are shown', () => {
    const said = rename('step', 'android-add-user-qr', 'scan', 'read-code', '--try');
    expect(said).toContain(
      'content/articles/ja/android-add-user-qr.mdx\n  - <Step id="scan">\n  + <Step id="read-code">',
    );
    expect(said).toMatch(/Nothing was written\. Without `--try` these changes are made\.$/);
  });

  test('where a moved file is only tried: its old name and its new one', () => {
    expect(rename('symptom', 'notification-missing', 'no-notice', '--try')).toContain(
      'content/diagnosis/notification-missing.yaml → content/diagnosis/no-notice.yaml\n',
    );
  });

  test('where nothing is named: it says how it is used', () => {
    expect(rename()).toMatch(/^npm run rename -- step/);
  });

  test.each([
    [
      ['stp', 'a', 'b'],
      /^REFUSED Say first what is to be renamed: `article`, `step`, `symptom`, `topic`\.\n\nnpm run rename/,
    ],
    [
      ['step', 'android-add-user-qr', 'scan'],
      /^REFUSED Say the guide or the symptom, the step’s id of now, and its new one/,
    ],
    [['article', 'front-camera'], /^REFUSED Say the article’s id of now and its new one/],
    [['article', 'front-camera', 'b', 'c'], /^REFUSED Say the article’s/],
    [
      ['step', 'android-add-user-rq', 'scan', 'x'],
      /^REFUSED `android-add-user-rq` is no guide.*Did you mean `android-add-user-qr`\?/,
    ],
    [
      ['step', 'android-add-user-qr', 'scn', 'x'],
      /^REFUSED `android-add-user-qr` has no step `scn`\. Did you mean `scan`\?/,
    ],
    [['step', 'android-add-user-qr', 'scan', 'pin'], /^REFUSED `android-add-user-qr` has a step `pin` already/],
    [
      ['step', 'android-add-user-qr', 'scan', 'Read Code'],
      /^REFUSED `Read Code` cannot be an id.*For example `read-code`/,
    ],
    [['article', 'front-camra', 'x'], /^REFUSED There is no `front-camra`\. Did you mean `front-camera`\?/],
    [['article', 'front-camera', 'qr-not-read'], /^REFUSED There is an article `qr-not-read` already/],
    [['symptom', 'qr-not-read', 'activation-error'], /^REFUSED There is a symptom `activation-error` already/],
    [['symptom', 'qr-not-read', 'en'], /^REFUSED `en` has a meaning of its own/],
    [
      ['step', 'android-add-user-qr', 'gone', 'scan'],
      /^REFUSED `android-add-user-qr` has no step `gone`, but has `scan`/,
    ],
    [['step', '--all'], /^REFUSED Unknown option '--all'/],
  ])('%j: it says what is wrong', (args, said) => {
    expect(rename(...args)).toMatch(said);
  });
});
