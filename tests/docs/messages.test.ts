import { describe, expect, test } from 'vitest';
import { brokenNames, expectedOf } from '../support/fixtures.ts';
import { messageCodes } from '../support/message-codes.ts';
import { sourceFile } from '../support/sources.ts';

const codes = messageCodes();

/** Each code in the list of messages, its meaning, and in Japanese the remedy. A row can have several codes. */
function rowsOf(path: string): [code: string, ...cells: string[]][] {
  return [...sourceFile(path).text.matchAll(/^\| (`[a-z…-]+`(?:, `[a-z-]+`)*) \| (.*) \|$/gm)].flatMap(
    ([, codes, cells]) =>
      codes!.split(', ').map((code): [string, ...string[]] => [code.slice(1, -1), ...cells!.split(' | ')]),
  );
}

describe('messageCodes', () => {
  test('knows each code that broken content is told by', () => {
    const told = brokenNames.flatMap((name) =>
      [...String(expectedOf(name)).matchAll(/ \[([a-z-]+)\]$/gm)].map(([, code]) => code!),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((code) => !codes.includes(code) && !code.startsWith('yaml-'))).toEqual([]);
  });
});

describe.each([
  ['docs/writing-messages.md', 1],
  ['docs/writing-messages.ja.md', 2],
])('the list of messages in %s', (path, columns) => {
  const rows = rowsOf(path);

  test('has each code that the check can give, once, and no other', () => {
    expect(rows.map(([code]) => code).sort()).toEqual(codes);
  });

  test('says something of each', () => {
    for (const [code, ...cells] of rows) {
      expect(cells, code).toHaveLength(columns);
      for (const cell of cells) expect(cell.trim(), code).not.toBe('');
    }
  });
});

test('the Japanese guide says in Japanese what each code means and what to do', () => {
  for (const [code, meaning = '', remedy = ''] of rowsOf('docs/writing-messages.ja.md')) {
    expect(meaning, code).toMatch(/[\p{sc=Hira}\p{sc=Kana}]/u);
    expect(remedy, code).toMatch(/[\p{sc=Hira}\p{sc=Kana}]/u);
  }
});
