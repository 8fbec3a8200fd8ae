import { loadJson } from '../../ui/load.ts';
import { translator, type Translate } from '../../ui/t.ts';
import type { SPOKEN } from './page-data.ts';
import type { Target } from './query/lexicon.types.ts';
import { pageLanguage } from '../../ui/page.ts';

type SearchKey = (typeof SPOKEN)[number];

/** The search's words and links in the page's language: `/{language}/search.json`. */
interface SearchWords {
  ui: Record<string, string>;
  /** Errors of codes, and notices about codes of older versions. */
  faults: Record<string, string>;
  notices: Record<string, string>;
  kinds: Record<string, string>;
  /** The address of the search page. */
  page: string;
  /** Absent on a site without a diagnosis. */
  diagnosis?: Target;
  support: Target;
}

/** The words, with a function that fills in their placeholders. */
export interface Speech extends SearchWords {
  t: Translate<SearchKey>;
}

let loading: Promise<Speech> | undefined;

/** Loads the words of the page's language, once. @throws if the network fails; it can then be tried again */
export function loadSpeech(language = pageLanguage()): Promise<Speech> {
  loading ??= (loadJson(`${language}/search.json`) as Promise<SearchWords>).then(
    (words) => ({ ...words, t: translator(words.ui) }),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
