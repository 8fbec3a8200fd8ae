import { element } from '../../../ui/dom.ts';
import { addressOf } from '../address.ts';
import type { CodeResult } from '../code.ts';
import type { SearchFindings } from '../look-up.ts';
import type { Target } from '../query/lexicon.types.ts';
import { marked } from './marked.ts';
import { partTitle } from './part-title.ts';
import { waysOn } from './ways-on.ts';

/** So many articles are suggested: more would not be read while typing. */
const MOST = 6;

/** Whether the last choice leads to all results: it is no suggestion itself. */
export function leadsToAll({ hits, isWeak }: SearchFindings): boolean {
  return hits.length > 0 && !isWeak;
}

/** What can be chosen while typing, best first: a diagnosis, articles and other places, ways on, all results. */
export function optionsOf(found: SearchFindings): HTMLAnchorElement[] {
  const { hits, mark, diagnosis, question, speech } = found;
  const { t, kinds, page } = speech;
  const plain = (url: string, title: string) => option(url, '', [title]);
  return [
    ...(diagnosis ? [option(diagnosis.url, t('search.message'), [t('search.cause')])] : []),
    ...hits.slice(0, MOST).map(({ entry, parts: [part] }) => {
      const address = part ? `${entry.url}#${part.id}` : entry.url;
      return option(
        address,
        kinds[entry.kind] ?? '',
        marked(entry.title, mark),
        part ? marked(partTitle(part, speech), mark) : [],
      );
    }),
    ...waysOn(found).map(({ title, url }) => plain(url, title)),
    ...(leadsToAll(found) ? [plain(addressOf(page, question), t('search.all', { query: question.text }))] : []),
  ];
}

/** The place that a code leads to. */
export function codeOption({ target, text }: CodeResult & { target: Target }): HTMLAnchorElement {
  return option(target.url, '', [target.title], text === '' ? [] : [text]);
}

function option(url: string, kind: string, title: (Node | string)[], more: (Node | string)[] = []): HTMLAnchorElement {
  return element(
    'a',
    { href: url, role: 'option', tabindex: '-1', class: 'option' },
    element('span', { class: 'option-kind' }, kind),
    element('span', { class: 'option-title' }, ...title),
    ...(more.length > 0 ? [element('span', { class: 'option-more' }, ...more)] : []),
  );
}
