import { kindOf, type Playable, type ShowPlace } from '../../../machines/show/index.ts';
import { nodeOf } from '../../screens/nodes.ts';
import { button, copyText, element } from '../../ui/dom.ts';
import { controlsOf, type ShowControls } from './controls.ts';
import type { Film } from './film.types.ts';
import { movePointer, pointer } from './pointer.ts';
import type { ShowActions, T } from './show.types.ts';

/** The player's dialog. */
export class ShowStage {
  readonly dialog: HTMLDialogElement;
  readonly #t: T;
  readonly #film: Film;
  readonly #playable: Playable;
  readonly #actions: ShowActions;
  readonly #controls: ShowControls;
  readonly #step = element('p', { class: 'show-step', tabindex: '-1' });
  readonly #picture = element('div', { class: 'show-picture' });
  readonly #pointer = pointer();
  readonly #caption = element('p', { class: 'show-caption', role: 'status' });
  readonly #choices = element('div', { class: 'show-choices' });
  /** The previous action: typed text appears letter by letter. */
  #done = '';

  constructor(t: T, film: Film, playable: Playable, actions: ShowActions) {
    this.#t = t;
    this.#film = film;
    this.#playable = playable;
    this.#actions = actions;
    this.#controls = controlsOf(t, actions);
    const said = element('p', { class: 'walk-said', role: 'status' });
    const words = { copied: t('show.copied'), failed: t('show.copyFailed') };
    const close = button('', () => this.dialog.close(), { class: 'show-close', 'aria-label': t('show.close') });
    this.dialog = element(
      'dialog',
      // The class closes it together with the dialogs of the walk.
      { class: 'walk-dialog show', 'aria-label': t('show.title') },
      element('div', { class: 'show-head' }, element('h2', {}, t('show.title')), close),
      this.#step,
      element('div', { class: 'show-stage' }, this.#picture, this.#pointer),
      this.#caption,
      this.#choices,
      this.#controls.bar,
      element(
        'div',
        { class: 'show-more' },
        button(t('show.walk'), () => actions.walkHere(), { 'data-action': 'walk-here' }),
        button(t('show.copy'), () => void copyText(actions.address(), said, words), { 'data-action': 'copy-link' }),
      ),
      said,
    );
    this.dialog.addEventListener('close', () => {
      actions.leave();
      this.dialog.remove();
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[aria-current="step"] [tabindex="-1"]')?.focus({ preventScroll: true });
    });
    // Resizing moves the mark.
    new ResizeObserver(() => movePointer(this.#pointer, this.#picture)).observe(this.#picture);
    this.dialog.addEventListener('keydown', (event) => this.#pressed(event));
  }

  /** Opens the dialog and closes others. */
  open(): void {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.#controls.main.focus();
  }

  /** Selects a rate, or the default. @returns the selected rate */
  showRate(rate: number): number {
    return this.#controls.showRate(rate);
  }

  show(place: ShowPlace, isPlaying: boolean): void {
    const { label, title, moments, ways } = this.#film.steps[place.progress.step] ?? {
      label: '',
      title: '',
      moments: [],
    };
    const kind = kindOf(this.#playable, place);
    const isChoiceFocused = this.#choices.contains(document.activeElement);
    this.#step.textContent = this.#t('show.step', { label, title });
    this.#choices.replaceChildren();
    this.#controls.show(kind, isPlaying);
    this.dialog.dataset['kind'] = kind;
    const moment = moments[place.moment];
    if (kind === 'fork') {
      this.#caption.textContent = this.#t('show.choose');
      this.#choices.append(...Object.entries(ways ?? {}).map(([way, shown]) => this.#choiceOf(way, shown)));
      this.#pointer.hidden = true;
      this.#choices.querySelector('button')?.focus();
    } else if (moment) {
      this.#caption.textContent = moment.caption;
      if (moment.screen !== undefined) this.#draw(moment.screen, moment.isWide, moment.alternative);
      this.#picture.classList.toggle('show-typed', this.#done === 'enter');
      movePointer(this.#pointer, this.#picture);
    } else {
      this.#caption.textContent = this.#t('show.end');
      this.#pointer.hidden = true;
    }
    this.#done = moment?.kind ?? '';
    if (isChoiceFocused && kind !== 'fork') this.#controls.main.focus();
  }

  press(): void {
    this.#pointer.dataset['pressed'] = '';
  }

  #draw(screen: number, isWide: true | undefined, alternative: string): void {
    const drawn = (this.#film.screens[screen] ?? []).map((each) => nodeOf(each));
    const about = { role: 'img', 'aria-label': alternative, lang: this.#film.screenLanguage };
    this.#picture.dataset['wide'] = String(isWide ?? false);
    this.#picture.replaceChildren(element('div', about, ...drawn));
  }

  #choiceOf(way: string, { words, screen, isWide }: NonNullable<Film['steps'][string]['ways']>[string]): HTMLElement {
    const choice = button('', () => this.#actions.choose(way), { class: 'show-choice', 'data-show-way': way });
    const tree = screen === undefined ? [] : (this.#film.screens[screen] ?? []);
    if (tree.length > 0) {
      const picture = element('span', { 'aria-hidden': 'true', class: isWide ? 'show-small-wide' : 'show-small' });
      picture.append(...tree.map((each) => nodeOf(each)));
      choice.append(picture);
    }
    choice.append(element('span', {}, words));
    return choice;
  }

  /** Space plays and pauses, arrow keys step, except in elements that use these keys. */
  #pressed(event: KeyboardEvent): void {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || (target as Element).matches('select')) return;
    const isOnward = getComputedStyle(this.dialog).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === ' ' && !(target as Element).matches('button')) this.#actions.toggle();
    else if (key === isOnward) this.#actions.next();
    else if (/^Arrow(Left|Right)$/.test(key)) this.#actions.back();
    else return;
    event.preventDefault();
  }
}
