import type { Progress, Route } from '../../../machines/walkthrough/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { nodeOf } from '../../screens/nodes.ts';
import { button, element } from '../../ui/dom.ts';
import { loadJson, loadStyles } from '../../ui/load.ts';
import { pageLanguage } from '../../ui/page.ts';
import { translator } from '../../ui/t.ts';
import { frameAt, framesAlong, placeOf, type Frame } from './frames.ts';
import type { Film, FilmWay } from './page-data.ts';
import styles from './show.css?url';

interface ShowRequest {
  guide: string;
  route: Route;
  /** Where it begins. */
  place: Progress;
  /** Continues the reader's walk at a place. */
  visit(place: Progress): void;
}

/** With reduced motion, the reader advances each picture. */
const STILL = '(prefers-reduced-motion: reduce)';
/** Time between the pointer's press and the end of a moment. */
const PRESS_MS = 600;

/** Plays a guide on its screens, in a dialog over its page. @throws if files cannot be loaded */
export async function openShow(request: ShowRequest): Promise<void> {
  const [film] = (await Promise.all([
    loadJson(`${pageLanguage()}/walkthroughs/${request.guide}/show.json`),
    loadStyles(styles),
  ])) as [Film, unknown];
  new Show(film, request).open();
}

/** The dialog. Plays from moment to moment, and pauses at forks. */
class Show {
  readonly #t;
  readonly #film: Film;
  readonly #request: ShowRequest;
  #frames: readonly Frame[];
  #at: number;
  #isPlaying = !matchMedia(STILL).matches;
  #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #dialog: HTMLDialogElement;
  readonly #main: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #step = element('p', { class: 'show-step', tabindex: '-1' });
  readonly #picture = element('div', { class: 'show-picture' });
  readonly #pointer = element('i', { class: 'show-pointer', 'aria-hidden': 'true', hidden: true });
  readonly #caption = element('p', { class: 'show-caption', role: 'status' });
  readonly #choices = element('div', { class: 'show-choices' });

