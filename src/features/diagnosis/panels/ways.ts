import type { InterviewView } from '../../../../machines/diagnosis/index.ts';
import { button, element } from '../../../ui/dom.ts';
import type { InterviewPanels } from './panels.types.ts';

/** Back, and what else there is in one menu. */
export function waysPanel({ words: { t }, send, goBack }: InterviewPanels, view: InterviewView): HTMLElement {
  const isCalling = view.phase === 'calling';
  const others = [
    // It comes to the same as the answer that says nothing, under the name that somebody in a hurry looks for.
    view.phase === 'asking' &&
      button(
        t(view.kind === 'ask' ? 'diag.other' : 'diag.otherDo'),
        () => send({ type: 'step.skipped', how: 'other' }),
        { 'data-action': 'other' },
      ),
    !isCalling && button(t('diag.giveUp'), () => send({ type: 'support.wanted' }), { 'data-action': 'give-up' }),
    (view.replies.length > 0 || isCalling) &&
      button(t('diag.restart'), () => send({ type: 'interview.restarted' }), { 'data-action': 'restart' }),
  ].filter((each) => each !== false);
  return element(
    'div',
    { class: 'diag-ways' },
    view.canGoBack && button(t('walk.back'), goBack, { 'data-action': 'back' }),
    ...(others.length > 1
      ? [
          element(
            'details',
            { class: 'diag-menu' },
            element('summary', {}, t('diag.otherWays')),
            element('div', { class: 'diag-buttons' }, ...others),
          ),
        ]
      : others),
  );
}
