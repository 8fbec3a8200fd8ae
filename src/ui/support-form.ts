import { SUPPORT_FACTS, supportAddress, type SupportFacts } from '../../machines/support/index.ts';
import { element } from './dom.ts';
import { pageLanguage } from './page.ts';

/** Fills in the address of a link to support, and says below it what the form is told. */
export function fillSupportLink(link: HTMLAnchorElement, template: string, words: string, facts: SupportFacts): void {
  const { address, told } = supportAddress(template, { language: pageLanguage(), ...facts });
  link.href = address;
  const values = SUPPORT_FACTS.flatMap((name) => told[name] ?? []).map((value) => element('li', {}, value));
  link.after(
    element('div', { class: 'quiet', 'data-told': true }, element('p', {}, words), element('ul', {}, ...values)),
  );
}
