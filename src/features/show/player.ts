import {
  kindOf,
  showBack,
  showFrom,
  showNext,
  showWay,
  walkedAt,
  type Playable,
  type ShowPlace,
} from '../../../machines/show/index.ts';
import type { Progress } from '../../../machines/walkthrough/index.ts';

/** What changes on the page when what is shown changes. */
interface PlayerView {
  /** Shows a place; `isPlaying` is whether it goes on by itself. */
  show(place: ShowPlace, isPlaying: boolean): void;
  /** What is to be done now is done: the finger presses. */
  press(): void;
}

/** So long before a moment ends the finger presses, in milliseconds at the usual speed. */
const PRESS = 600;

/** Plays a guide: goes from moment to moment in its time, until the reader is to choose. */
export class Player {
  readonly #playable: Playable;
  readonly #timeOf: (place: ShowPlace) => number;
  readonly #view: PlayerView;
  #place: ShowPlace;
  #isPlaying = false;
  #timers: ReturnType<typeof setTimeout>[] = [];
  /** How many times as fast as usual. */
  #rate = 1;

  /** @param timeOf how long a moment is shown at the usual speed, in milliseconds */
  constructor(playable: Playable, from: Progress, timeOf: (place: ShowPlace) => number, view: PlayerView) {
    this.#playable = playable;
    this.#place = showFrom(playable, from);
    this.#timeOf = timeOf;
    this.#view = view;
  }

  /** Where one does oneself what is shown. */
  get walked(): Progress {
    return walkedAt(this.#playable, this.#place);
  }

  set rate(rate: number) {
    this.#rate = rate;
    this.#wait();
  }

  /** Shows where it stands, and goes on from there or stays. */
  begin(isPlaying: boolean): void {
    this.#isPlaying = isPlaying;
    this.#go(this.#place);
  }

  /** Goes on by itself, or stops. After the end, it begins once more at the first step. */
  toggle(): void {
    const kind = kindOf(this.#playable, this.#place);
    if (kind === 'fork') return;
    this.#isPlaying = kind === 'end' || !this.#isPlaying;
    const { start } = this.#playable.route;
    this.#go(kind === 'end' ? showFrom(this.#playable, { step: start, ways: [] }) : this.#place);
  }

  /** Goes on no more by itself. */
  pause(): void {
    if (!this.#isPlaying) return;
    this.#isPlaying = false;
    this.#go(this.#place);
  }

  next(): void {
    this.#to(showNext(this.#playable, this.#place));
  }

  back(): void {
    this.#to(showBack(this.#playable, this.#place));
  }

  /** On by a way, and by itself where it did before. */
  choose(way: string): void {
    this.#to(showWay(this.#playable, this.#place, way));
  }

  #to(place: ShowPlace | undefined): void {
    if (place) this.#go(place);
  }

  #go(place: ShowPlace): void {
    this.#place = place;
    // At the end there is nothing to go on to.
    if (kindOf(this.#playable, place) === 'end') this.#isPlaying = false;
    this.#view.show(place, this.#isPlaying);
    this.#wait();
  }

  #wait(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    if (!this.#isPlaying || kindOf(this.#playable, this.#place) !== 'moment') return;
    const time = this.#timeOf(this.#place);
    this.#timers = [
      setTimeout(() => this.#view.press(), (time - PRESS) / this.#rate),
      setTimeout(() => this.next(), time / this.#rate),
    ];
  }
}
