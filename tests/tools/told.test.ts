import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/content/index.ts';
import { reportOf, tellingIn } from '../../src/build/check/messages.ts';

const fault = (code: string) => ({ code, message: 'No `a`.', hint: 'Add it.', file: 'content/a  b.mdx', line: 3 });

describe('tellingIn', () => {
  test('says in Japanese what a code means and what to do, then what the message says of this place', () => {
    expect(tellingIn('ja')(fault('label-unknown'))).toBe(
      [
        'content/a  b.mdx:3  知らないラベルがある。',
        '    示されたラベルに直すか、`content/apps/`に加える。',
        '    No `a`.',
        '    Add it.  [label-unknown]',
      ].join('\n'),
    );
  });

  test('tells a family of messages as one, and a code that no guide knows by its message alone', () => {
    expect(tellingIn('ja')(fault('yaml-alias-props'))).toContain('YAMLとして読めない');
    expect(tellingIn('ja')(fault('no-such-code'))).toBe(formatProblem(fault('no-such-code')));
  });

  test.each(['en', 'fr', '../..'])('is the message alone in a language without such a list: %s', (language) => {
    expect(tellingIn(language)(fault('label-unknown'))).toBe(formatProblem(fault('label-unknown')));
  });
});

test('the reports around it are Japanese too', () => {
  expect(reportOf([], 'ja')).toBe('内容に誤りはありません。');
  expect(reportOf([fault('label-unknown')], 'ja')).toMatch(/\n\n誤りが1件あります。$/);
});
