import { isSaid, lazy, later } from '../../ui/later.ts';
import { element, partIn } from '../../ui/dom.ts';
import { isCode } from './is-code.ts';

const loadSuggestions = lazy(() => import('./suggestions.ts'));

/** A search field that leads to the search page. Its suggestions are loaded on focus. */
class SearchField extends HTMLElement {
  #isReady = false;
  readonly #failed = element('p', { class: 'search-said', role: 'alert' });
  readonly #load = lazy(async () => {
    const { attachSuggestions } = await loadSuggestions();
    await attachSuggestions(this);
    this.#isReady = true;
    this.#failed.remove();
  });

  connectedCallback(): void {
    const form = partIn<HTMLFormElement>(this, 'form');
    const field = partIn<HTMLInputElement>(form, 'input');
    this.append(this.#failed);
    const load = (): void => void later(this.#load).catch(() => undefined);
    this.addEventListener('focusin', load);
    // The reader may be faster than this script.
    if (this.matches(':focus-within')) load();
    form.addEventListener('submit', (event) => {
      if (this.#isReady || !isCode(field.value)) return;
      // The script that reads the code is still loading.
      event.preventDefault();
      later(this.#load).then(
        () => form.requestSubmit(),
        (error: unknown) => {
          if (navigator.onLine && !isSaid(error)) form.submit();
          else if (!isSaid(error)) this.#failed.textContent = this.dataset['failed'] ?? '';
        },
      );
    });
  }
}

customElements.define('search-field', SearchField);
