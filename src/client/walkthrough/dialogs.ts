import { shortestTo, trailOf, type Graph, type Progress } from '../../../machines/walkthrough/index.ts';
import { button, element } from '../dom.ts';
import { labelOf, titleOf, type ArticleParts } from './article.ts';
import { addressOf } from './place.ts';
import type { Say } from './load.ts';

/** A dialog of the browser's own, removed when it is closed. */
function open(name: string, say: Say, ...content: (Node | string)[]): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'walk-dialog', 'aria-label': name },
    element('h2', {}, name),
    ...content,
    element('form', { method: 'dialog' }, element('button', { type: 'submit' }, say('walk.close'))),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * "Which screen do you see?": the guide's figures, to find oneself in the middle.
 *
 * @param ways the reader's own: they are kept where they lead to the step that is chosen
 */
export function openBoard(
  say: Say,
  parts: ArticleParts,
  graph: Graph,
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
  const dialog = open(
    say('walk.board'),
    say,
    element('p', {}, say('walk.boardText')),
    element('ul', { role: 'list', class: 'walk-board' }, ...screens),
  );
}

/** "Continue on your phone": a QR code of this very step's address. */
export async function openHandoff(say: Say, progress: Progress): Promise<void> {
  open(
    say('walk.handoff'),
    say,
    element('p', {}, say('walk.handoffText')),
    await placeQr(progress, say('walk.handoff')),
  );
}

/** What a printed sheet carries besides the steps: the way back to this place. */
export async function placeSheet(say: Say, progress: Progress, code: string): Promise<HTMLElement> {
  return element(
    'div',
    { class: 'walk-sheet' },
    await placeQr(progress, say('walk.handoff')),
    element('p', {}, say('walk.sheetText'), ' ', element('b', {}, code), ' ', addressOf(progress)),
  );
}

/** A QR code of a place's address. What draws it is loaded now. */
async function placeQr(progress: Progress, name: string): Promise<SVGSVGElement> {
  const { qrPath } = await import('../../screens/qr-path.ts');
  const { path, size } = qrPath(addressOf(progress));
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
  svg.setAttribute('class', 'walk-qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  const shape = document.createElementNS(space, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
