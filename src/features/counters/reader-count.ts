import { consentNow, giveConsent } from './consent.ts';
import { startCounting } from './counting.ts';

/** Told to the page when a reader has said something else. */
export const CHANGED = 'counting-changed';

/**
 * Counts on its page where it may. Where the operator wants the reader's word first, it asks at the end of the page: whoever reads on
 * is not stopped, and nothing covers what is read.
 */
export class ReaderCount extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-count]'))
      button.addEventListener('click', () => this.#answer(button.dataset['count'] === 'yes'));
    addEventListener(CHANGED, () => this.#follow());
    // Said on another page of the site.
    addEventListener('storage', () => this.#follow());
    this.#follow();
  }

  #follow(): void {
    const { to = '', about = '', asks, searches } = this.dataset;
    const consent = consentNow(asks !== undefined);
    const question = this.querySelector<HTMLElement>('.tally-question');
    // The page about it has a switch of its own.
    if (question) question.hidden = consent !== 'unasked' || document.querySelector('counted-here') !== null;
    if (consent !== 'counted') this.#stop?.();
    this.#stop =
      consent === 'counted'
        ? (this.#stop ?? startCounting({ to, about, countsSearches: searches !== undefined }))
        : undefined;
  }

  #answer(isGiven: boolean): void {
    giveConsent(isGiven);
    this.#follow();
    const said = this.querySelector<HTMLElement>(`[data-said="${isGiven ? 'yes' : 'no'}"]`);
    if (!said) return;
    said.hidden = false;
    said.focus();
  }
}
