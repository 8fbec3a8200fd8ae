import { element } from '../../../ui/dom.ts';
import { addressOf } from '../address.ts';
import type { CodeResult } from '../code.ts';
import type { SearchFindings } from '../look-up.ts';
import type { Target } from '../query/lexicon.types.ts';
import { marked, partTitle, waysOn } from './links.ts';

const MAX_HITS = 6;

/** Whether the last choice leads to all results. */
export function leadsToAll({ hits, isWeak }: SearchFindings): boolean {
  return hits.length > 0 && !isWeak;
}

/** The choices while typing, best first: a diagnosis, articles and places, or other links, and all results. */
export function optionsOf(found: SearchFindings): HTMLAnchorElement[] {
  const { hits, mark, diagnosis, question, speech } = found;
  const { t, kinds, page } = speech;
  const plain = (url: string, title: string) => option(url, '', [title]);
  return [
    ...(diagnosis ? [option(diagnosis.url, t('search.message'), [t('search.cause')])] : []),
    ...hits.slice(0, MAX_HITS).map(({ entry, parts: [part] }) => {
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

/** The choice for a code. */
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
