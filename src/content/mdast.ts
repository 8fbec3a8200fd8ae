/** The part of the Markdown syntax tree (mdast with MDX) that the content model reads. */
export interface Node {
  type: string;
  /** A component's name. */
  name?: string | null;
  /** The text of a text node, the source of an expression. */
  value?: string;
  /** A heading's level, 1-6. */
  depth?: number;
  /** A link's or an image's address. */
  url?: string;
  /** An image's text alternative. */
  alt?: string | null;
  /** What is said of a link or an image when one points at it. */
  title?: string | null;
  /** The name by which a reference and its definition belong together. */
  identifier?: string;
  /** Of a table: how each column is aligned; nothing where it is not said. */
  align?: (string | null)[];
  /** Of a list's entry: whether its box is ticked; nothing where it has none. */
  checked?: boolean | null;
  /** Of a list or its entry: whether what stands in it is parted by empty lines. */
  spread?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  /** Lines and columns from 1, offsets in UTF-16 units from 0. */
  position?: { start: { line: number; column: number; offset: number }; end: { offset: number } };
}

/** Whether a node is a component or an HTML element written as JSX. */
export function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** An attribute's text; `undefined` where it is absent or an expression. */
export function attribute(node: Node, name: string): string | undefined {
  const found = node.attributes?.find((each) => each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** All that a node itself says, apart from its children: texts, addresses, the values of its attributes. */
export function wordsOf({ value, alt, title, url, attributes = [] }: Node): string[] {
  return [value, alt, title, url, ...attributes.map((each) => each.value)].filter((each) => typeof each === 'string');
}

/** Visits every node below `node`, each with the components around it, outermost first. */
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

/** Opens and closes the place of a component in a flat text, whose words differ by language. */
const OPEN = '\u2983';
const CLOSE = '\u2984';

/**
 * The flat text below a node. A label or a reference becomes a token that `resolveTokens` replaces,
 * so that the text stays the same when an app's words change.
 */
export function flatText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return (node.value ?? '').replace(/\s*\n\s*/g, ' ');
  if (isElement(node) && (node.name === 'Label' || node.name === 'Reference')) {
    return `${OPEN}${node.name} ${attribute(node, 'id') ?? ''}${CLOSE}`;
  }
  return (node.children ?? []).map(flatText).join('');
}

/** Puts words in the place of each token of a flat text. */
export function resolveTokens(text: string, words: (component: string, id: string) => string): string {
  return text.replace(new RegExp(`${OPEN}(\\w+) ([^${CLOSE}]*)${CLOSE}`, 'g'), (_, component: string, id: string) =>
    words(component, id),
  );
}
