import { h, type ComponentChild, type FunctionComponent, type VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { phrasesIn } from '../i18n/index.ts';
import { Screen, type ScreenProps } from './Screen.tsx';

/** Text between tags, without character references. */
const TEXT = /(?<=[>;])[^<>&]+(?=[<&])/g;

/**
 * A screen as static HTML.
 *
 * @param language of its labels, for line breaks between phrases
 */
export function renderScreen(props: Omit<ScreenProps, 'onTap'>, language: string): string {
  return renderToStaticMarkup(h(Screen, props)).replace(TEXT, (text) => phrasesIn(text, language).join('<wbr>'));
}

/** An element as JSON: tag, attributes, children. Pages create elements from it instead of trusting HTML. */
export type Tree = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** A screen as JSON, with the same elements as `renderScreen`. */
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
  // Components of screens have no state or hooks.
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
