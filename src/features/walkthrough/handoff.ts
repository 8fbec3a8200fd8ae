import type { Progress } from '../../../machines/walkthrough/index.ts';
import { element } from '../../ui/dom.ts';
import { lazy, later } from '../../ui/later.ts';
import { openDialog } from './dialog.ts';
import type { T } from './load.ts';
import { addressOf } from './place.ts';

const loadQr = lazy(() => import('../../screens/qr-path.ts'));

/** "Continue on your phone": a QR code of this very step's address. */
export async function openHandoff(t: T, progress: Progress): Promise<void> {
  openDialog(t('walk.handoff'), t, element('p', {}, t('walk.handoffText')), await placeQr(progress, t('walk.handoff')));
}

/**
 * Prints the article, with the way back to this place at its end.
 *
 * @param code the number of the place
 */
export async function printPlace(host: HTMLElement, t: T, progress: Progress, code: string): Promise<void> {
  const sheet = element(
    'div',
    { class: 'walk-sheet' },
    await placeQr(progress, t('walk.handoff')),
    element('p', {}, t('walk.sheetText'), ' ', element('b', {}, code), ' ', addressOf(progress)),
  );
  host.querySelector('.walk-sheet')?.remove();
  host.append(sheet);
  window.print();
}

/** A QR code of a place's address. What draws it is loaded now. */
async function placeQr(progress: Progress, name: string): Promise<SVGSVGElement> {
  const { qrPath } = await later(loadQr);
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
