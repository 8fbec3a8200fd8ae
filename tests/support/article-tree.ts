import { COMPONENTS } from '../../src/content/components.ts';

/** Stand-ins by name for the components of articles: their elements are called like them. */
export const articleComponents: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.keys(COMPONENTS), 'Heading'].map((name) => [name, `x-${name.toLowerCase()}`]),
);

/** An element of an article as rendered. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, unknown>>;
}

/** Every element of what an article's component gives, in reading order. */
export function elementsIn(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  const { type, props } = node as { type: unknown; props: Record<string, unknown> };
  const { children, ...attributes } = props;
  return [...(typeof type === 'string' ? [{ tag: type, attributes }] : []), ...elementsIn(children)];
}
