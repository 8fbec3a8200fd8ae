import { readCode } from '../../../machines/case-code/index.ts';
import { type Route, decodeCase, guidedFragment } from '../../../machines/walkthrough/index.ts';
import { element } from '../../ui/dom.ts';
import { lazy, later } from '../../ui/later.ts';
import type { Opened } from './opened.types.ts';
import { loadJson } from '../../ui/load.ts';

const loadInterview = lazy(() => import('./open-interview.ts'));

/**
 * Goes to the place that a typed code names, in the page's language. A code that is wrong is answered beside the
 * field, which keeps what was typed; one of an older version says what it dropped before the reader goes on.
 *
 * @throws where what the code is about cannot be loaded
 */
export async function openCode(field: HTMLInputElement, answer: HTMLElement, words: DOMStringMap): Promise<void> {
  const opened = await codePlace(field.value, document.documentElement.lang);
  const isWrong = 'problem' in opened;
  field.setAttribute('aria-invalid', String(isWrong));
  if (isWrong) {
    answer.textContent = textsOf(words['faults'])[opened.problem] ?? '';
    field.focus();
    return;
  }
  const { address, notice } = opened;
  if (!notice) {
    location.assign(address);
    return;
  }
  const link = element('a', { href: address }, words['open'] ?? '');
  answer.replaceChildren(`${textsOf(words['notices'])[notice] ?? ''} `, link);
  link.focus();
}

/** Where a code leads. Its first digit says what it is about: only that is loaded. @throws where it cannot be loaded */
export async function codePlace(text: string, language: string): Promise<Opened> {
  const read = readCode(text);
  if ('fault' in read) return { problem: read.fault };
  if (read.code.kind === 'diagnosis') return (await later(loadInterview)).interviewPlace(text, language);
  const decoded = decodeCase(text, (await loadJson('walkthroughs.json')) as Record<string, Route>);
  if ('problem' in decoded) return decoded;
  const { guide, progress, notice } = decoded;
  return { address: `${import.meta.env.BASE_URL}${language}/articles/${guide}/#${guidedFragment(progress)}`, notice };
}

function textsOf(json: string | undefined): Record<string, string> {
  return JSON.parse(json ?? '{}') as Record<string, string>;
}
