/** The list of problems. Keeps the guide that the reader came from, and hides what they have ruled out there. */
class DiagnosisEntry extends HTMLElement {
  readonly #asked = new URLSearchParams(location.search);

  connectedCallback(): void {
    const { guides: data = '{}', back = '' } = this.querySelector<HTMLElement>('[data-guides]')?.dataset ?? {};
    const guide = this.#asked.get('guide') ?? '';
    const problems = new Map(Object.entries(JSON.parse(data) as Record<string, string[]>)).get(guide);
    if (problems) {
      this.#linkBack(back.replace('{id}', guide));
      this.#hideRuledOut(problems);
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-keep-search]')) {
      // Adds the page's query to the link's own, such as the screen of its picture.
      link.search = [link.search, location.search]
        .flatMap((search) => search.slice(1).split('&'))
        .filter((part) => part !== '' && !part.startsWith('not='))
        .join('&');
    }
  }

  /**
   * Hides what the reader has ruled out in the guide. If nothing else is left, all entries stay, since the reader may have
   * looked too quickly.
   */
  #hideRuledOut(problems: readonly string[]): void {
    const refused = this.#asked.get('not')?.split(',');
    if (!refused) return;
    const entries = [...this.querySelectorAll<HTMLElement>('[data-problems]')];
    const among = (all: readonly string[]) =>
      entries.filter(
        ({ dataset: { problems: own = '' } }) => own !== '' && own.split(',').every((each) => all.includes(each)),
      );
    const hidden = among(refused);
    for (const entry of hidden) entry.hidden = hidden.length < entries.length;
    // Problems of other steps in the guide come last.
    for (const entry of among(problems)) entry.parentElement?.append(entry);
  }

  #linkBack(address: string): void {
    const at = this.#asked.get('at') ?? '';
    const back = this.querySelector<HTMLElement>('[data-back]');
    const link = back?.querySelector('a');
    if (!back || !link || !at.startsWith('step-')) return;
    link.href = address;
    link.hash = at;
    back.hidden = false;
  }
}

customElements.define('diagnosis-entry', DiagnosisEntry);
