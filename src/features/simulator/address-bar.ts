import { asksForStep } from '../../../machines/walkthrough/index.ts';
import { queryOf } from './address.ts';
import { fragmentOf, simulatorAddress } from './place.ts';
import type { Session } from './session.ts';

/** Whether a fragment encodes a practice or a guide's step; others are anchors. */
const isPlace = (hash: string): boolean => hash.startsWith('#d=') || asksForStep(hash);

/** Keeps the page's address and the practice in sync. */
export class AddressBar {
  #search = location.search;
  #place = location.hash;

  /** @param open called when the reader navigates to another practice */
  constructor(open: () => void) {
    window.addEventListener('popstate', () => {
      const { search, hash } = location;
      const isOther = search !== this.#search || (isPlace(hash) && hash !== this.#place);
      [this.#search, this.#place] = [search, isPlace(hash) ? hash : this.#place];
      if (isOther) open();
    });
  }

  /** Another practice: adds an entry to the browser's history. */
  goTo(query: string): void {
    history.pushState(null, '', `${simulatorAddress()}?${query}`);
    this.#search = location.search;
  }

  /** Sets or removes a field of the address. */
  change(field: string, value: string | undefined): void {
    const address = new URL(location.href);
    if (value === undefined) address.searchParams.delete(field);
    else address.searchParams.set(field, value);
    history.replaceState(history.state, '', address);
    this.#search = location.search;
  }
}

/** Adds the practice to the links that switch the page's language. */
export function carryAlong(session: Session): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    for (const event of ['pointerdown', 'keydown', 'click']) {
      link.addEventListener(event, () => {
        const target = new URL(link.href);
        target.search = queryOf(session.scenario, session.surprise);
        target.hash = fragmentOf(session);
        link.href = target.href;
      });
    }
  }
}
