import { deviceOf, keepDevice } from '../../ui/device/device.ts';

/**
 * The list of what one can see. Its pictures are those of one phone, the reader's own where it is known, and a guide that
 * the reader comes from goes along.
 */
class DiagnosisEntry extends HTMLElement {
  connectedCallback(): void {
    const choices = [...this.querySelectorAll<HTMLButtonElement>('[data-choice]')];
    const show = (platform: string | undefined): void => {
      for (const choice of choices) choice.setAttribute('aria-pressed', String(choice.dataset['choice'] === platform));
      for (const picture of this.querySelectorAll<HTMLElement>('[data-picture]')) {
        picture.hidden = picture.dataset['picture'] !== platform;
      }
    };
    for (const choice of choices) {
      choice.addEventListener('click', () => {
        const platform = choice.dataset['choice'];
        if (platform !== undefined) keepDevice(platform);
        show(platform);
      });
    }
    const own = deviceOf();
    const asked = new URLSearchParams(location.search).get('guide') ?? '';
    const known = choices.map((choice) => choice.dataset['choice']);
    // Where all phones show the same there is nothing to choose.
    if (known.length > 0)
      show(known.find((each) => asked.startsWith(`${each}-`)) ?? known.find((each) => each === own) ?? known[0]);
    this.#leadBack();
    this.#leaveOut();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-keep-search]')) {
      // What a link says itself, such as the screen of its picture, goes along with it.
      link.search = [link.search, location.search]
        .flatMap((search) => search.slice(1).split('&'))
        .filter((part) => part !== '' && !part.startsWith('not='))
        .join('&');
    }
  }

  /** The problems of the guide that the reader comes from; nothing where it is none of this site's. */
  get #problems(): string[] | undefined {
    const said = this.querySelector<HTMLElement>('[data-guides]')?.dataset['guides'] ?? '{}';
    const guides = new Map(Object.entries(JSON.parse(said) as Record<string, string[]>));
    return guides.get(new URLSearchParams(location.search).get('guide') ?? '');
  }

  /**
   * Whoever saw, in their guide, that it is none of the problems listed there is not offered them once more. Where nothing
   * else is left all are: somebody may have looked too quickly.
   */
  #leaveOut(): void {
    const problems = this.#problems;
    const refused = new URLSearchParams(location.search).get('not')?.split(',');
    if (!problems || !refused) return;
    const entries = [...this.querySelectorAll<HTMLElement>('[data-problems]')];
    const among = (all: readonly string[]) =>
      entries.filter(
        ({ dataset: { problems: own = '' } }) => own !== '' && own.split(',').every((each) => all.includes(each)),
      );
    const known = among(refused);
    for (const entry of known) entry.hidden = known.length < entries.length;
    // What the guide tells of elsewhere has been passed, or is not reached: it comes last.
    for (const entry of among(problems)) entry.parentElement?.append(entry);
  }

  /** To the place in a guide that the reader comes from: the guide reads it again for itself. */
  #leadBack(): void {
    const asked = new URLSearchParams(location.search);
    const [guide, at] = [asked.get('guide') ?? '', asked.get('at') ?? ''];
    const back = this.querySelector<HTMLElement>('[data-back]');
    const link = back?.querySelector('a');
    if (!back || !link || !this.#problems || !at.startsWith('step-')) return;
    link.href = back.dataset['back']?.replace('{id}', guide) ?? '';
    link.hash = at;
    back.hidden = false;
  }
}

customElements.define('diagnosis-entry', DiagnosisEntry);
