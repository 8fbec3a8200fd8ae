import { maskText } from '../../../machines/console/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { button, element } from '../../ui/dom.ts';
import { pageLanguage } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import type { Translate } from '../../ui/t.ts';

const MAX_LENGTH = 500;

/** Whether this reader can be asked: the same readers are left out as in counts (docs/counters.md). */
export function mayAsk(): boolean {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  return !globalPrivacyControl && shelf.recall('counting') !== 'no';
}

/** Asks what went wrong. Secrets are masked before the text is sent; pressing the button is the consent. */
export function feedbackForm(
  t: Translate<Extract<UiKey, `walk.${string}`>>,
  to: string,
  about: { guide: string; place: string },
): HTMLElement {
  const field = element('textarea', {
    id: 'feedback',
    rows: '3',
    maxlength: String(MAX_LENGTH),
    'aria-describedby': 'feedback-hint',
  });
  const status = element('p', { role: 'status', tabindex: '-1' });
  const send = async (): Promise<void> => {
    const text = maskText(field.value.trim().slice(0, MAX_LENGTH));
    if (text === '') {
      field.focus();
      return;
    }
    status.textContent = '';
    try {
      const body = JSON.stringify({ language: pageLanguage(), ...about, text });
      // As plain text, so that other hosts need not answer a preflight request.
      const headers = { 'content-type': 'text/plain;charset=utf-8' };
      const answer = await fetch(to, {
        method: 'POST',
        body,
        headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      status.textContent = t('walk.feedbackSent');
      form.replaceChildren(status);
      status.focus();
    } catch {
      status.textContent = t('walk.feedbackFailed');
    }
  };
  const form = element(
    'div',
    { class: 'walk-feedback' },
    element('label', { for: 'feedback' }, t('walk.feedback')),
    element('p', { id: 'feedback-hint', class: 'quiet' }, t('walk.feedbackHint')),
    field,
    button(t('walk.feedbackSend'), () => void send(), { class: 'button', 'data-action': 'feedback' }),
    status,
  );
  return form;
}
