import { loadJson } from '../../ui/load.ts';
import { translator, type Translate } from '../../ui/t.ts';
import type { SPOKEN } from './page-data.ts';
import type { Target } from './query/lexicon.types.ts';
import { pageLanguage } from '../../ui/page-language.ts';

/** The keys of the words that the search shows. */
type SearchKey = (typeof SPOKEN)[number];

/** What the search says and leads to in the page's language, as `/{language}/search.json`. */
interface SearchWords {
  ui: Record<string, string>;
  /** What can be wrong with a code, and what may be said of one that is old. */
  faults: Record<string, string>;
  notices: Record<string, string>;
  kinds: Record<string, string>;
  /** The address of the search page. */
  page: string;
  /** All symptoms; absent on a site without a diagnosis. */
  diagnosis?: Target;
  support: Target;
}

/** The words, and how one is said with its places filled in. */
export interface Speech extends SearchWords {
  t: Translate<SearchKey>;
}

let loading: Promise<Speech> | undefined;

/** Loads the words of the page's language, once. @throws where the network fails, and then may be tried again */
export function loadSpeech(language = pageLanguage()): Promise<Speech> {
  loading ??= (loadJson(`${language}/search.json`) as Promise<SearchWords>).then(speechOf, (error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Makes words ready to be said. */
function speechOf(words: SearchWords): Speech {
  return { ...words, t: translator(words.ui) };
}
