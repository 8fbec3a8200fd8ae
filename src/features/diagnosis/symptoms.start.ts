import { deviceOf, keepDevice } from '../../ui/device.ts';

/** The list of symptoms. Shows pictures of the reader's phone and keeps the guide that the reader came from. */
class DiagnosisEntry extends HTMLElement {
  readonly #asked = new URLSearchParams(location.search);

  connectedCallback(): void {
    this.#offerPhones();
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

  #offerPhones(): void {
    const choices = [...this.querySelectorAll<HTMLButtonElement>('[data-choice]')];
    const platforms = choices.map((choice) => choice.dataset['choice'] ?? '');
    // Without choices, all phones show the same.
    if (platforms.length === 0) return;
    const show = (platform: string | undefined): void => {
      for (const choice of choices) choice.setAttribute('aria-pressed', String(choice.dataset['choice'] === platform));
      for (const picture of this.querySelectorAll<HTMLElement>('[data-picture]'))
        picture.hidden = picture.dataset['picture'] !== platform;
    };
    for (const [index, choice] of choices.entries()) {
      choice.addEventListener('click', () => {
        keepDevice(platforms[index] ?? '');
        show(platforms[index]);
      });
    }
    const guide = this.#asked.get('guide') ?? '';
    const ofGuide = platforms.find((each) => guide.startsWith(`${each}-`));
    show(ofGuide ?? platforms.find((each) => each === deviceOf()) ?? platforms[0]);
  }

  /** Hides what the reader has ruled out in the guide, unless nothing is left: they may have looked too quickly. */
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
