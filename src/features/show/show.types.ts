import type { UiKey } from '../../i18n/index.ts';
import type { Translate } from '../../ui/t.ts';

export type ShowKey = Extract<UiKey, `show.${string}`>;

export type T = Translate<ShowKey>;

/** The player's controls. */
export interface ShowActions {
  toggle(): void;
  next(): void;
  back(): void;
  choose(way: string): void;
  setRate(rate: number): void;
  leave(): void;
  /** Continue the walk at the current moment. */
  walkHere(): void;
  /** The address of the current moment. */
  address(): string;
}
