import { lazy, later } from '../../ui/later.ts';
import { typedBefore } from '../../ui/typed.ts';

const loadField = lazy(() => import('./field.ts'));

/** A search field outside the search page. What suggests while typing is loaded when a reader comes to it. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field) field.value ||= typedBefore(field.id);
    this.#wait();
  }

  #wait(): void {
    this.addEventListener('focusin', () => void this.#begin(), { once: true });
  }

  /** Where it cannot be loaded, the field still leads to the search page. */
  async #begin(): Promise<void> {
    try {
      await later(async () => (await loadField()).attachSuggestions(this));
    } catch {
      this.#wait();
    }
  }
}

customElements.define('search-field', SearchField);
