import { element } from '../../ui/dom.ts';
import { consentNow, giveConsent } from './consent.ts';
import { sentByDay } from './ledger.ts';
import { CHANGED } from './reader-count.ts';

/** On the page about privacy: whether this reader is counted, the switch for it, and what was sent from here. */
export class CountedHere extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-count]'))
      button.addEventListener('click', () => {
        giveConsent(button.dataset['count'] === 'yes');
        dispatchEvent(new Event(CHANGED));
        this.#show();
      });
    // What is kept is cleared further down on the page, or on another one.
    addEventListener('storage', () => this.#show());
    const list = document.querySelector('kept-here');
    if (list) new MutationObserver(() => this.#show()).observe(list, { subtree: true, childList: true });
    this.#show();
  }

  #show(): void {
    const consent = consentNow(this.dataset['asks'] !== undefined);
    for (const state of this.querySelectorAll<HTMLElement>('[data-state]'))
      state.hidden = state.dataset['state'] !== consent;
    const chosen = { counted: 'yes', refused: 'no', unasked: '', forbidden: 'no' }[consent];
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-count]')) {
      button.setAttribute('aria-pressed', String(button.dataset['count'] === chosen));
      button.disabled = consent === 'forbidden';
    }
    const days = sentByDay().map(({ day, lines }) =>
      element('li', {}, element('b', {}, day), element('pre', { tabindex: '0' }, lines.join('\n'))),
    );
    this.querySelector('.tally-sent')?.replaceChildren(...days);
    const none = this.querySelector<HTMLElement>('.tally-none');
    if (none) none.hidden = days.length > 0;
  }
}
