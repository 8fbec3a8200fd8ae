import { inPart, shortestTo, trailOf, type Route, type Progress } from '../../../machines/walkthrough/index.ts';
import type { Around } from './around.types.ts';
import { titleOf, type ArticleParts } from './article.ts';
import { openDialog } from './dialog.ts';
import { wholeScreen } from './figures.ts';
import type { T } from './load.ts';
import { button, element } from '../../ui/dom.ts';

/**
 * "Which screen do you see?": the guide's figures by the names of their screens, to find oneself in the middle.
 *
 * @param around says the names
 * @param ways the reader's own: they are kept where they lead to the step that is chosen
 */
export function openBoard(
  t: T,
  parts: ArticleParts,
  graph: Route,
  around: Around,
  ways: readonly string[],
  choose: (place: Progress) => void,
): void {
  const screens: HTMLElement[] = [];
  for (const [step, part] of parts.steps) {
    const place = trailOf(graph, { step, ways }) ? { step, ways } : shortestTo(graph, step);
    if (!place) continue;
    // Of a figure in several versions of the app the reader's is the first.
    for (const [index, figure] of [...part.querySelectorAll<HTMLElement>('.figure-screen:first-child')].entries()) {
      const copy = figure.cloneNode(true) as HTMLElement;
      wholeScreen(copy);
      copy.setAttribute('aria-hidden', 'true');
      const choice = button('', () => {
        dialog.close();
        choose(inPart(graph, place, index + 1));
      });
      const picture = figure.querySelector('img');
      const name = picture
        ? element('span', {}, picture.alt)
        : element('span', { lang: around.screenLanguage }, around.screens[step]?.[index] ?? '');
      const shows = [titleOf(parts, step), figure.getAttribute('aria-label')].filter((each) => each !== null);
      choice.append(
        copy,
        element('span', {}, name, element('span', { class: 'visually-hidden' }, ` ${shows.join(': ')}`)),
      );
      screens.push(element('li', {}, choice));
    }
  }
  const dialog = openDialog(
    t('walk.board'),
    t,
    element('p', {}, t('walk.boardText')),
    element('ul', { role: 'list', class: 'walk-board' }, ...screens),
    ...(screens.length > 0 ? [allScreens(t, around)] : []),
  );
}

/** The way to the screens of all guides, which there are where this one has any. */
function allScreens(t: T, { home }: Around): HTMLElement {
  const href = `${home}screens/`;
  return element('p', { class: 'link-line' }, element('a', { href }, t('walk.boardAll')));
}
