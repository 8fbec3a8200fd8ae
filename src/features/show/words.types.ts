import type { UiKey } from '../../i18n/index.ts';
import type { Translate } from '../../ui/t.ts';

/** The keys of the words that the player shows. */
export type ShowKey = Extract<UiKey, `show.${string}`>;

/** Says a word of the player. */
export type T = Translate<ShowKey>;
