import { EditorState, type ChangeSpec } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText, spansInFile } from '../../../tools/studio/page/parts/shown-text.ts';
import { applied, inverse, type Span } from '../../../tools/text/spans.ts';

const MARK = '\uFEFF';

/** A text of which nothing is plain: lines that end in every way, a mark before it, characters of two units. */
const piece = fc.constantFrom(
  '\r\n',
  '\r',
  '\n',
  '\r\n',
  '\n',
  'a',
  'é',
  '日',
  '😀',
  '👩‍💻',
  '- ',
  '"',
  '\u2028',
  '\t',
  'words',
);
const text = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 40 }))
  .map(([isMarked, pieces]) => (isMarked ? MARK : '') + pieces.join(''));
const typed = fc
  .array(fc.constantFrom('\n', 'x', '日', '😀', '\n\n'), { maxLength: 4 })
  .map((pieces) => pieces.join(''));
const wish = fc.record({ from: fc.nat(60), length: fc.nat(6), insert: typed });

/** Types into CodeMirror, as the studio's editor does. */
function type(file: string, wishes: readonly { from: number; length: number; insert: string }[]) {
  const state = EditorState.create({ doc: shownText(file) });
  const changes: ChangeSpec[] = [];
  let at = 0;
  for (const { from, length, insert } of wishes) {
    const begin = at + from;
    if (begin > state.doc.length) break;
    const end = Math.min(begin + length, state.doc.length);
    changes.push({ from: begin, to: end, insert });
    at = end + 1;
  }
  const transaction = state.update({ changes });
  const shown: Span[] = [];
  transaction.changes.iterChanges((from, to, _from, _to, inserted) => {
    shown.push({ from, to, insert: inserted.toString() });
  });
  return { shown, doc: transaction.state.doc.toString(), spans: spansInFile(file, shown) };
}

/** Each character of the shown text by what it is in the file: the plain way to know it. */
function unitsOf(file: string): string[] {
  return (file.startsWith(MARK) ? file.slice(1) : file).match(/\r\n|[\s\S]/g) ?? [];
}

describe('what is typed', () => {
  test('is what CodeMirror shows, and leaves every other byte of the file as it was', () => {
    fc.assert(
      fc.property(text, fc.array(wish, { minLength: 1, maxLength: 3 }), (file, wishes) => {
        const { shown, doc, spans } = type(file, wishes);
        const result = applied(file, spans);
        expect(shownText(result)).toBe(doc);
        expect(result.startsWith(MARK)).toBe(file.startsWith(MARK));
        const units = unitsOf(file);
        let [rest, at] = [result.slice(file.startsWith(MARK) ? 1 : 0), 0];
        spans.forEach(({ insert }, index) => {
          const { from = 0, to = 0 } = shown[index] ?? {};
          const kept = units.slice(at, from).join('');
          expect(rest.startsWith(kept + insert)).toBe(true);
          rest = rest.slice(kept.length + insert.length);
          at = to;
        });
        expect(rest).toBe(units.slice(at).join(''));
      }),
      { numRuns: 3000 },
    );
  });

  test('is taken back to the same bytes', () => {
    fc.assert(
      fc.property(text, fc.array(wish, { minLength: 1, maxLength: 3 }), (file, wishes) => {
        const { spans } = type(file, wishes);
        expect(applied(applied(file, spans), inverse(file, spans))).toBe(file);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a line as it stands', 'one\r\ntwo\nthree\r\n', { from: 2, to: 2, insert: '\n' }, 'on\r\ne\r\ntwo\nthree\r\n'],
    [
      'its neighbour’s line alone',
      'one\r\ntwo\nthree\r\n',
      { from: 6, to: 6, insert: '\n' },
      'one\r\ntw\no\nthree\r\n',
    ],
    ['the last line as the one before', 'one\r\ntwo', { from: 7, to: 7, insert: '\n!' }, 'one\r\ntwo\r\n!'],
    ['a file of one line', `${MARK}one`, { from: 0, to: 0, insert: 'x\n' }, `${MARK}x\none`],
    ['between two kinds of ends', 'one\rx\ntwo', { from: 4, to: 5, insert: '' }, 'one\r\n\ntwo'],
  ])('ends %s', (_which, file, change, result) => {
    expect(applied(file, spansInFile(file, [change]))).toBe(result);
  });
});
