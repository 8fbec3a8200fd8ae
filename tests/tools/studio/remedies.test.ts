import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { remedyOf } from '../../../tools/studio/page/check/remedies/remedy.ts';
import { applied } from '../../../tools/text/spans.ts';
import type { Issue } from '../../../tools/studio/protocol/protocol.types.ts';
import { broken, problemsIn, sound } from '../../support/fixtures.ts';

/** Slips of a writer, each with the code of the issue and what its remedy says. */
const SLIPS: readonly [fixture: string, code: string, remedy: string][] = [
  ['agent-label-unknown', 'label-unknown', 'remedy.meant'],
  ['agent-spelling-forbidden', 'spelling-forbidden', 'remedy.write'],
  ['attribute-twice', 'attribute-twice', 'remedy.without'],
  ['attribute-unknown', 'attribute-unknown', 'remedy.without'],
  ['brace-open', 'mdx-syntax', 'remedy.escape'],
  ['colon-full-width', 'yaml-multiline-implicit-key', 'remedy.colon'],
  ['colon-in-a-title', 'yaml-block-as-implicit-key', 'remedy.quote'],
  ['component-full-width', 'full-width', 'remedy.signs'],
  ['front-matter-kind-unknown', 'field-value', 'remedy.meant'],
  ['graph-field-unknown', 'unknown-field', 'remedy.meant'],
  ['label-typed-by-hand', 'label-typed', 'remedy.label'],
  ['label-unknown', 'label-unknown', 'remedy.meant'],
  ['link-broken', 'link-broken', 'remedy.meant'],
  ['link-moved', 'link-moved', 'remedy.write'],
  ['quote-goes-on', 'yaml-unexpected-token', 'remedy.quote'],
  ['quotes-curly', 'mdx-syntax', 'remedy.signs'],
  ['text-begins-with-a-sign', 'yaml-bad-scalar-start', 'remedy.quote'],
  ['translation-missing', 'translation-missing', 'remedy.translation'],
];

describe('the remedy of an issue', () => {
  test.each(SLIPS)('takes it away, and nothing else is touched: %s', async (fixture, code, key) => {
    const files = broken(fixture);
    const problem = (await problemsIn(files)).find((each) => each.code === code);
    const remedy = remedyOf(issueOf(problem), (file) => files.get(file));
    expect(remedy?.key).toBe(key);
    const { file, spans } = assertDefined(remedy?.edit, 'The edit');
    const after = new Map(files).set(file, applied(files.get(file) ?? '', spans));
    const left = (await problemsIn(after)).map((each) => `${each.file} ${each.code} ${each.message}`);
    expect(left).not.toContain(`${problem?.file} ${code} ${problem?.message}`);
  });

  test('is none for a component that is not closed', async () => {
    const files = broken('mdx-unclosed-component');
    const problem = (await problemsIn(files)).find(({ code }) => code === 'mdx-syntax');
    expect(problem).toBeDefined();
    expect(remedyOf(issueOf(problem), (file) => files.get(file))).toBeUndefined();
  });

  test.each([
    ['title: One: two # why', 'title: "One: two" # why'],
    ['  - *One* and two\t# why "so" ', '  - "*One* and two"\t# why "so" '],
    ['title: "One # two', 'title: "One # two"'],
    ['title: One#: two', 'title: "One#: two"'],
  ])('puts a text in quotes, and not what is said of it behind: %j', (before, after) => {
    const issue = issueOf({ code: 'yaml-unexpected-token', file: 'content/one.yaml', message: '', hint: '', line: 2 });
    const text = `a: b\n${before}\nc: d\n`;
    const { edit } = remedyOf(issue, () => text) ?? {};
    expect(applied(text, edit?.spans ?? [])).toBe(`a: b\n${after}\nc: d\n`);
  });

  test.each([
    ['names no line', { code: 'label-unknown', line: undefined }],
    ['names a line that is gone', { code: 'label-unknown', line: 4000 }],
    ['has no name that is near', { code: 'label-unknown', line: 1, hint: 'Use one of `a`, `b`.' }],
    ['is the writer’s to mend', { code: 'style-sentence-long', line: 3 }],
  ])('is none where an issue %s', (_, given) => {
    const issue = { file: 'content/articles/en/boil-water.mdx', message: '`x` is not.', hint: 'Did you mean `y`?' };
    expect(remedyOf({ ...issue, isFault: true, ...given }, (file) => sound.get(file))).toBeUndefined();
  });
});

function issueOf(problem: Omit<Issue, 'isFault'> | undefined): Issue {
  return { code: '', message: '', hint: '', ...problem, isFault: true };
}
