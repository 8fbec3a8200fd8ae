/** The part of the Markdown syntax tree (mdast with MDX) used here. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  /** A heading's level, 1-6. */
  depth?: number;
  url?: string;
  alt?: string | null;
  title?: string | null;
  identifier?: string;
  align?: (string | null)[];
  checked?: boolean | null;
  /** Whether a list or item has blank lines between its children. */
  spread?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  /** Lines and columns from 1, offsets in UTF-16 units from 0. */
  position?: { start: { line: number; column: number; offset: number }; end: { offset: number } };
}

/** Whether a node is a component, or HTML written as JSX. */
export function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function attribute(node: Node, name: string): string | undefined {
  const found = node.attributes?.find((each) => each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Visits every node below `node` with the components around it, outermost first. */
export function walk(
  node: Node,
  visit: (node: Node, around: readonly Node[]) => void,
  around: readonly Node[] = [],
): void {
  for (const child of node.children ?? []) {
    visit(child, around);
    walk(child, visit, isElement(child) ? [...around, child] : around);
  }
}

const OPEN = '\u2983';
const CLOSE = '\u2984';

/** Text with tokens for labels and references, so that it does not change with an app's words. See `resolveTokens`. */
export function flatText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return (node.value ?? '').replace(/\s*\n\s*/g, ' ');
  if (isElement(node) && (node.name === 'Label' || node.name === 'Reference')) {
    return `${OPEN}${node.name} ${attribute(node, 'id') ?? ''}${CLOSE}`;
  }
  return (node.children ?? []).map(flatText).join('');
}

export function resolveTokens(text: string, words: (component: string, id: string) => string): string {
  return text.replace(new RegExp(`${OPEN}(\\w+) ([^${CLOSE}]*)${CLOSE}`, 'g'), (_, component: string, id: string) =>
    words(component, id),
  );
}
