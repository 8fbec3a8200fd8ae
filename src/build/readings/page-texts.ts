import { fromHtml } from 'hast-util-from-html';
import { textOf, type Element } from '../finish-page.ts';

/** Elements within a line: their text is read together with the text around them. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small', 'span', 'strong'],
  ...['sub', 'sup', 'u', 'var', 'wbr'],
]);

/** A text with the pieces a page splits it into. */
export type Texts = readonly string[];

export function textsOfPage(html: string): Texts[] {
  const found: Texts[] = [];
  let block: string[] = [];
  const end = (): void => {
    if (block.length > 0) found.push(block);
    block = [];
  };
  const read = (nodes: Element['children'] | ReturnType<typeof fromHtml>['children']): void => {
    for (const node of nodes) {
      if (node.type === 'text') block.push(node.value);
      if (node.type !== 'element' || node.tagName === 'style') continue;
      if (node.tagName === 'script') {
        if (node.properties['type'] === 'application/json') found.push(...textsOfData(JSON.parse(textOf(node))));
        continue;
      }
      const isInline = INLINE.has(node.tagName);
      if (!isInline) end();
      read([...node.children, ...(node.content?.children ?? [])]);
      if (!isInline) end();
    }
  };
  read(fromHtml(html).children);
  end();
  return found;
}

/** A list of strings is one text, split into phrases. */
export function textsOfData(data: unknown): Texts[] {
  if (typeof data === 'string') return [[data]];
  if (Array.isArray(data) && data.length > 0 && data.every((each) => typeof each === 'string')) return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOfData) : [];
}
