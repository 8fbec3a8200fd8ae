import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../machines/assert-defined.ts';
import { libraryOf, readFiles, readLibrary } from '../../src/content/index.ts';
import { checkUiUsage } from '../../src/build/check/ui-usage.ts';
import { uiTypes } from '../../src/build/generated.ts';
import { reportOf } from '../../src/build/check/messages.ts';

const library = libraryOf(`${process.cwd()}/tests/fixtures/sound`);
const used = { file: 'src/a.astro', text: "{t('greeting', { name })}" };

describe('checkUiUsage', () => {
  test('finds nothing where each word is used', () => {
    expect(checkUiUsage(library, [used])).toEqual([]);
  });

  test('names a word that nothing uses', () => {
    expect(checkUiUsage(library, [])).toMatchObject([
      { code: 'ui-word-unused', file: 'content/ui/ja.json', message: 'Nothing uses `greeting`.' },
    ]);
  });

  test('names a word that the code asks for and no language has, with its line', () => {
    const code = { file: 'src/b.ts', text: "\n\nconst x = t('greating');" };
    expect(checkUiUsage(library, [used, code])).toMatchObject([
      { code: 'ui-word-missing', file: 'src/b.ts', line: 3, hint: 'Did you mean `greeting`?' },
    ]);
  });

  test('names what content calls by an id that has no words', () => {
    const code = { file: 'src/c.ts', text: "word('task', id)" };
    expect(checkUiUsage(library, [used, code])).toMatchObject([{ message: '`task.boil` has no words.' }]);
  });
});

describe('the words of a product', () => {
  const files = readFiles(process.cwd());
  const shipped = readLibrary(files);
  const WORDS = 'content/ui/ja.json';
  const usage = (change: (text: string) => string) => {
    const other = readLibrary(new Map(files).set(WORDS, change(assertDefined(files.get(WORDS)))));
    const code = { file: 'src/c.ts', text: "word('product', id)" };
    return checkUiUsage(other, [code]).flatMap(({ message }) => (message.includes('`product.') ? [message] : []));
  };

  test('are all there, and no others', () => {
    expect(usage((text) => text)).toEqual([]);
    expect(Object.keys(shipped.simulator!.faults)).toContain('code-used');
  });

  test.each([
    ['fault', 'code-used'],
    ['note', 'session-expired'],
  ])('of a %s are missed where they are not', (group, name) => {
    const other = usage((text) => {
      const words = JSON.parse(text) as { product: Record<string, Record<string, unknown>> };
      const { [name]: _gone, ...left } = words.product[group]!;
      return JSON.stringify({ ...words, product: { ...words.product, [group]: left } });
    });
    expect(other).toEqual([`\`product.${group}.${name}\` has no words.`]);
  });

  test.each(['fault', 'note', 'message', 'reason'])('of a %s that there is none of are told', (group) => {
    const other = usage((text) => {
      const words = JSON.parse(text) as { product: Record<string, Record<string, unknown>> };
      words.product[group]!['never-there'] = 'x';
      return JSON.stringify(words);
    });
    expect(other).toEqual([`Nothing uses \`product.${group}.never-there\`.`]);
  });
});

describe('uiTypes', () => {
  test('declares each key with its text, so that places are typed too', () => {
    expect(uiTypes(library)).toContain('"greeting": "ようこそ {{name}}";');
  });
});

describe('reportOf', () => {
  test('counts the faults and says that nothing is built', () => {
    const fault = { code: 'x', message: 'M.', hint: 'H.', file: 'f', line: 2 };
    expect(reportOf([])).toBe('Content: no faults.');
    expect(reportOf([fault])).toBe('f:2  M.\n    H.  [x]\n\nContent: 1 fault.');
    expect(reportOf([fault, fault])).toContain('2 faults');
  });
});
