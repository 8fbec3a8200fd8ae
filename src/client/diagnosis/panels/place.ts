import { encodeInterview, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { copyText } from '../../copy-text.ts';
import { button, element } from '../../dom.ts';
import { addressOf } from '../place.ts';
import type { Panels } from './panels.types.ts';

/** Back, and out. */
export function buttonsPanel({ words: { say }, send, goBack }: Panels, view: InterviewView): HTMLElement {
  return element(
    'div',
    { class: 'diag-buttons' },
    ...(view.canGoBack ? [button(say('walk.back'), goBack, { 'data-action': 'back' })] : []),
    ...(view.replies.length > 0 || view.phase === 'calling'
      ? [button(say('walk.restart'), () => send({ type: 'interview.restarted' }), { 'data-action': 'restart' })]
      : []),
    ...(view.phase === 'calling'
      ? []
      : [button(say('diag.giveUp'), () => send({ type: 'support.wanted' }), { 'data-action': 'give-up' })]),
  );
}

/** The number of the place, and its link. */
export function placePanel({ words }: Panels, { replies }: InterviewView): HTMLElement {
  const { say, symptom } = words;
  const said = element('p', { class: 'walk-said', role: 'status' });
  const copy = () =>
    void copyText(addressOf(replies), said, { copied: say('walk.copied'), failed: say('walk.copyFailed') });
  return element(
    'div',
    { class: 'walk-place' },
    element(
      'p',
      {},
      say('walk.place'),
      ' ',
      element('b', { 'data-case-code': true }, encodeInterview(replies, symptom)),
    ),
    element('p', { class: 'walk-hint' }, say('walk.placeHint')),
    element('div', { class: 'walk-tools' }, button(say('walk.copyLink'), copy, { 'data-action': 'copy-link' }), said),
  );
}
