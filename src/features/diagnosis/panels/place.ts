import { encodeInterview, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { button, element } from '../../../ui/dom.ts';
import { addressOf } from '../place.ts';
import type { InterviewPanels } from './panels.types.ts';

/** The number of the place. */
export function codePanel({ words }: InterviewPanels, { replies }: InterviewView): HTMLElement {
  const { t, symptom } = words;
  const code = element('b', { 'data-case-code': true }, encodeInterview(replies, symptom));
  return element('span', { class: 'walk-place' }, t('walk.place'), ' ', code);
}

/** What the number is for, and the link of the place; the number itself, where it stands nowhere above. */
export function placePanel(panels: InterviewPanels, view: InterviewView): HTMLElement {
  const { t } = panels.words;
  const { replies } = view;
  // Above support's address it stands large, with what it is for.
  const isCalling = view.phase === 'calling';
  const said = element('p', { class: 'walk-said', role: 'status' });
  const copy = () =>
    void copyText(addressOf(replies), said, { copied: t('walk.copied'), failed: t('walk.copyFailed') });
  return element(
    'div',
    { class: 'walk-place' },
    view.phase !== 'asking' && !isCalling && element('p', {}, codePanel(panels, view)),
    !isCalling && element('p', { class: 'walk-hint' }, t('walk.placeHint')),
    element('div', { class: 'walk-tools' }, button(t('walk.copyLink'), copy, { 'data-action': 'copy-link' }), said),
  );
}
