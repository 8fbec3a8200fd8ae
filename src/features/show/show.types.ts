import type { UiKey } from '../../i18n/index.ts';
import type { Translate } from '../../ui/t.ts';

/** The keys of the words that the player shows. */
export type ShowKey = Extract<UiKey, `show.${string}`>;

/** Says a word of the player. */
export type T = Translate<ShowKey>;

/** What a reader can do while a guide is shown. */
export interface ShowActions {
  toggle(): void;
  next(): void;
  back(): void;
  choose(way: string): void;
  setRate(rate: number): void;
  /** It is closed. */
  leave(): void;
  /** To the walk, at what is shown. */
  walkHere(): void;
  /** The address of what is shown. */
  address(): string;
}
