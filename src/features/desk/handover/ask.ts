import { callNumber, type Case } from '../../../../machines/console/index.ts';
import { button, element } from '../../../ui/dom.ts';
import { callState, callTime } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';

/**
 * Asks the agent whether to import a call from a link, and describes the call.
 *
 * @param from the name of the agent who created the link, if the link contains one
 */
export function askToTake(store: ConsoleStore, call: Case, from: string | undefined): Promise<boolean> {
  const { t } = store.own;
  const told = [callNumber(call.id), callTime(call, Date.now()), callState(call, store)].join(' · ');
  return new Promise((resolve) => {
    const take = button(t('agent.handover.take'), () => dialog.close('take'), {
      class: 'agent-button agent-main',
      'data-action': 'take-call',
      autofocus: true,
    });
    const leave = button(t('agent.handover.leave'), () => dialog.close(), {
      class: 'agent-button',
      'data-action': 'leave-call',
    });
    const dialog = element(
      'dialog',
      { class: 'agent-dialog', 'aria-labelledby': 'agent-take', 'data-take': true },
      element('h2', { id: 'agent-take' }, t('agent.handover.asked')),
      element('p', {}, element('b', {}, told)),
      element('p', {}, from === undefined ? t('agent.handover.unnamed') : t('agent.handover.named', { name: from })),
      element('p', {}, t('agent.handover.check')),
      element('div', { class: 'agent-row' }, take, leave),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'take');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
