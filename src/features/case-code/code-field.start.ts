import { isSaid, lazy, later } from '../../ui/later.ts';
import { typedBefore } from '../../ui/typed.ts';

const loadOpening = lazy(() => import('./open-code.ts'));

/** The field for a code. What reads the code is loaded when one is entered. */
class CodeField extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = form?.querySelector('input');
    const answer = form?.querySelector<HTMLElement>('.code-answer');
    if (!form || !field || !answer) return;
    field.value ||= typedBefore(field.id);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#read(field, answer);
    });
  }

  async #read(field: HTMLInputElement, answer: HTMLElement): Promise<void> {
    // WebKit sets a field that is not to be completed back to this when one comes back: the answer is still there.
    field.defaultValue = field.value;
    try {
      await later(async () => (await loadOpening()).openCode(field, answer, this.dataset));
    } catch (error) {
      const faults = JSON.parse(this.dataset['faults'] ?? '{}') as Record<string, string>;
      answer.textContent = isSaid(error) ? '' : (faults['failed'] ?? '');
    }
  }
}

customElements.define('code-field', CodeField);
