import { element } from '../../../ui/dom.ts';
import { addressOf } from '../address.ts';
import type { SearchFindings } from '../look-up.ts';

/** Cards above the results: for a code, for a pasted error message, and the question without correction. */
export function noticesOf(found: SearchFindings): HTMLElement[] {
  const { code, diagnosis, correction, question, speech } = found;
  const { t, page } = speech;
  const notices: HTMLElement[] = [];
  if (code) notices.push(card(code.text, code.target));
  if (diagnosis) notices.push(card(t('search.message'), { title: t('search.cause'), url: diagnosis.url }));
  if (correction !== undefined) {
    const typed = { href: addressOf(page, { ...question, exact: true }), 'data-again': true };
    notices.push(
      element('p', { class: 'search-typed' }, element('a', typed, t('search.asTyped', { query: question.text }))),
    );
  }
  return notices;
}

function card(text: string, target: { title: string; url: string } | undefined): HTMLElement {
  return element(
    'div',
    { class: 'search-card' },
    ...(text ? [element('p', {}, text)] : []),
    ...(target ? [element('a', { href: target.url }, target.title)] : []),
  );
}
