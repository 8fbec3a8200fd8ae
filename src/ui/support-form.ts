import { isTemplate, SUPPORT_FACTS, supportAddress, type SupportFacts } from '../../machines/support/index.ts';
import { element } from './dom.ts';
import { pageLanguage } from './page.ts';

/**
 * The link to support, in a new tab so that this one keeps the place. If support's form takes what is known, the link is
 * followed by what it tells.
 */
export function supportLink(
  { address, template = '', title }: { address: string; template?: string | undefined; title: string },
  facts: () => SupportFacts,
  t: (key: 'walk.formTold') => string,
  attributes: Readonly<Record<string, string>>,
): [HTMLAnchorElement, ...HTMLElement[]] {
  const link = (href: string) => element('a', { href, target: '_blank', rel: 'noopener', ...attributes }, title);
  if (!isTemplate(template)) return [link(address)];
  const { address: filled, told } = supportAddress(template, { language: pageLanguage(), ...facts() });
  const values = SUPPORT_FACTS.flatMap((name) => told[name] ?? []).map((value) => element('li', {}, value));
  const note = element('div', { class: 'quiet', 'data-told': true }, element('p', {}, t('walk.formTold')));
  note.append(element('ul', {}, ...values));
  return [link(filled), note];
}
