import { isSaid, lazy, later } from '../../ui/later.ts';
import { element, partIn } from '../../ui/dom.ts';
import { isCode } from './is-code.ts';

const loadField = lazy(() => import('./suggestions.ts'));

/**
 * A search field outside of the search page. Its suggestions are loaded on focus. Without them it still leads to the
 * search page.
 */
class SearchField extends HTMLElement {
  #loading: Promise<void> | undefined;
  #isReady = false;
  readonly #failed = element('p', { class: 'search-said', role: 'alert' });

  connectedCallback(): void {
    const form = partIn<HTMLFormElement>(this, 'form');
    const field = partIn<HTMLInputElement>(form, 'input');
    this.append(this.#failed);
    this.addEventListener('focusin', () => void this.#ready().catch(() => undefined));
    form.addEventListener('submit', (event) => {
      if (this.#isReady || !isCode(field.value)) return;
      // The script that reads the code is still loading.
      event.preventDefault();
      void this.#ready().then(
        () => form.requestSubmit(),
        (error: unknown) => {
          if (navigator.onLine && !isSaid(error)) form.submit();
          else if (!isSaid(error)) this.#failed.textContent = this.dataset['failed'] ?? '';
        },
      );
    });
  }

  #ready(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    await later(async () => (await loadField()).attachSuggestions(this));
    this.#isReady = true;
    this.#failed.remove();
  }
}

customElements.define('search-field', SearchField);
