import type { UiKey } from '../../../i18n/index.ts';
import { translator, type Translate } from '../../../ui/t.ts';
import type { DeskWords } from '../words.ts';

/** The keys of the words that the overview shows. */
export type OverviewKey = Extract<UiKey, `overview.${string}`>;

/** What is written into the page; src/features/desk/overview-data.ts writes it. */
interface PageWords {
  ui: Readonly<Record<string, string>>;
  /** By language, with `{id}` for the article or the symptom. */
  addresses: Readonly<Record<string, Readonly<Record<'article' | 'diagnosis', string>>>>;
}

/** The words of the overview, and those of the console in the same language. */
export interface OverviewWords extends Pick<PageWords, 'addresses'> {
  t: Translate<OverviewKey>;
  desk: DeskWords;
}

/** The overview's words from the page's own data, which the build has written. */
export function overviewWordsIn(page: Document, desk: DeskWords): OverviewWords {
  const { ui, addresses } = JSON.parse(page.getElementById('overview-words')?.textContent ?? '{}') as PageWords;
  return { t: translator(ui), addresses, desk };
}
