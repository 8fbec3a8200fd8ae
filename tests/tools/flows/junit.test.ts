import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strangeIn } from '../../../src/content/characters.ts';
import { readJunit } from '../../../tools/flows/junit.ts';

const suites = (cases: string) =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<testsuites><testsuite>${cases}</testsuite></testsuites>`;

function resultsOf(cases: string) {
  const read = readJunit(suites(cases));
  return 'results' in read ? read.results.map(({ name, outcome, message }) => [name, outcome, message]) : read.fault;
}

describe('readJunit', () => {
  test('reads what Maestro writes', () => {
    const cases = `
      <testcase id="a.en" name="a.en" classname="a.en" time="12" status="SUCCESS"/>
      <testcase id="b.en" name="b.en" classname="b.en" time="3" status="ERROR">
        <failure>Element not found: Text matching regex: More &amp; “less”</failure>
      </testcase>
      <testcase id="c.en" name="c.en" classname="c.en" status="CANCELED"/>`;
    expect(resultsOf(cases)).toEqual([
      ['a.en', 'passed', ''],
      ['b.en', 'failed', 'Element not found: Text matching regex: More & “less”'],
      ['c.en', 'skipped', ''],
    ]);
  });

  test('reads what other tools make of it: messages in attributes, errors, what was skipped', () => {
    const cases = `
      <testcase name="a"><properties><property name="p" value="v"/></properties></testcase>
      <testcase name="b"><failure message="not there" type="x"><![CDATA[<here>]]></failure></testcase>
      <testcase name="c"><error message="stopped"/></testcase>
      <testcase name="d"><skipped/></testcase>
      <testcase name="e" status="ERROR"/>
      <testcase name="f"><system-out>failure</system-out></testcase>`;
    expect(resultsOf(cases)).toEqual([
      ['a', 'passed', ''],
      ['b', 'failed', 'not there<here>'],
      ['c', 'failed', 'stopped'],
      ['d', 'skipped', ''],
      ['e', 'failed', ''],
      ['f', 'passed', ''],
    ]);
    expect(readJunit('<testsuite><testcase name="a"/></testsuite>')).toMatchObject({ results: [{ name: 'a' }] });
  });

  test('keeps a message on one line, without what cannot be seen, and no longer than anybody reads', () => {
    const [[, , message]] = resultsOf(
      `<testcase name="a"><failure>one\n\ttwo\u2028three\u202E four\u001B[31m ${'x'.repeat(400)}</failure></testcase>`,
    ) as [string[]];
    expect(message).toMatch(/^one two three four \[31m x+…$/);
    expect(message).toHaveLength(300);
    const [[, , whole]] = resultsOf(`<testcase name="a"><failure>${'👍'.repeat(301)}</failure></testcase>`) as [
      string[],
    ];
    expect(whole).toBe(`${'👍'.repeat(299)}…`);
  });

  test('lets nothing into a message that no file of content can have', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const strange = fc.constantFrom('\uFFFD', '\uFFFC', '\u2983', '\u2028', '\u202E', '\u0085', '\uFEFF');
    const said = fc.array(fc.oneof(fc.string({ unit: 'binary' }), strange)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(said, (text) => {
        const read = readJunit(suites(`<testcase name="a"><failure>${escaped(text)}</failure></testcase>`));
        const message = 'results' in read ? read.results[0]!.message : '';
        expect(strangeIn(message, 'content/a.mdx')).toBeUndefined();
        expect(message).not.toMatch(/\n/);
      }),
    );
  });

  test.each([
    ['', { kind: 'other', name: '' }],
    ['{"a": 1}', { kind: 'xml', line: 1 }],
    ['<testsuites>\n<testsuite>\n', { kind: 'xml', line: 3 }],
    ['<testsuites>\n<a></b></testsuites>', { kind: 'xml', line: 2 }],
    ['<testsuites><testcase name="&evil;"/></testsuites>', { kind: 'xml', line: 1 }],
    ['<!DOCTYPE a [<!ENTITY b "c">]><testsuites><testcase name="&b;"/></testsuites>', { kind: 'xml', line: 1 }],
    ['<html><body/></html>', { kind: 'other', name: 'html' }],
    ['<testsuites/>', { kind: 'empty' }],
    ['\0\u0001', { kind: 'xml', line: 1 }],
  ])('says why %j is no report', (text, fault) => {
    expect(readJunit(text)).toEqual({ fault });
  });
});
