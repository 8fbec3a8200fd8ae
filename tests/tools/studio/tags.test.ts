import { describe, expect, test } from 'vitest';
import { aroundPlace, partsOf, stepAt } from '../../../tools/studio/page/articles/tags.ts';

const TEXT = `---
title: "One: two"
---

<Steps>

<Step id="open">

Tap <Label id="a.b" /> now.

<Figure n="1">A <Label id='c' /></Figure>

</Step>

</Steps>
`;

describe('the components of a text', () => {
  test('are found with what they are in', () => {
    const parts = partsOf(TEXT);
    expect(parts.head).toEqual({ from: 0, to: 25 });
    expect(parts.parts.map(({ tag, around }) => [tag.name, ...around.map(({ name }) => name)])).toEqual([
      ['Steps'],
      ['Step', 'Steps'],
      ['Label', 'Steps', 'Step'],
      ['Figure', 'Steps', 'Step'],
      ['Label', 'Steps', 'Step', 'Figure'],
    ]);
    expect(parts.parts.map(({ tag }) => tag.attributes)).toEqual([
      {},
      { id: 'open' },
      { id: 'a.b' },
      { n: '1' },
      { id: 'c' },
    ]);
  });

  test('tell the step in which a place is', () => {
    const parts = partsOf(TEXT);
    expect(stepAt(parts, TEXT.indexOf('now'))).toBe('open');
    expect(stepAt(parts, TEXT.indexOf('</Steps>'))).toBeUndefined();
    expect(aroundPlace(parts, TEXT.indexOf('A <Label')).map(({ tag }) => tag.name)).toEqual([
      'Steps',
      'Step',
      'Figure',
    ]);
  });

  test.each([
    ['what is not finished', 'Tap <Label id="a', []],
    ['what has no closing tag', '<Step id="a">\n\nText <Label id="b" />', ['Step', 'Label']],
    ['code', '`<Label id="a" />`\n\n```\n<Label id="b" />\n```\n', []],
    ['the head', '---\ntitle: <Label id="a" />\n---\n', []],
    ['a closing tag alone', '</Step>\n', []],
  ])('are read however it stands: %s', (_, text, names) => {
    const { parts } = partsOf(text);
    expect(parts.map(({ tag }) => tag.name)).toEqual(names);
    expect(parts.every(({ close, around }) => close === undefined && around.length === 0)).toBe(true);
  });
});
