import type { ProgressNotice } from '../../../machines/walkthrough/index.ts';
import { button, element } from '../../ui/dom.ts';
import type { T } from './load.ts';

/** What went wrong, said once above the step: with the place in the address, or with what had to be loaded. */
export function noticeNote(t: T, notice: ProgressNotice | 'failed'): HTMLElement {
  return element('p', { class: 'walk-notice', role: 'status' }, t(`walk.${notice}`));
}

/**
 * The place of the last visit, offered and not forced.
 *
 * @param step the title of its step
 */
export function offerNote(t: T, step: string, go: () => void): HTMLElement {
  return element(
    'div',
    { class: 'walk-notice walk-offer' },
    element('p', {}, t('walk.resume', { step })),
    button(t('walk.resumeGo'), go, { 'data-action': 'continue' }),
  );
}
