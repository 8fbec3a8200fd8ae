import { clearAll, clearOne, keptNow } from '../../ui/storage/clear.ts';
import { filled } from '../../ui/t.ts';

/** A thing on the list. */
interface Kept {
  id: string;
  name: string;
  part: HTMLElement;
}

/** The list of what is kept: how much of it is here now, and buttons that delete it. */
class KeptHere extends HTMLElement {
  connectedCallback(): void {
    const sure = this.querySelector<HTMLElement>('.kept-sure');
    const all = this.#button(this, 'clear-all');
    const said = this.querySelector<HTMLElement>('.kept-said');
    if (!sure || !all || !said) return;
    for (const { id, name, part } of this.#items()) {
      const clear = (): Promise<void> => this.#say(said, clearOne(id), filled(this.dataset['cleared'] ?? '', { name }));
      this.#button(part, 'clear')?.addEventListener('click', () => void clear());
    }
    const ask = (isAsked: boolean): void => {
      sure.hidden = !isAsked;
      all.hidden = isAsked;
    };
    all.addEventListener('click', () => {
      ask(true);
      this.#button(sure, 'keep')?.focus();
    });
    this.#button(sure, 'keep')?.addEventListener('click', () => {
      ask(false);
      all.focus();
    });
    this.#button(sure, 'clear-sure')?.addEventListener('click', () => {
      ask(false);
      void this.#say(said, clearAll(), this.dataset['clearedAll']);
    });
    // Another page of the site keeps or deletes something.
    addEventListener('storage', () => void this.#show());
    void this.#show();
  }

  #items(): Kept[] {
    return [...this.querySelectorAll<HTMLElement>('[data-kept]')].flatMap((part) => {
      const { kept: id } = part.dataset;
      const name = part.querySelector('h3')?.textContent.trim();
      return id === undefined || name === undefined ? [] : [{ id, name, part }];
    });
  }

  #button(part: Element, action: string): HTMLButtonElement | null {
    return part.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  }

  /** Says what came of it, and goes there: the button that was pressed is gone. */
  async #say(said: HTMLElement, work: Promise<boolean>, words = ''): Promise<void> {
    const isGone = await work.catch(() => false);
    // What was chosen of how pages look may be gone too: this one looks it up as one that comes back.
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await this.#show();
    said.textContent = isGone ? words : (this.dataset['failed'] ?? '');
    said.focus();
  }

  async #show(): Promise<void> {
    const now = await keptNow();
    for (const { id, part } of this.#items()) {
      const number = now.get(id) ?? 0;
      const shown = part.querySelector('[data-kept-now]');
      const words = number === 0 ? this.dataset['none'] : filled(this.dataset['now'] ?? '', { number });
      if (shown) shown.textContent = words ?? '';
      const button = this.#button(part, 'clear');
      if (button) button.hidden = number === 0;
    }
    this.dataset['ready'] = '';
  }
}

customElements.define('kept-here', KeptHere);
