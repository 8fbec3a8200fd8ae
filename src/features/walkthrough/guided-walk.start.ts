import { asksForWalk, guidedFragment, readFragment } from '../../../machines/walkthrough/index.ts';
import { partIn } from '../../ui/dom.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import { shelf } from '../../ui/storage/shelf.ts';

const loadGuide = lazy(() => import('./guide.ts'));

/**
 * The element around a guide's steps. It loads the walkthrough only when a reader wants to be guided:
 * by a link to its beginning or to a place in it, or by reloading one.
 */
class GuidedWalk extends HTMLElement {
  connectedCallback(): void {
    const start = this.querySelector<HTMLAnchorElement>('[data-action="start"]');
    start?.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      void this.#begin('', start);
    });
    this.querySelector('.walk-start [data-action="board"]')?.addEventListener(
      'click',
      () => void this.#enterByBoard(start),
    );
    this.#offerToGoOn();
    const followAddress = (): void => {
      const guided = this.dataset['phase'] !== undefined;
      if (!guided && asksForWalk(location.hash)) void this.#begin(location.hash, start);
    };
    // A bookmark or an address typed into an open article asks for the walkthrough too.
    window.addEventListener('hashchange', followAddress);
    followAddress();
  }

  /** The way back to where the reader left this guide, in the place of the question where they are: nothing moves. */
  #offerToGoOn(): void {
    const place = readFragment(shelf.recall('walk', this.dataset['guide']) ?? '');
    if (!place) return;
    const offer = partIn<HTMLAnchorElement>(this, 'a.walk-enter');
    const question = partIn(this, 'button.walk-enter');
    // Whoever is quicker than this script keeps what they are about to press.
    if (question === document.activeElement) return;
    offer.href = `#${guidedFragment(place)}`;
    offer.hidden = false;
    question.hidden = true;
  }

  /** For a reader who is in the middle already: the board of screens, opened over the first step. */
  async #enterByBoard(start: HTMLElement | null): Promise<void> {
    await this.#begin('', start, true);
  }

  async #begin(hash: string, start: HTMLElement | null, byBoard = false): Promise<void> {
    start?.setAttribute('aria-busy', 'true');
    try {
      await later(async () => (await loadGuide()).startGuide(this, hash, byBoard));
    } catch (error) {
      partIn(this, '.walk-failed').hidden = isSaid(error);
    } finally {
      start?.removeAttribute('aria-busy');
    }
  }
}

customElements.define('guided-walk', GuidedWalk);
