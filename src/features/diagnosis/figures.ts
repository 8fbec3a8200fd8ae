import { keepDevice } from '../../ui/device/device.ts';
import { button, element } from '../../ui/dom.ts';
import type { Words } from './words.ts';

/** The figures of the page's steps, which the build has drawn for each platform. */
export class Figures {
  readonly #words: Words;
  readonly #drawn: DocumentFragment | undefined;
  #platform: string;

  readonly #chosen: (platform: string) => void;

  /**
   * @param wanted the reader's platform, as far as it is known
   * @param chosen is told of another one that the reader chooses
   */
  constructor(words: Words, document: Document, wanted: string | undefined, chosen: (platform: string) => void) {
    this.#words = words;
    this.#chosen = chosen;
    this.#drawn = document.querySelector<HTMLTemplateElement>('[data-diag-figures]')?.content;
    const known = Object.keys(words.platforms);
    this.#platform = known.find((each) => each === wanted) ?? known[0] ?? '';
  }

  /** The figure of a step, with a choice of platforms where its screen differs; nothing where the step has none. */
  of(step: string): HTMLElement[] {
    const drawn = Object.entries(this.#words.platforms).flatMap(([platform, name]) => {
      const figure = this.#drawn?.querySelector(`[data-of="${step}"][data-platform="${platform}"]`);
      return figure ? [{ platform, name, figure }] : [];
    });
    const first = drawn.find(({ platform }) => platform === this.#platform) ?? drawn[0];
    if (!first) return [];
    const place = element('div', { class: 'diag-figure' }, first.figure.cloneNode(true));
    // A screen of the browser is the same whatever the phone, and some screens one platform only has.
    if (drawn.length < 2) return [place];
    const choices = drawn.map(({ platform, name, figure }) =>
      button(
        name,
        () => {
          this.#platform = platform;
          keepDevice(platform);
          place.firstElementChild?.replaceWith(figure.cloneNode(true));
          for (const each of choices) each.setAttribute('aria-pressed', String(each.dataset['choice'] === platform));
          this.#chosen(platform);
        },
        { 'aria-pressed': String(figure === first.figure), 'data-choice': platform },
      ),
    );
    const group = { class: 'diag-platforms', role: 'group', 'aria-label': this.#words.t('diag.figures') };
    place.append(element('div', group, ...choices));
    return [place];
  }
}
