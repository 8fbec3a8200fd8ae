import { describe, expect, test } from 'vitest';
import { applied } from '../../../tools/text/spans.ts';
import { headSpan } from '../../../tools/yaml/head.ts';
import { withList } from '../../../tools/yaml/values.ts';

const article = (related: string): string =>
  `---\ntitle: One\nkeywords:\n  - a # why\n  - b\nrelated: ${related}\n---\n\nText.\n`;
const withLines = (text: string, key: string, lines: readonly string[]): string => {
  const span = headSpan(text, (head) => withList(head, [key], lines));
  return span ? applied(text, [span]) : text;
};

describe('a list in the front matter', () => {
  test('gets and loses texts, and its comments stay', () => {
    const text = article('[]');
    const more = withLines(text, 'keywords', ['a', 'b', 'c: d']);
    expect(more).toBe(text.replace('  - b\n', '  - b\n  - "c: d"\n'));
    expect(withLines(more, 'keywords', ['a', 'c: d'])).toBe(text.replace('  - b\n', '  - "c: d"\n'));
  });

  test('can become empty, and be begun', () => {
    const text = article('[one]');
    expect(withLines(text, 'related', [])).toBe(article('[]'));
    expect(withLines(article('[]'), 'related', ['one'])).toBe(text);
  });

  test('keeps line ends of Windows', () => {
    const text = article('[one]').replaceAll('\n', '\r\n');
    expect(withLines(text, 'related', ['one', 'two'])).toBe(article('[one, two]').replaceAll('\n', '\r\n'));
  });
});
