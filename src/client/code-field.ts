/** The field for a code. What reads the code is loaded when one is entered. */
class CodeField extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#read(form.querySelector('input')!);
    });
  }

  async #read(field: HTMLInputElement): Promise<void> {
    const answer = this.querySelector<HTMLElement>('.code-answer')!;
    try {
      const { openCode } = await import('./code/open-code.ts');
      await openCode(field, answer, this.dataset);
    } catch {
      answer.textContent = (JSON.parse(this.dataset['faults'] ?? '{}') as Record<string, string>)['failed'] ?? '';
    }
  }
}

customElements.define('code-field', CodeField);
