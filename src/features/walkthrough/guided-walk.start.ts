import { asksForWalk, BEGINNING, guidedFragment, readFragment } from '../../../machines/walkthrough/index.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { whenIdle } from '../../ui/page.ts';
import type { Walk } from './walk.ts';

const loadGuide = lazy(() => import('./walk.ts'));

/** Replaces what a link does, except when it is opened in another tab or window. */
function takeOver(link: HTMLAnchorElement | null, act: () => void): void {
  link?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    act();
  });
}

/** Loads the walkthrough when a reader starts it or opens an address of a place in it. */
class GuidedWalk extends HTMLElement {
  #walk: Promise<Walk> | undefined;

  connectedCallback(): void {
    const start = this.querySelector<HTMLAnchorElement>('[data-action="start"]');
    const board = this.querySelector<HTMLAnchorElement>('.walk-start [data-action="board"]');
    takeOver(start, () => void this.#begin('', start));
    // For readers in the middle of the guide: opens the board of screens over the first step.
    takeOver(board, () => void this.#begin('', start, true));
    this.#offerLastPlace(board);
    const followAddress = (): void => {
      const isGuided = this.dataset['phase'] !== undefined;
      if (!isGuided && asksForWalk(location.hash)) void this.#begin(location.hash, start);
    };
    addEventListener('hashchange', followAddress);
    followAddress();
    // Lays out the steps below one by one while the browser is idle, so that they get their real heights.
    for (const part of this.querySelectorAll<HTMLElement>('.step, .problem')) {
      whenIdle(() => {
        part.style.setProperty('--far', 'visible');
        part.getBoundingClientRect();
      });
    }
  }

  /** Offers the place of the last visit instead of the link to the board. The layout does not shift. */
  #offerLastPlace(question: HTMLElement | null): void {
    const kept = () => readFragment(shelf.recall('walk', this.dataset['guide']) ?? '');
    const offer = this.querySelector<HTMLAnchorElement>('.walk-enter[hidden]');
    if (!offer || !kept() || (question && question === document.activeElement)) return;
    const follow = (): void => {
      const place = kept();
      offer.href = `#${place ? guidedFragment(place) : BEGINNING}`;
      offer.hidden = !place;
      if (question) question.hidden = !offer.hidden;
    };
    follow();
    // Any click can change the stored place. On the link itself, this runs before the browser follows it.
    this.addEventListener('click', follow);
  }

  async #begin(hash: string, start: HTMLElement | null, byBoard = false): Promise<void> {
    const failed = this.querySelector('.walk-failed');
    start?.setAttribute('aria-busy', 'true');
    try {
      await later(async () => {
        const { loadWalk } = await loadGuide();
        this.#walk ??= loadWalk(this);
        await (await this.#walk).begin(hash, byBoard);
      });
      failed?.toggleAttribute('hidden', true);
    } catch (error) {
      this.#walk = undefined;
      failed?.toggleAttribute('hidden', isSaid(error));
    } finally {
      start?.removeAttribute('aria-busy');
    }
  }
}

customElements.define('guided-walk', GuidedWalk);
