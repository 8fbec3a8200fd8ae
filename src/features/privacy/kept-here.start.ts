import { clearAll, clearOne, keptNow } from '../../ui/storage/clear.ts';
import { filled } from '../../ui/t.ts';

/** The list of what is kept: how much of it is here now, and buttons that delete it. */
class KeptHere extends HTMLElement {
  connectedCallback(): void {
    for (const item of this.#items()) {
      this.#button(item, 'clear')?.addEventListener('click', () => void this.#clearOne(item));
    }
    const sure = this.querySelector<HTMLElement>('.kept-sure')!;
    const all = this.#button(this, 'clear-all')!;
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
      void this.#say(clearAll(), this.dataset['clearedAll']);
    });
    // Another page of the site keeps or deletes something.
    addEventListener('storage', () => void this.#show());
    void this.#show();
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-kept]')];
  }

  #button(part: Element, action: string): HTMLButtonElement | null {
    return part.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  }

  async #clearOne(item: HTMLElement): Promise<void> {
    const name = item.querySelector('h3')!.textContent.trim();
    await this.#say(clearOne(item.dataset['kept']!), filled(this.dataset['cleared'] ?? '', { name }));
  }

  /** Says what came of it, and goes there: the button that was pressed is gone. */
  async #say(work: Promise<boolean>, words = ''): Promise<void> {
    const isGone = await work.catch(() => false);
    await this.#show();
    const said = this.querySelector<HTMLElement>('.kept-said')!;
    said.textContent = isGone ? words : (this.dataset['failed'] ?? '');
    said.focus();
  }

  async #show(): Promise<void> {
    const now = await keptNow();
    for (const item of this.#items()) {
      const number = now.get(item.dataset['kept']!) ?? 0;
      const shown = item.querySelector('[data-kept-now]');
      const words = number === 0 ? this.dataset['none'] : filled(this.dataset['now'] ?? '', { number });
      if (shown) shown.textContent = words ?? '';
      const button = this.#button(item, 'clear');
      if (button) button.hidden = number === 0;
    }
    this.dataset['ready'] = '';
  }
}

customElements.define('kept-here', KeptHere);
