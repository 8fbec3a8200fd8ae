import type { Tree } from './tree.ts';

/** The classes of screens that are made in a page after it was read, each once: `src/build/own-styles.ts` keeps their rules in it. */
export function classesIn(trees: readonly Tree[]): string[] {
  const found = new Set<string>();
  const look = (tree: Tree): void => {
    if (typeof tree === 'string') return;
    const [, attributes, ...children] = tree;
    for (const name of attributes['class']?.split(' ') ?? []) found.add(name);
    children.forEach(look);
  };
  trees.forEach(look);
  return [...found];
}
