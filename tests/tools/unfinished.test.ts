import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { unfinished } from '../../src/build/check/report.ts';
import type { TemporaryContent } from '../support/temporary-content.ts';
import { frozenContent } from '../support/frozen.ts';

let content: TemporaryContent;
beforeEach(() => {
  content = frozenContent();
});
afterEach(() => {
  content.remove();
});

const told = () =>
  unfinished(readLibrary(readFiles(content.root))).map(({ code, file = '', line }) => `${code} ${file}:${line}`);

function draft(id: string): void {
  for (const language of ['ja', 'en'])
    content.edit(`content/articles/${language}/${id}.mdx`, '\n---\n', '\ndraft: true\n---\n');
}

describe('of drafts it is told', () => {
  test('nothing where there are none, or where they are finished', () => {
    expect(told()).toEqual([]);
    draft('android-add-user-code');
    expect(told()).toEqual([]);
  });

  test('what would be wrong if they were published, also in files that others share', () => {
    draft('android-add-user-code');
    content.edit('content/articles/en/android-add-user-code.mdx', '<Step id="session-id">', '<Step id="session">');
    const [, said = ''] = /  android-add-user-code:[^]*?  session-id:[^]*?- (.+)/.exec(
      content.read('content/agent/ja.yaml'),
    )!;
    content.edit('content/agent/ja.yaml', said, '✎');
    expect(told()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^step-unknown content\/articles\/en\/android-add-user-code\.mdx:/),
        expect.stringMatching(/^placeholder content\/agent\/ja\.yaml:/),
      ]),
    );
  });

  test('that a guide does not work', () => {
    draft('android-add-user-code');
    content.edit(
      'content/walkthroughs/android-add-user-code.yaml',
      'screen: launcher, tap: ibkr-mobile',
      'screen: launcher, tap: phone-settings',
    );
    expect(told()).toEqual([expect.stringMatching(/^[a-z-]+ content\/walkthroughs\/android-add-user-code\.yaml:/)]);
  });

  test('that what mends a fault does not work in a guide', () => {
    draft('android-add-user-code');
    content.edit(
      'content/walkthroughs/android-add-user-code.yaml',
      'tap: session-id }]\n    next: session-id\n  session-id:\n    n: 6\n    acts: [',
      'tap: session-id },\n      ',
    );
    for (const language of ['ja', 'en']) {
      // The figure goes to the step before, and nothing else is left of the step.
      const file = `content/articles/${language}/android-add-user-code.mdx`;
      const [step = '', figure = ''] =
        /<\/Step>\n\n<Step id="session-id">.*?(<Figure n="8">.*?<\/Figure>).*?<\/Step>/s.exec(content.read(file)) ?? [];
      content.edit(file, step, `${figure}\n\n</Step>`);
      const words = `content/agent/${language}.yaml`;
      const [script = ''] = /^ {4}session-id:\n(?: {6}.*\n)+/m.exec(content.read(words)) ?? [];
      content.edit(words, script, '');
    }
    expect(new Set(told().map((each) => each.split(' ')[0]))).toEqual(new Set(['remedy-blocked']));
  });
});
