import { h, type ComponentChild, type FunctionComponent, type VNode } from 'preact';
import { phrasesIn } from '../i18n/index.ts';
import { Screen, type ScreenProps } from './Screen.tsx';

/**
 * An element as plain data: its name, its attributes, what is in it. For JSON: a page that trusts no HTML makes elements of it.
 */
export type Tree = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** A screen as plain data: the same elements that `renderScreen` writes as HTML. */
export function screenTree(props: Omit<ScreenProps, 'onTap'>, language: string): Tree[] {
  return treesOf(h(Screen, props), (text) =>
    phrasesIn(text, language).flatMap((phrase, index): Tree[] => (index > 0 ? [['wbr', {}], phrase] : [phrase])),
  );
}

function treesOf(child: ComponentChild | ComponentChild[], textOf: (text: string) => Tree[]): Tree[] {
  if (Array.isArray(child)) return child.flatMap((each) => treesOf(each, textOf));
  if (child === null || child === undefined || typeof child === 'boolean') return [];
  if (typeof child !== 'object') return textOf(String(child));
  const { type, props } = child as VNode<Record<string, unknown> & { children?: ComponentChild }>;
  // The parts of a screen are functions of what they show, and nothing else.
  if (typeof type === 'function') return treesOf((type as FunctionComponent<typeof props>)(props), textOf);
  const { children, ...attributes } = props;
  return [[type, written(attributes), ...treesOf(children, textOf)]];
}

function written(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (value === undefined || value === null || value === false || typeof value === 'function') return [];
      return [[name, value === true ? '' : String(value)]];
    }),
  );
}
