import type { UiKey } from '../../../i18n/index.ts';
import { translator, type Translate } from '../../../ui/t.ts';
import type { DeskWords } from '../words.ts';

/** The keys of the words that the overview shows. */
export type OverviewKey = Extract<UiKey, `overview.${string}`>;

/** The words of the overview, and those of the console in the same language. */
export interface OverviewWords {
  t: Translate<OverviewKey>;
  desk: DeskWords;
}

/** Reads the words that the build has written into the page. */
export function overviewWordsIn(page: Document, desk: DeskWords): OverviewWords {
  const ui = JSON.parse(page.getElementById('overview-words')?.textContent ?? '{}') as Record<string, string>;
  return { t: translator(ui), desk };
}
