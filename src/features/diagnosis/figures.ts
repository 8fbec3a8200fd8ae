import { keepDevice } from '../../ui/device.ts';
import { button, element } from '../../ui/dom.ts';
import type { InterviewWords } from './words.ts';

/**
 * Returns a function that shows the figure of a step, if it has one. If its screen differs between phones, the line below
 * names the phone and switches to others.
 *
 * @param preferred the reader's platform, if known
 * @param onChoose called when the reader chooses another platform
 */
export function stepFigures(
  { t, platforms }: InterviewWords,
  preferred: string | undefined,
  onChoose: (platform: string) => void,
): (step: string) => HTMLElement[] {
  const screens = document.querySelector<HTMLTemplateElement>('[data-diag-figures]')?.content;
  let current = preferred;

  return (step) => {
    const drawn = Object.entries(platforms).flatMap(([platform, name]) => {
      const figure = screens?.querySelector(`[data-of="${step}"][data-platform="${platform}"]`);
      return figure ? [{ platform, name, figure }] : [];
    });
    const first = drawn.find(({ platform }) => platform === current) ?? drawn[0];
    if (!first) return [];
    const place = element('div', { class: 'diag-figure' });
    const show = (shown: typeof first): void => {
      place.replaceChildren(shown.figure.cloneNode(true));
      if (drawn.length < 2) return;
      const choices = drawn
        .filter((each) => each !== shown)
        .map((each) =>
          button(t('diag.showOther', { platform: each.name }), () => choose(each), { 'data-choice': each.platform }),
        );
      place.append(element('p', { class: 'diag-device' }, t('diag.shown', { platform: shown.name }), ' ', ...choices));
    };
    const choose = (other: typeof first): void => {
      current = other.platform;
      keepDevice(other.platform);
      show(other);
      place.querySelector('button')?.focus();
      onChoose(other.platform);
    };
    show(first);
    return [place];
  };
}
