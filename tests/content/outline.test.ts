import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveTokens } from '../../src/content/mdast.ts';
import { readOutline } from '../../src/content/outline.ts';

const article = `---
title: Tea
---

Before [all](../tea/#step-pour).

<Steps>

<Step id="pour">

### Press <Label id="stove.light" /> now

Pour *slowly*.

<Way id="hot">

It is **hot**.

<Figure n="4.1">Steam</Figure>

</Way>

</Step>

</Steps>
`;

describe('readOutline', () => {
  const outline = readOutline(article, 'a.mdx');
  const use = (component: string) => outline.uses.find((each) => each.component === component)!;

  test('finds components with their place and the components around them', () => {
    expect(use('Figure')).toMatchObject({ id: '4.1', step: 'pour', way: 'hot', line: 19, text: 'Steam' });
    expect(use('Label')).toMatchObject({ id: 'stove.light', step: 'pour', line: 11 });
    expect(outline.problems).toEqual([]);
  });

  test('takes a step’s heading as its title and leaves captions out of its text', () => {
    const { title, text } = use('Step');
    expect(resolveTokens(title, (component, id) => `${component}:${id}`)).toBe('Press Label:stove.light now');
    expect(text).toBe('Pour slowly.\nIt is hot.');
  });

  test('finds links with their lines', () => {
    expect(outline.links).toEqual([{ url: '../tea/#step-pour', line: 5, column: 8 }]);
  });

  test('cuts the body into phrases in reading order', () => {
    const words = outline.phrases.map(({ text }) => resolveTokens(text, (_, id) => id));
    expect(words).toEqual(['Before all.', 'Press stove.light now', 'Pour slowly.', 'It is hot.', 'Steam']);
  });

  test('answers a text that cannot be read with one fault and its line', () => {
    const { readable, problems } = readOutline('---\ntitle: x\n---\n\n<Steps>\n', 'a.mdx');
    expect(readable).toBe(false);
    expect(problems).toMatchObject([{ code: 'mdx-syntax', file: 'a.mdx', line: 5 }]);
  });

  test('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      '<Step id="a">',
      '</Step>',
      '<',
      '{',
      '}',
      '---\n',
      '# x\n\n',
      '<!--',
      'ユーザー',
      '\n\n',
      '`',
      '&',
      '<Figure n="1"/>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pieces) => {
        const { problems, uses } = readOutline(pieces.join(''), 'a.mdx');
        expect(problems.every(({ line }) => line! >= 1)).toBe(true);
        expect(uses.every(({ line }) => line >= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