  constructor(film: Film, request: ShowRequest) {
    const t = translator<Extract<UiKey, `show.${string}`>>(film.words);
    this.#t = t;
    this.#film = film;
    this.#request = request;
    this.#frames = framesAlong(request.route, film.steps, request.place.ways);
    this.#at = frameAt(this.#frames, request.place);
    this.#main = button('', () => this.#toggle(), { class: 'show-main', 'data-action': 'show-toggle' });
    this.#next = button(t('show.next'), () => this.#goOn(), { 'data-action': 'show-next' });
    this.#dialog = element(
      'dialog',
      // The class closes it together with the dialogs of the walk.
      { class: 'walk-dialog show', 'aria-label': t('show.title') },
      element(
        'div',
        { class: 'show-head' },
        element('h2', {}, t('show.title')),
        button('', () => this.#dialog.close(), { class: 'show-close', 'aria-label': t('show.close') }),
      ),
      this.#step,
      element('div', { class: 'show-stage' }, this.#picture, this.#pointer),
      this.#caption,
      this.#choices,
      element(
        'div',
        { class: 'show-controls' },
        button(t('show.back'), () => this.#go(this.#at - 1), { 'data-action': 'show-back' }),
        this.#main,
        this.#next,
      ),
      element(
        'div',
        { class: 'show-more' },
        button(t('show.walk'), () => this.#walkHere(), { 'data-action': 'walk-here' }),
      ),
    );
    this.#dialog.addEventListener('close', () => {
      this.#pause();
      document.removeEventListener('visibilitychange', this.#pauseIfHidden);
      this.#dialog.remove();
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[aria-current="step"] [tabindex="-1"]')?.focus({ preventScroll: true });
    });
    this.#dialog.addEventListener('keydown', (event) => this.#pressed(event));
    // Resizing moves the mark.
    new ResizeObserver(() => movePointer(this.#pointer, this.#picture)).observe(this.#picture);
    document.addEventListener('visibilitychange', this.#pauseIfHidden);
  }

  open(): void {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#main.focus();
    this.#go(this.#at);
  }

  readonly #pauseIfHidden = (): void => {
    if (document.hidden) this.#pause();
  };

  #pause(): void {
    if (!this.#isPlaying) return;
    this.#isPlaying = false;
    this.#go(this.#at);
  }

  #toggle(): void {
    const kind = this.#frames[this.#at]?.kind;
    if (kind === 'fork') return;
    this.#isPlaying = kind === 'end' || !this.#isPlaying;
    this.#go(kind === 'end' ? 0 : this.#at);
  }

  /** Continues with a way, playing if it was playing before. */
  #choose(way: string): void {
    const { ways = [] } = this.#frames[this.#at] ?? {};
    this.#frames = framesAlong(this.#request.route, this.#film.steps, [...ways, way]);
    this.#go(this.#at + 1);
  }

  #walkHere(): void {
    const frame = this.#frames[this.#at];
    this.#dialog.close();
    if (frame) this.#request.visit(placeOf(this.#request.route, frame));
  }

  #goOn(): void {
    if (this.#frames[this.#at]?.moment) this.#go(this.#at + 1);
  }

  #go(at: number): void {
    const frame = this.#frames[at];
    if (!frame) return;
    this.#at = at;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    if (frame.kind === 'end') this.#isPlaying = false;
    this.#show(frame);
    if (!this.#isPlaying || !frame.moment) return;
    const { time } = frame.moment;
    this.#timers = [
      setTimeout(() => (this.#pointer.dataset['pressed'] = ''), time - PRESS_MS),
      setTimeout(() => this.#goOn(), time),
    ];
  }

  #show({ kind, step, moment }: Frame): void {
    const { label = '', title = '', ways = {} } = this.#film.steps[step] ?? {};
    const isChoiceFocused = this.#choices.contains(document.activeElement);
    const t = this.#t;
    this.#dialog.dataset['kind'] = kind;
    this.#dialog.dataset['shown'] = step;
    this.#step.textContent = t('show.step', { label, title });
    this.#caption.textContent = moment?.caption ?? t(kind === 'fork' ? 'show.choose' : 'show.end');
    this.#main.textContent = t(kind === 'end' ? 'show.again' : this.#isPlaying ? 'show.pause' : 'show.play');
    // A focused button must not be disabled.
    this.#main.setAttribute('aria-disabled', String(kind === 'fork'));
    this.#next.setAttribute('aria-disabled', String(kind !== 'moment'));
    this.#choices.replaceChildren(
      ...(kind === 'fork' ? Object.entries(ways).map(([way, shown]) => this.#choiceOf(way, shown)) : []),
    );
    if (moment?.screen !== undefined) {
      const about = { role: 'img', 'aria-label': moment.alternative, lang: this.#film.screenLanguage };
      this.#picture.dataset['wide'] = String(moment.isWide ?? false);
      this.#picture.replaceChildren(element('div', about, ...this.#screen(moment.screen)));
    }
    // Typed text appears letter by letter.
    this.#picture.classList.toggle('show-typed', this.#frames[this.#at - 1]?.moment?.kind === 'enter');
    if (moment) movePointer(this.#pointer, this.#picture);
    else this.#pointer.hidden = true;
    if (kind === 'fork') this.#choices.querySelector('button')?.focus();
    else if (isChoiceFocused) this.#main.focus();
  }

  #screen(index: number): (Node | string)[] {
    return (this.#film.screens[index] ?? []).map((each) => nodeOf(each));
  }

  #choiceOf(way: string, { words, screen, isWide }: FilmWay): HTMLElement {
    const choice = button('', () => this.#choose(way), { class: 'show-choice', 'data-show-way': way });
    if (screen !== undefined) {
      const picture = { 'aria-hidden': 'true', class: isWide ? 'show-small-wide' : 'show-small' };
      choice.append(element('span', picture, ...this.#screen(screen)));
    }
    choice.append(element('span', {}, words));
    return choice;
  }

  /** Space plays and pauses, arrow keys step, except in elements that use these keys. */
  #pressed(event: KeyboardEvent): void {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const isOnward = getComputedStyle(this.#dialog).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === ' ' && !(target as Element).matches('button')) this.#toggle();
    else if (key === isOnward) this.#goOn();
    else if (/^Arrow(Left|Right)$/.test(key)) this.#go(this.#at - 1);
    else return;
    event.preventDefault();
  }
}

/** Moves the pointer to the mark and scrolls it into view; hides it without a mark. */
function movePointer(finger: HTMLElement, picture: HTMLElement): void {
  delete finger.dataset['pressed'];
  const mark = picture.querySelector('.s-mark');
  const stage = finger.parentElement;
  // Do not animate its first position.
  finger.toggleAttribute('data-here', mark !== null && !finger.hidden);
  finger.hidden = !mark;
  if (!stage) return;
  stage.scrollTop = 0;
  if (!mark) return;
  const around = stage.getBoundingClientRect();
  const { top, left, width, height } = mark.getBoundingClientRect();
  // Scroll a screen that is higher than its container.
  const below = top + height - around.bottom;
  if (below > 0) stage.scrollTop = below + around.height / 3;
  finger.style.setProperty('--x', `${left - around.left + width / 2}px`);
  finger.style.setProperty('--y', `${top - around.top + height / 2}px`);
}
