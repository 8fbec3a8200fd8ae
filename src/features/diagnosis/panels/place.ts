import { encodeInterview, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { button, element } from '../../../ui/dom.ts';
import { addressOf } from '../place.ts';
import type { Panels } from './panels.types.ts';

/** Back, and out. */
export function buttonsPanel({ words: { t }, send, goBack }: Panels, view: InterviewView): HTMLElement {
  return element(
    'div',
    { class: 'diag-buttons' },
    ...(view.canGoBack ? [button(t('walk.back'), goBack, { 'data-action': 'back' })] : []),
    ...(view.replies.length > 0 || view.phase === 'calling'
      ? [button(t('diag.restart'), () => send({ type: 'interview.restarted' }), { 'data-action': 'restart' })]
      : []),
    ...(view.phase === 'calling'
      ? []
      : [button(t('diag.giveUp'), () => send({ type: 'support.wanted' }), { 'data-action': 'give-up' })]),
  );
}

/** The number of the place, and its link. */
export function placePanel({ words }: Panels, { replies }: InterviewView): HTMLElement {
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
