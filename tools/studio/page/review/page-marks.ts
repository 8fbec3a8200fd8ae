import type { Block } from './blocks.ts';
import type { Piece } from './word-pieces.ts';

/** The attribute of a passage that differs, and the names of the words in it. */
const MARK = 'data-studio-changed';
const NAMES = { removed: 'studio-removed', added: 'studio-added' } as const;

/** What is marked is told apart by its line, too: by a broken one what went, by a whole one what came. */
const STYLE = `
[${MARK}] { outline: 2px solid #1d7a3c; outline-offset: 3px; }
[${MARK}="removed"] { outline: 2px dashed #b3261e; }
::highlight(${NAMES.removed}) { background-color: #ffd7d2; color: #5c0f0a; text-decoration: line-through; }
::highlight(${NAMES.added}) { background-color: #c9f0d3; color: #0b3d1a; text-decoration: underline; }
@media (prefers-color-scheme: dark) {
  [${MARK}] { outline-color: #6fd28c; }
  [${MARK}="removed"] { outline-color: #ff8f84; }
}
`;

const prepared = new WeakSet<Document>();

/** Takes away what was marked before. The page's own policy allows no style that is written into it; one from here is none. */
export function prepareMarks(page: Document): void {
  for (const element of page.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  const window = page.defaultView;
  if (!window) return;
  for (const name of Object.values(NAMES)) highlights(window)?.delete(name);
  if (prepared.has(page)) return;
  prepared.add(page);
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/** Marks a passage, and in it the words that the other page has not. */
export function markBlock({ element, nodes }: Block, kind: 'removed' | 'added', pieces: readonly Piece[]): void {
  element.setAttribute(MARK, kind);
  const window = element.ownerDocument.defaultView;
  const known = window && highlights(window);
  if (!window || !known) return;
  const highlight = known.get(NAMES[kind]) ?? new window.Highlight();
  known.set(NAMES[kind], highlight);
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== kind && piece.kind !== 'kept') continue;
    if (piece.kind === kind) for (const range of rangesIn(nodes, at, at + piece.text.length)) highlight.add(range);
    at += piece.text.length;
  }
}

type Page = Window & typeof globalThis;

/** An older browser marks passages alone. */
function highlights(window: Page): HighlightRegistry | undefined {
  return (window.CSS as { highlights?: HighlightRegistry }).highlights;
}

/** Where a stretch of the nodes' words stands in them. */
function rangesIn(nodes: readonly Text[], from: number, to: number): Range[] {
  let start = 0;
  return nodes.flatMap((node) => {
    const [begins, ends] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    start += node.length;
    if (begins >= ends) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, begins);
    range.setEnd(node, ends);
    return [range];
  });
}
