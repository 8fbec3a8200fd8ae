import { decodeCase } from '../../../machines/walkthrough/index.ts';
import { element } from '../dom.ts';
import { fragmentOf } from '../walkthrough/place.ts';
import { loadGraphs } from '../walkthrough/load.ts';

/**
 * Goes to the place that a typed code names, in the page's language. A code that is wrong is answered beside the
 * field, which keeps what was typed; one of an older version says what it dropped before the reader goes on.
 *
 * @throws where the graphs cannot be loaded
 */
export async function openCode(field: HTMLInputElement, answer: HTMLElement, words: DOMStringMap): Promise<void> {
  const decoded = decodeCase(field.value, await loadGraphs());
  const problem = 'problem' in decoded ? decoded.problem : undefined;
  field.setAttribute('aria-invalid', String(problem !== undefined));
  if (problem !== undefined) {
    answer.textContent = textsOf(words['faults'])[problem] ?? '';
    field.focus();
    return;
  }
  if (!('guide' in decoded)) return;
  const { guide, progress, notice } = decoded;
  const address = `/${document.documentElement.lang}/articles/${guide}/#${fragmentOf(progress)}`;
  if (!notice) {
    location.assign(address);
    return;
  }
  const link = element('a', { href: address }, words['open'] ?? '');
  answer.replaceChildren(`${textsOf(words['notices'])[notice] ?? ''} `, link);
  link.focus();
}

function textsOf(json: string | undefined): Record<string, string> {
  return JSON.parse(json ?? '{}') as Record<string, string>;
}
