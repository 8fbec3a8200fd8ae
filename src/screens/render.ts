import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { Screen, type ScreenProps } from './Screen.tsx';

/** A screen as HTML for a page, without any script. */
export function renderScreen(props: Omit<ScreenProps, 'onTap'>): string {
  return renderToStaticMarkup(h(Screen, props));
}
