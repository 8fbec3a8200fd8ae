import { h } from 'preact';
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
