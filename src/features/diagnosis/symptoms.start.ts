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
        .map((search) => search.slice(1).replace(/(?:^|&)not=[^&]*/, ''))
        .filter((search) => search !== '')
        .join('&');
    }
  }

  /**
   * Whoever saw, in their guide, that it is none of the problems listed there is not offered them once more. What is left
   * of a symptom is asked about from where that leads.
   */
  #leaveOut(): void {
    const asked = new URLSearchParams(location.search);
    const denied = (asked.get('not') ?? '').split(',');
    for (const entry of this.querySelectorAll<HTMLElement>('[data-problems]')) {
      const problems = entry.dataset['problems']?.split(',') ?? [];
      if (!problems.every((problem) => problem !== '' && denied.includes(problem))) continue;
      const onward = JSON.parse(entry.dataset['onward'] ?? '{}') as Record<string, string>;
      const place = onward[asked.get('guide') ?? ''];
      const link = entry.querySelector('a');
      if (place !== undefined && link) link.hash = place;
      else entry.hidden = true;
    }
  }

  /** To the place in a guide that the reader comes from: the guide reads it again for itself. */
  #leadBack(): void {
    const asked = new URLSearchParams(location.search);
    const [guide, at] = [asked.get('guide') ?? '', asked.get('at') ?? ''];
    const back = this.querySelector<HTMLElement>('[data-back]');
    const link = back?.querySelector('a');
    if (!back || !link || !back.dataset['guides']?.split(' ').includes(guide) || !at.startsWith('step-')) return;
    link.href = back.dataset['back']?.replace('{id}', guide) ?? '';
    link.hash = at;
    back.hidden = false;
  }
}

customElements.define('diagnosis-entry', DiagnosisEntry);
