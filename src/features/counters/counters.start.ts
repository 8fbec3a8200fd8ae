import { element } from '../../ui/dom.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { sentByDay, startCounting } from './counting.ts';

// Built as a separate script, and only for sites that count readers (`src/build/bundle.ts`).

/** Whether this reader is counted. `unasked`: the site asks first; `forbidden`: by Global Privacy Control. */
type Consent = 'counted' | 'refused' | 'unasked' | 'forbidden';

function currentConsent(asksFirst: boolean): Consent {
  if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return 'forbidden';
  const answer = shelf.recall('counting');
  if (answer === 'no') return 'refused';
  return answer === 'yes' || !asksFirst ? 'counted' : 'unasked';
}

/** The buttons to allow or refuse counting. */
function countButtons(host: HTMLElement): HTMLButtonElement[] {
  return [...host.querySelectorAll<HTMLButtonElement>('[data-count]')];
}

/** Calls `update` now and whenever something stored has changed, and saves the reader's choice when a button is pressed. */
function follow(host: HTMLElement, update: () => void, onChoice?: (choice: 'yes' | 'no') => void): void {
  // The browser dispatches it for changes on other pages of the site.
  addEventListener('storage', update);
  for (const button of countButtons(host))
    button.addEventListener('click', () => {
      const choice = button.dataset['count'] === 'yes' ? 'yes' : 'no';
      shelf.remember('counting', choice);
      dispatchEvent(new Event('storage'));
      onChoice?.(choice);
    });
  update();
}

/** Counts on its page if the reader allows it. On sites that ask first, the question is at the end of the page and covers nothing. */
class ReaderCount extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    follow(
      this,
      () => this.#update(),
      (choice) => {
        const reply = this.querySelector<HTMLElement>(`[data-said="${choice}"]`);
        if (!reply) return;
        reply.hidden = false;
        reply.focus();
      },
    );
  }

  #update(): void {
    const { to = '', about = '', asks, searches } = this.dataset;
    const consent = currentConsent(asks !== undefined);
    const question = this.querySelector<HTMLElement>('.tally-question');
    // The privacy page has its own switch.
    if (question) question.hidden = consent !== 'unasked' || document.querySelector('counted-here') !== null;
    if (consent === 'counted') this.#stop ??= startCounting(to, about, searches !== undefined);
    else {
      this.#stop?.();
      this.#stop = undefined;
    }
  }
}

/** On the privacy page: whether this reader is counted, the switch, and what was sent from this browser. */
class CountedHere extends HTMLElement {
  connectedCallback(): void {
    follow(this, () => this.#update());
    // After everything has been deleted further down the page.
    addEventListener('pageshow', () => this.#update());
  }

  #update(): void {
    const consent = currentConsent(this.dataset['asks'] !== undefined);
    for (const state of this.querySelectorAll<HTMLElement>('[data-state]'))
      state.hidden = state.dataset['state'] !== consent;
    const chosen = { counted: 'yes', refused: 'no', unasked: '', forbidden: 'no' }[consent];
    for (const button of countButtons(this)) {
      button.setAttribute('aria-pressed', String(button.dataset['count'] === chosen));
      button.disabled = consent === 'forbidden';
    }
    const days = sentByDay().map(({ day, text }) =>
      element('li', {}, element('b', {}, day), element('pre', { tabindex: '0' }, text)),
    );
    this.querySelector('.tally-sent')?.replaceChildren(...days);
    const none = this.querySelector<HTMLElement>('.tally-none');
    if (none) none.hidden = days.length > 0;
  }
}

customElements.define('reader-count', ReaderCount);
customElements.define('counted-here', CountedHere);
