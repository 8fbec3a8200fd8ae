/** A passage of a page: the smallest thing that stands on lines of its own, or a picture. */
export interface Block {
  element: Element;
  /** The element's name. */
  kind: string;
  /** Its words; of a picture, what it says to those who do not see it. */
  text: string;
  /** The nodes that the words stand in, one after the other; none of a picture. */
  nodes: readonly Text[];
}

const BLOCK = 'p,li,h1,h2,h3,h4,dt,dd,figcaption,td,th,summary,label,button,blockquote,pre';
const PICTURE = 'img,[role="img"]';
/** What is not read, or is drawn by scripts. */
const PASSED = 'script,style,template,noscript,[hidden]';

/** The passages of a page's main part, in the order in which they are read. */
export function blocksOf(page: Document): Block[] {
  const main = page.querySelector('main');
  if (!main) return [];
  const blocks: Block[] = [];
  let open: { element: Element; nodes: Text[] } | undefined;
  const close = (): void => {
    const text = open?.nodes.map(({ data }) => data).join('') ?? '';
    if (open && text.trim() !== '') blocks.push({ ...open, kind: open.element.localName, text });
    open = undefined;
  };
  const walker = page.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isPassed(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const element = node.parentElement?.closest(BLOCK) ?? node.parentElement;
      if (!element) continue;
      if (open?.element !== element) close();
      open ??= { element, nodes: [] };
      open.nodes.push(node as Text);
    } else if ((node as Element).matches(PICTURE)) {
      close();
      const element = node as Element;
      const text = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
      blocks.push({ element, kind: 'picture', text, nodes: [] });
    }
  }
  close();
  return blocks;
}

/** What is in a picture is told by its words. */
function isPassed(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return node.parentElement?.closest(PICTURE) !== null;
  return (node as Element).matches(PASSED);
}
