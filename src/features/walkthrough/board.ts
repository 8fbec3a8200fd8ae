import { shortestTo, trailOf, type Route, type Progress } from '../../../machines/walkthrough/index.ts';
import { button, element } from '../../ui/dom.ts';
import { labelOf, titleOf, type ArticleParts } from './article.ts';
import { openDialog } from './dialog.ts';
import type { T } from './load.ts';

/**
 * "Which screen do you see?": the guide's figures, to find oneself in the middle.
 *
 * @param ways the reader's own: they are kept where they lead to the step that is chosen
 */
export function openBoard(
  t: T,
  parts: ArticleParts,
  graph: Route,
  ways: readonly string[],
  choose: (place: Progress) => void,
): void {
  const screens: HTMLElement[] = [];
  for (const [step, part] of parts.steps) {
    const place = trailOf(graph, { step, ways }) ? { step, ways } : shortestTo(graph, step);
    if (!place) continue;
    for (const figure of part.querySelectorAll<HTMLElement>('.figure-screen')) {
      const picture = figure.cloneNode(true) as HTMLElement;
      picture.removeAttribute('role');
      picture.removeAttribute('aria-label');
      picture.setAttribute('aria-hidden', 'true');
      const choice = button('', () => {
        dialog.close();
        choose(place);
      });
      const shows = `${titleOf(parts, step)}: ${figure.getAttribute('aria-label') ?? ''}`;
      choice.append(
        picture,
        element('span', {}, `${labelOf(parts, step)} `, element('span', { class: 'visually-hidden' }, shows)),
      );
      screens.push(element('li', {}, choice));
    }
  }
  const dialog = openDialog(
    t('walk.board'),
    t,
    element('p', {}, t('walk.boardText')),
    element('ul', { role: 'list', class: 'walk-board' }, ...screens),
  );
}
