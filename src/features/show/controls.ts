import type { ShowKind } from '../../../machines/show/index.ts';
import { button, element } from '../../ui/dom.ts';
import { RATES, rateFrom } from '../../ui/voices.ts';
import type { ShowActions, T } from './show.types.ts';

/** The buttons of the player. */
export interface ShowControls {
  bar: HTMLElement;
  /** Play and pause: focused first. */
  main: HTMLElement;
  show(kind: ShowKind, isPlaying: boolean): void;
  showRate(rate: number): number;
}

export function controlsOf(t: T, actions: Pick<ShowActions, 'toggle' | 'next' | 'back' | 'setRate'>): ShowControls {
  const back = button(t('show.back'), () => actions.back(), { 'data-action': 'show-back' });
  const main = button('', () => actions.toggle(), { class: 'show-main', 'data-action': 'show-toggle' });
  const next = button(t('show.next'), () => actions.next(), { 'data-action': 'show-next' });
  const rates = element(
    'select',
    {},
    ...RATES.map((rate) => element('option', { value: String(rate) }, t('show.rate', { rate }))),
  );
  rates.addEventListener('change', () => actions.setRate(Number(rates.value)));
  return {
    bar: element(
      'div',
      { class: 'show-controls' },
      back,
      main,
      next,
      element('label', { class: 'show-speed' }, t('show.speed'), rates),
    ),
    main,
    show(kind, isPlaying) {
      main.textContent = t(kind === 'end' ? 'show.again' : isPlaying ? 'show.pause' : 'show.play');
      // A focused button must not be disabled.
      main.setAttribute('aria-disabled', String(kind === 'fork'));
      next.setAttribute('aria-disabled', String(kind !== 'moment'));
    },
    showRate(rate) {
      const known = rateFrom(rate);
      rates.value = String(known);
      return known;
    },
  };
}
