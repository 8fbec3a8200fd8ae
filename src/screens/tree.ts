import { h, type ComponentChild, type FunctionComponent, type VNode } from 'preact';
import { Screen, type ScreenProps } from './Screen.tsx';

/**
 * An element as plain data: its name, its attributes, what is in it. For JSON: a page that trusts no HTML makes elements of it.
 */
export type Tree = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** A screen as plain data: the same elements that `renderScreen` writes as HTML. */
export function screenTree(props: Omit<ScreenProps, 'onTap'>): Tree[] {
  return treesOf(h(Screen, props));
}

function treesOf(child: ComponentChild | ComponentChild[]): Tree[] {
  if (Array.isArray(child)) return child.flatMap(treesOf);
  if (child === null || child === undefined || typeof child === 'boolean') return [];
  if (typeof child !== 'object') return [String(child)];
  const { type, props } = child as VNode<Record<string, unknown> & { children?: ComponentChild }>;
  // The parts of a screen are functions of what they show, and nothing else.
  if (typeof type === 'function') return treesOf((type as FunctionComponent<typeof props>)(props));
  const { children, ...attributes } = props;
  return [[type, written(attributes), ...treesOf(children)]];
}

function written(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (value === undefined || value === null || value === false || typeof value === 'function') return [];
      return [[name, value === true ? '' : String(value)]];
    }),
  );
}
