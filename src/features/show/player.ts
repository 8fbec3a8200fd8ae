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

/** Events for the page. */
interface PlayerView {
  show(place: ShowPlace, isPlaying: boolean): void;
  /** Animates the pointer. */
  press(): void;
}

/** Time between the pointer's press and the end of a moment, in milliseconds at normal speed. */
const PRESS = 600;

/** Plays a guide from moment to moment, and pauses at forks. */
export class Player {
  readonly #playable: Playable;
  readonly #timeOf: (place: ShowPlace) => number;
  readonly #view: PlayerView;
  #place: ShowPlace;
  #isPlaying = false;
  #timers: ReturnType<typeof setTimeout>[] = [];
  /** 1 is the normal speed. */
  #rate = 1;

  /** @param timeOf duration of a moment at normal speed, in milliseconds */
  constructor(playable: Playable, from: Progress, timeOf: (place: ShowPlace) => number, view: PlayerView) {
    this.#playable = playable;
    this.#place = showFrom(playable, from);
    this.#timeOf = timeOf;
    this.#view = view;
  }

  /** The place of the walk for the current moment. */
  get walked(): Progress {
    return walkedAt(this.#playable, this.#place);
  }

  set rate(rate: number) {
    this.#rate = rate;
    this.#wait();
  }

  begin(isPlaying: boolean): void {
    this.#isPlaying = isPlaying;
    this.#go(this.#place);
  }

  /** Plays or pauses. At the end, starts again. */
  toggle(): void {
    const kind = kindOf(this.#playable, this.#place);
    if (kind === 'fork') return;
    this.#isPlaying = kind === 'end' || !this.#isPlaying;
    const { start } = this.#playable.route;
    this.#go(kind === 'end' ? showFrom(this.#playable, { step: start, ways: [] }) : this.#place);
  }

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

  /** Continues with a way, playing if it was playing before. */
  choose(way: string): void {
    this.#to(showWay(this.#playable, this.#place, way));
  }

  #to(place: ShowPlace | undefined): void {
    if (place) this.#go(place);
  }

  #go(place: ShowPlace): void {
    this.#place = place;
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
