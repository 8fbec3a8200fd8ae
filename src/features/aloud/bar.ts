import { button, element } from '../../ui/dom.ts';
import { RATES, rateFrom } from '../../ui/voices.ts';
import type { UiKey } from '../../i18n/index.ts';
import type { Translate } from '../../ui/t.ts';
import type { Line } from './reader.ts';

export type T = Translate<Extract<UiKey, `aloud.${string}`>>;

const USES_KEYS = 'input, select, textarea, dialog, [contenteditable]';
const USES_SPACE = 'a, button, summary';

interface ListenerActions {
  toggle(): void;
  next(): void;
  back(): void;
  setRate(rate: number): void;
  setVoice(uri: string): void;
  close(): void;
}

/** Why no sentence is read: the end of a step, a fork, or the walk is not visible. */
export type Rest = 'done' | 'choose' | 'away';

/** The bar with the current sentence and the listener's controls. */
export class AloudBar {
  readonly host: HTMLElement;
  readonly main: HTMLElement;
  readonly #t: T;
  readonly #actions: ListenerActions;
  readonly #joiner: string;
  readonly #text = element('p', { class: 'aloud-text', tabindex: '0' });
  readonly #said = element('p', { role: 'status' });
  readonly #rates: HTMLSelectElement;
  readonly #voices: HTMLSelectElement;

  constructor(t: T, joiner: string, voices: readonly SpeechSynthesisVoice[], actions: ListenerActions) {
    this.#t = t;
    this.#actions = actions;
    this.#joiner = joiner;
    this.main = button('', () => actions.toggle(), { class: 'button', 'data-action': 'aloud-toggle' });
    this.#rates = element(
      'select',
      { 'aria-label': t('aloud.speed') },
      ...RATES.map((rate) => element('option', { value: String(rate) }, t('aloud.rate', { rate }))),
    );
    this.#voices = element(
      'select',
      { 'aria-label': t('aloud.voice') },
      ...voices.map(({ voiceURI, name }) => element('option', { value: voiceURI }, name)),
    );
    this.#rates.addEventListener('change', () => actions.setRate(Number(this.#rates.value)));
    this.#voices.addEventListener('change', () => actions.setVoice(this.#voices.value));
    this.host = element(
      'section',
      { class: 'walk-panel aloud', 'aria-label': t('aloud.title') },
      this.#text,
      this.#said,
      element(
        'div',
        { class: 'aloud-buttons cluster' },
        button(t('aloud.back'), () => actions.back(), { class: 'button', 'data-action': 'aloud-back' }),
        this.main,
        button(t('aloud.next'), () => actions.next(), { class: 'button', 'data-action': 'aloud-next' }),
      ),
      element(
        'div',
        { class: 'aloud-settings cluster' },
        this.#rates,
        ...(voices.length > 1 ? [this.#voices] : []),
        button(t('aloud.close'), () => actions.close(), { class: 'text-button', 'data-action': 'aloud-close' }),
      ),
    );
  }

  /** Handles keys independently of the focus, which a walk moves. Escape only closes the bar from within. */
  listenToKeys(signal: AbortSignal): void {
    const { toggle, next, back, close } = this.#actions;
    const press = (event: KeyboardEvent): void => {
      const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
      const target = event.target as Element;
      const isBusy = target.closest(USES_KEYS) !== null || document.querySelector('dialog[open]') !== null;
      if (isBusy || isComposing || altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
      const onward = getComputedStyle(this.host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (key === onward) next();
      else if (/^Arrow(Left|Right)$/.test(key)) back();
      else if (key === ' ' && !target.closest(USES_SPACE)) toggle();
      else if (key === 'Escape' && this.host.contains(target)) close();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press, { signal });
  }

  showManner(rate: number, voice: string): void {
    this.#rates.value = String(rateFrom(rate));
    this.#voices.value = voice;
  }

  /** Shows and marks the current sentence in its block, or why there is none. */
  show(line: Line | undefined, isReading: boolean, rest: Rest): void {
    this.#said.textContent = '';
    this.main.textContent = this.#t(isReading && line ? 'aloud.pause' : 'aloud.play');
    if (!line) {
      this.#text.textContent = this.#t(
        rest === 'choose' ? 'aloud.choose' : rest === 'away' ? 'aloud.away' : 'aloud.done',
      );
      return;
    }
    this.#text.replaceChildren(
      ...line.block.sentences.flatMap(({ text }, at) => [
        at > 0 ? this.#joiner : '',
        at === line.at ? element('mark', {}, text) : text,
      ]),
    );
    this.#text.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
  }

  showFailure(): void {
    this.#said.textContent = this.#t('aloud.failed');
  }
}
