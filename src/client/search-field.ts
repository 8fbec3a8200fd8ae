/** A search field outside the search page. What suggests while typing is loaded when a reader comes to it. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#begin(), { once: true });
  }

  /** Where it cannot be loaded, the field still leads to the search page. */
  async #begin(): Promise<void> {
    try {
      await (await import('./search/field.ts')).attachSuggestions(this);
    } catch {
      this.addEventListener('focusin', () => void this.#begin(), { once: true });
    }
  }
}

customElements.define('search-field', SearchField);
