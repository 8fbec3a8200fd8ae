import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { phrasesIn } from '../i18n/index.ts';
import { Screen, type ScreenProps } from './Screen.tsx';

/** What stands between two tags, but for letters by their names: &amp; is one letter. */
const TEXT = /(?<=[>;])[^<>&]+(?=[<&])/g;

/**
 * A screen as HTML for a page, without any script.
 *
 * @param language of its words: a line of them may break between phrases only, in languages written without spaces
 */
export function renderScreen(props: Omit<ScreenProps, 'onTap'>, language: string): string {
  return renderToStaticMarkup(h(Screen, props)).replace(TEXT, (text) => phrasesIn(text, language).join('<wbr>'));
}
