import { keepDevice } from '../../ui/device/device.ts';
import { button, element } from '../../ui/dom.ts';
import type { InterviewWords } from './words.ts';

/** The figures of the page's steps, which the build has drawn for each platform. */
export class StepFigures {
  readonly #words: InterviewWords;
  readonly #drawn: DocumentFragment | undefined;
  #platform: string;

  readonly #chosen: (platform: string) => void;

  /**
   * @param wanted the reader's platform, as far as it is known
   * @param chosen is told of another one that the reader chooses
   */
  constructor(
    words: InterviewWords,
    document: Document,
    wanted: string | undefined,
    chosen: (platform: string) => void,
  ) {
    this.#words = words;
    this.#chosen = chosen;
    this.#drawn = document.querySelector<HTMLTemplateElement>('[data-diag-figures]')?.content;
    const known = Object.keys(words.platforms);
    this.#platform = known.find((each) => each === wanted) ?? known[0] ?? '';
  }

  /**
   * The figure of a step; nothing where it has none. Where its screen differs between phones, a line below it says whose
   * it is and leads to the others.
   */
  of(step: string): HTMLElement[] {
    const { t, platforms } = this.#words;
    const drawn = Object.entries(platforms).flatMap(([platform, name]) => {
      const figure = this.#drawn?.querySelector(`[data-of="${step}"][data-platform="${platform}"]`);
      return figure ? [{ platform, name, figure }] : [];
    });
    const first = drawn.find(({ platform }) => platform === this.#platform) ?? drawn[0];
    if (!first) return [];
    const place = element('div', { class: 'diag-figure' });
    const show = (shown: typeof first): void => {
      place.replaceChildren(shown.figure.cloneNode(true));
      // A screen of the browser is the same whatever the phone, and some screens one platform only has.
      if (drawn.length < 2) return;
      const others = drawn.filter((each) => each !== shown);
      const choices = others.map((each) =>
        button(t('diag.showOther', { platform: each.name }), () => choose(each), { 'data-choice': each.platform }),
      );
      place.append(element('p', { class: 'diag-device' }, t('diag.shown', { platform: shown.name }), ' ', ...choices));
    };
    const choose = (other: typeof first): void => {
      this.#platform = other.platform;
      keepDevice(other.platform);
      show(other);
      place.querySelector('button')?.focus();
      this.#chosen(other.platform);
    };
    show(first);
    return [place];
  }
}
