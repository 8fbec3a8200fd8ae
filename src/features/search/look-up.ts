import { deviceOf } from '../../ui/device/device.ts';
import { findCode, type CodeResult } from './code.ts';
import { isCode } from './is-code.ts';
import { resultsOf, type SearchResults } from './query/results.ts';
import { loadSearch } from './load.ts';
import { LONGEST } from './query/normal.ts';
import type { Strictness } from './query/units.ts';
import { loadSpeech, type Speech } from './words.ts';

/** What is asked: as it is typed, for one platform or for all. */
export interface Question extends Strictness {
  text: string;
  platform?: string;
}

/** All that is shown for a question, and the words to show it in. */
export interface SearchFindings extends SearchResults {
  question: Question;
  code: CodeResult | undefined;
  speech: Speech;
}

/** Looks up what is asked. @throws where something cannot be loaded */
export async function lookUp(question: Question): Promise<SearchFindings> {
  const [{ lexicon, ask }, speech] = await Promise.all([loadSearch(), loadSpeech()]);
  const text = question.text.slice(0, LONGEST).trim();
  const start = performance.now();
  const [answer, code] = await Promise.all([
    ask(text, { exact: question.exact ?? false }, deviceOf()),
    isCode(text) ? findCode(text, speech) : undefined,
  ]);
  const found = { ...resultsOf(answer, lexicon, question.platform), question: { ...question, text }, code, speech };
  // For the browser's own tools and for `npm run bench:search`: how long it takes where all is loaded.
  performance.measure('search', { start });
  return found;
}
