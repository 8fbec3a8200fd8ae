import type { Tree } from './render.ts';

/** Creates DOM nodes for a screen from the build. */
export function nodeOf(tree: Tree, space = 'http://www.w3.org/1999/xhtml'): Node | string {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  const own = tag === 'svg' ? 'http://www.w3.org/2000/svg' : space;
  const made = document.createElementNS(own, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => nodeOf(child, own)));
  return made;
}
