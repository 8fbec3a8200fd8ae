import { partIn } from '../../ui/dom.ts';
import { clearAll, clearOne, keptNow } from '../../ui/storage/clear.ts';
import { filled } from '../../ui/t.ts';

/** The list of what is kept: how many entries there are, and buttons to delete them. */
class KeptHere extends HTMLElement {
  connectedCallback(): void {
    for (const item of this.#items()) {
      const name = partIn(item, 'h3').textContent.trim();
      const words = filled(this.dataset['cleared'] ?? '', { name });
      this.#onClick('clear', () => void this.#report(clearOne(item.dataset['kept'] ?? ''), words), item);
    }
    this.#onClick('clear-all', () => this.#ask(true));
    this.#onClick('keep', () => this.#ask(false));
    this.#onClick('clear-sure', () => {
      this.#ask(false);
      void this.#report(clearAll(), this.dataset['clearedAll']);
    });
    // Another page of the site may save or delete something.
    addEventListener('storage', () => void this.#update());
    void this.#update();
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-kept]')];
  }

  #onClick(action: string, act: () => void, part: HTMLElement = this): void {
    part.querySelector(`[data-action="${action}"]`)?.addEventListener('click', act);
  }

  /** Shows or hides the question whether to delete everything. */
  #ask(isAsked: boolean): void {
    partIn(this, '.kept-sure').hidden = !isAsked;
    partIn(this, '[data-action="clear-all"]').hidden = isAsked;
    partIn(this, `[data-action="${isAsked ? 'keep' : 'clear-all'}"]`).focus();
  }

  /** Shows the result and moves the focus to it, because the pressed button is removed. */
  async #report(work: Promise<boolean>, words = ''): Promise<void> {
    const isDeleted = await work.catch(() => false);
    // Display settings may be deleted too: a page reads them again when it is restored.
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await this.#update();
    const result = partIn(this, '.kept-said');
    result.textContent = isDeleted ? words : (this.dataset['failed'] ?? '');
    result.focus();
  }

  async #update(): Promise<void> {
    const now = await keptNow();
    for (const item of this.#items()) {
      const number = now.get(item.dataset['kept'] ?? '') ?? 0;
      const shown = item.querySelector('[data-kept-now]');
      const words = number === 0 ? this.dataset['none'] : filled(this.dataset['now'] ?? '', { number });
      if (shown) shown.textContent = words ?? '';
      const button = item.querySelector<HTMLButtonElement>('[data-action="clear"]');
      if (button) button.hidden = number === 0;
    }
    this.dataset['ready'] = '';
  }
}

customElements.define('kept-here', KeptHere);
