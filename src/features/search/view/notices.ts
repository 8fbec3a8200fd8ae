import { element } from '../../../ui/dom.ts';
import { addressOf } from '../address.ts';
import type { SearchFindings } from '../look-up.ts';

/** What comes before the results: where a code leads, the diagnosis of a pasted message, what a slip was taken for. */
export function noticesOf(found: SearchFindings): HTMLElement[] {
  const { code, diagnosis, correction, question, speech } = found;
  const { t, page } = speech;
  const notices: HTMLElement[] = [];
  if (code) notices.push(card(code.text, code.target));
  if (diagnosis) notices.push(card(t('search.message'), { title: t('search.cause'), url: diagnosis.url }));
  if (correction) {
    const link = (text: string, address: string) => element('a', { href: address, 'data-again': true }, text);
    notices.push(
      element(
        'p',
        { class: 'search-meant' },
        element(
          'span',
          {},
          t('search.meant'),
          link(correction.text, addressOf(page, { ...question, text: correction.text })),
        ),
        link(t('search.asTyped', { query: question.text }), addressOf(page, { ...question, exact: true })),
      ),
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
