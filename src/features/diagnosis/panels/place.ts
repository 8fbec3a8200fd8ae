import { encodeInterview, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { button, element } from '../../../ui/dom.ts';
import { addressOf } from '../place.ts';
import type { InterviewPanels } from './panels.types.ts';

/** The number of the place, and its link. */
export function placePanel({ words }: InterviewPanels, { replies }: InterviewView): HTMLElement {
  const { t, symptom } = words;
  const said = element('p', { class: 'walk-said', role: 'status' });
  const copy = () =>
    void copyText(addressOf(replies), said, { copied: t('walk.copied'), failed: t('walk.copyFailed') });
  return element(
    'div',
    { class: 'walk-place' },
    element('p', {}, t('walk.place'), ' ', element('b', { 'data-case-code': true }, encodeInterview(replies, symptom))),
    element('p', { class: 'walk-hint' }, t('walk.placeHint')),
    element('div', { class: 'walk-tools' }, button(t('walk.copyLink'), copy, { 'data-action': 'copy-link' }), said),
  );
}
