import { expect, test } from 'vitest';
import { nextGap } from '../../../tools/studio/page/parts/next-gap.ts';

const ARTICLE = `---
summary: "✎ One or two sentences: what it does."
keywords:
  - ✎ what people type, 1
---

### ✎ What one does

<Figure n="1">✎ What the figure shows</Figure>
`;

test('what waits for words is found one after the other, as a whole, and from the last one on the first again', () => {
  const seen: string[] = [];
  let at = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const gap = nextGap(ARTICLE, at);
    if (!gap) break;
    seen.push(ARTICLE.slice(gap.from, gap.to));
    at = gap.to;
  }
  expect(seen).toEqual([
    '"✎ One or two sentences: what it does."',
    '✎ what people type, 1',
    '✎ What one does',
    '✎ What the figure shows',
    '"✎ One or two sentences: what it does."',
  ]);
  expect(nextGap('title: All is said\n')).toBeUndefined();
});
