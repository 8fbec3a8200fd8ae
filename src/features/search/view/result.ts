import { element } from '../../../ui/dom.ts';
import type { Target } from '../query/lexicon.types.ts';
import type { Hit } from '../query/results.ts';
import type { SearchFindings } from '../look-up.ts';
import { marked, partTitle } from './links.ts';

/** A result on the search page: an article, and below it the parts of it that the question is about. */
export function resultItem(
  { article, entry, parts, others, diagnosis }: Hit,
  { mark, speech }: SearchFindings,
): HTMLLIElement {
  const { url, title, summary, kind, language: lang } = entry;
  const link = element(
    'a',
    { href: url, 'data-result': article },
    element('span', { class: 'result-kind' }, speech.kinds[kind] ?? ''),
    element('span', { class: 'result-title', lang, dir: lang && 'auto' }, ...marked(title, mark)),
    element('span', { class: 'result-text', lang, dir: lang && 'auto' }, ...marked(summary, mark)),
  );
  const places = [
    ...parts.map((part) => ({ address: `${url}#${part.id}`, name: marked(partTitle(part, speech), mark) })),
    ...others.map((other) => ({ address: other.url, name: marked(other.title, mark) })),
    ...(diagnosis ? [{ address: diagnosis.url, name: [causeOf(diagnosis, title, speech)] }] : []),
  ];
  const below = places.map(({ address, name }) =>
    element('li', { lang, dir: lang && 'auto' }, element('a', { href: address }, ...name)),
  );
  return element(
    'li',
    {},
    link,
    ...(below.length > 0 ? [element('ul', { class: 'result-parts', role: 'list' }, ...below)] : []),
  );
}

/** The name of a link to the diagnosis, with its symptom if the result has another title. */
function causeOf({ title }: Target, result: string, { t }: SearchFindings['speech']): string {
  return title === result ? t('search.cause') : t('search.causeOf', { symptom: title });
}
