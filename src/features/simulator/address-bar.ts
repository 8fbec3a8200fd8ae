import { asksForStep } from '../../../machines/walkthrough/index.ts';
import { queryOf } from './address.ts';
import { fragmentOf, simulatorAddress } from './place.ts';
import type { Session } from './session.ts';

/** Whether a fragment says how far a practice has come, or which step of a guide it stands at; others are places of the page. */
const isPlace = (hash: string): boolean => hash.startsWith('#d=') || asksForStep(hash);

/** The address of the page: it follows the practice, and the practice follows it. */
export class AddressBar {
  #search = location.search;
  #place = location.hash;

  /** @param open called when the reader has gone to an address of another practice: back, forward, or by typing it */
  constructor(open: () => void) {
    window.addEventListener('popstate', () => {
      const { search, hash } = location;
      const isOther = search !== this.#search || (isPlace(hash) && hash !== this.#place);
      [this.#search, this.#place] = [search, isPlace(hash) ? hash : this.#place];
      if (isOther) open();
    });
  }

  /** Another practice: a new entry in the browser's history. */
  goTo(query: string): void {
    history.pushState(null, '', `${simulatorAddress()}?${query}`);
    this.#search = location.search;
  }

  /** The same practice at an address with another field, or without it. */
  change(field: string, value: string | undefined): void {
    const address = new URL(location.href);
    if (value === undefined) address.searchParams.delete(field);
    else address.searchParams.set(field, value);
    history.replaceState(history.state, '', address);
    this.#search = location.search;
  }
}

/** The practice goes along when the page's language is switched. */
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
