import type { UiKey } from '../../i18n/index.ts';
import { deviceOf } from '../../ui/device.ts';
import { element } from '../../ui/dom.ts';
import { lazy, later } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import { pageLanguage } from '../../ui/page.ts';
import { translator, type Translate } from '../../ui/t.ts';
import { loadCodeReader } from '../case-code/index.ts';
import { isCode } from './is-code.ts';
import { loadSearch } from './load.ts';
import type { Target } from './query/lexicon.ts';
import { resultsOf, type SearchResults } from './query/search.ts';
import { MAX_LENGTH } from './query/text.ts';

/** The search's words and links in the page's language: `/{language}/search.json`. */
interface SearchWords {
  ui: Record<string, string>;
  /** Errors of codes, and notices about codes of older versions. */
  faults: Record<string, string>;
  notices: Record<string, string>;
  kinds: Record<string, string>;
  page: string;
  /** Absent on a site without a diagnosis. */
  diagnosis?: Target;
  support: Target;
}

export interface Speech extends SearchWords {
  t: Translate<Extract<UiKey, `search.${string}`>>;
}

/** Loads the words of the page's language. @throws if the network fails; it can then be tried again */
export const loadSpeech = lazy(async (): Promise<Speech> => {
  const words = (await loadJson(`${pageLanguage()}/search.json`)) as SearchWords;
  return { ...words, t: translator(words.ui) };
});

/** The page of a code and a notice about it, or the reason why the code is invalid. */
interface CodeResult {
  target?: Target;
  text: string;
  /** Whether more digits cannot fix it. */
  isWrong?: boolean;
}

const LASTING = new Set(['not-digits', 'too-long', 'unknown-kind']);

/** Looks up a code. @throws if the code reader can't be loaded */
export async function findCode(text: string, { t, faults, notices }: Speech): Promise<CodeResult> {
  const { codePlace } = await later(loadCodeReader);
  const place = await codePlace(text, pageLanguage());
  if ('problem' in place) return { text: faults[place.problem] ?? '', isWrong: LASTING.has(place.problem) };
  return {
    target: { title: t('search.code', { code: text.trim() }), url: place.address },
    text: notices[place.notice ?? ''] ?? '',
  };
}

export interface SearchFindings extends SearchResults {
  question: string;
  /** Set if the question is a code, which has no results. */
  code: CodeResult | undefined;
  speech: Speech;
  /** Links for a question without a good result: the most similar subjects, the diagnosis, support. */
  ways: Target[];
}

/** Answers a question. @throws if something can't be loaded */
export async function lookUp(typed: string): Promise<SearchFindings> {
  const question = typed.slice(0, MAX_LENGTH).trim();
  const speech = await loadSpeech();
  const asker = isCode(question) ? undefined : await loadSearch();
  const start = performance.now();
  const code = asker ? undefined : await findCode(question, speech);
  const results = asker
    ? resultsOf(await asker.ask(question, deviceOf()), asker.lexicon)
    : { hits: [], isWeak: false, subjects: [], correction: undefined };
  // For the browser's developer tools and `npm run bench -- search`.
  performance.measure('search', { start });
  const { diagnosis, support } = speech;
  const ways = results.isWeak ? [...results.subjects, ...(diagnosis ? [diagnosis] : []), support] : [];
  return { ...results, code, question, speech, ways };
}

export function questionIn(address: string): string {
  return new URL(address).searchParams.get('q') ?? '';
}

export function addressOf(page: string, question: string): string {
  return question === '' ? page : `${page}?${new URLSearchParams({ q: question }).toString()}`;
}

interface ResultDetails {
  kind?: string | undefined;
  text?: string;
  /** The language of title and text, if it is not the page's. */
  lang?: string | undefined;
}

export function resultLink(
  { title, url }: Target,
  attributes: Readonly<Record<string, string>> = {},
  { kind = '', text = '', lang }: ResultDetails = {},
): HTMLAnchorElement {
  const own = { lang, dir: lang && 'auto' };
  return element(
    'a',
    { class: 'row', href: url, ...attributes },
    element(
      'span',
      { class: 'row-words' },
      kind !== '' && element('span', {}, kind),
      element('b', { class: 'result-title', ...own }, title),
      text !== '' && element('span', own, text),
    ),
  );
}
