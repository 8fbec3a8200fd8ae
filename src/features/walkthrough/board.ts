import { inPart, shortestTo, trailOf, type Route, type Progress } from '../../../machines/walkthrough/index.ts';
import { button, element } from '../../ui/dom.ts';
import type { Around } from './around.types.ts';
import { titleOf, type ArticleParts } from './article.ts';
import { openDialog } from './dialog.ts';
import type { T } from './load.ts';

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
    for (const [index, figure] of [...part.querySelectorAll<HTMLElement>('.figure-screen')].entries()) {
      const picture = figure.cloneNode(true) as HTMLElement;
      picture.removeAttribute('role');
      picture.removeAttribute('aria-label');
      picture.setAttribute('aria-hidden', 'true');
      const choice = button('', () => {
        dialog.close();
        choose(inPart(graph, place, index + 1));
      });
      const says = figure.getAttribute('aria-label') ?? figure.querySelector('img')?.alt;
      const shows = `${titleOf(parts, step)}: ${says ?? ''}`;
      choice.append(
        picture,
        element(
          'span',
          {},
          element('span', { lang: around.screenLanguage }, around.screens[step]?.[index] ?? ''),
          element('span', { class: 'visually-hidden' }, ` ${shows}`),
        ),
      );
      screens.push(element('li', {}, choice));
    }
  }
  const dialog = openDialog(
    t('walk.board'),
    t,
    element('p', {}, t('walk.boardText')),
    element('ul', { role: 'list', class: 'walk-board' }, ...screens),
    ...(screens.length > 0 ? [allScreens(t)] : []),
  );
}

/** The way to the screens of all guides, which there are where this one has any. */
function allScreens(t: T): HTMLElement {
  const href = `${import.meta.env.BASE_URL}${document.documentElement.lang}/screens/`;
  return element('p', { class: 'link-line' }, element('a', { href }, t('walk.boardAll')));
}
