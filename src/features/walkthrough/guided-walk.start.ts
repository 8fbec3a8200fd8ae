import { asksForWalk, BEGINNING, guidedFragment, readFragment } from '../../../machines/walkthrough/index.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { whenIdle } from '../../ui/when-idle.ts';

const loadGuide = lazy(() => import('./guide.ts'));

/** Does something in the place of what a link leads to, unless that is wanted in a window of its own. */
function takeOver(link: HTMLAnchorElement | null, act: () => void): void {
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    act();
  });
}

/**
 * The element around a guide's steps. It loads the walkthrough only when a reader wants to be guided:
 * by a link to its beginning or to a place in it, or by reloading one.
 */
class GuidedWalk extends HTMLElement {
  connectedCallback(): void {
    const start = this.querySelector<HTMLAnchorElement>('[data-action="start"]');
    const board = this.querySelector<HTMLAnchorElement>('.walk-start [data-action="board"]');
    takeOver(start, () => void this.#begin('', start));
    // For a reader who is in the middle already: the board of screens, opened over the first step.
    takeOver(board, () => void this.#begin('', start, true));
    this.#offerToGoOn(board);
    const followAddress = (): void => {
      const guided = this.dataset['phase'] !== undefined;
      if (!guided && asksForWalk(location.hash)) void this.#begin(location.hash, start);
    };
    // A bookmark or an address typed into an open article asks for the walkthrough too.
    addEventListener('hashchange', followAddress);
    followAddress();
    // Steps far below are laid out one at a time while the browser is idle: then each has its real height.
    for (const part of this.querySelectorAll<HTMLElement>('.step, .problem')) {
      whenIdle(() => {
        part.style.setProperty('--far', 'visible');
        part.getBoundingClientRect();
      });
    }
  }

  /** The way back to where the reader left this guide, in the place of the question where they are: nothing moves. */
  #offerToGoOn(question: HTMLElement | null): void {
    const kept = () => readFragment(shelf.recall('walk', this.dataset['guide']) ?? '');
    const offer = this.querySelector<HTMLAnchorElement>('.walk-enter[hidden]');
    // Whoever is quicker than this script keeps what they are about to press.
    if (!offer || !kept() || (question && question === document.activeElement)) return;
    const follow = (): void => {
      const place = kept();
      offer.href = `#${place ? guidedFragment(place) : BEGINNING}`;
      offer.hidden = !place;
      if (question) question.hidden = !offer.hidden;
    };
    follow();
    // Every press can be one of the walk, and that on the offer itself comes before the browser follows it.
    this.addEventListener('click', follow);
  }

  async #begin(hash: string, start: HTMLElement | null, byBoard = false): Promise<void> {
    start?.setAttribute('aria-busy', 'true');
    try {
      await later(async () => (await loadGuide()).startGuide(this, hash, byBoard));
    } catch (error) {
      this.querySelector('.walk-failed')?.toggleAttribute('hidden', isSaid(error));
    } finally {
      start?.removeAttribute('aria-busy');
    }
  }
}

customElements.define('guided-walk', GuidedWalk);
