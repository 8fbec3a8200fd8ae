import { deviceOf } from '../../ui/device.ts';
import { findCode, type CodeResult } from './code.ts';
import { isCode } from './is-code.ts';
import { resultsOf, type SearchResults } from './query/results.ts';
import { loadSearch } from './load.ts';
import { MAX_LENGTH } from './query/normal.ts';
import type { Strictness } from './query/units.ts';
import { loadSpeech, type Speech } from './words.ts';

/** A question, for one platform or for all. */
export interface Question extends Strictness {
  text: string;
  platform?: string;
}

/** The answer to a question, and the interface words to show it. */
export interface SearchFindings extends SearchResults {
  question: Question;
  code: CodeResult | undefined;
  speech: Speech;
}

/** Answers a question. @throws if something can't be loaded */
export async function lookUp(question: Question): Promise<SearchFindings> {
  const [{ lexicon, ask }, speech] = await Promise.all([loadSearch(), loadSpeech()]);
  const text = question.text.slice(0, MAX_LENGTH).trim();
  const start = performance.now();
  const [answer, code] = await Promise.all([
    ask(text, { exact: question.exact ?? false }, deviceOf()),
    isCode(text) ? findCode(text, speech) : undefined,
  ]);
  const found = { ...resultsOf(answer, lexicon, question.platform), question: { ...question, text }, code, speech };
  // For the browser's developer tools and `npm run bench:search`.
  performance.measure('search', { start });
  return found;
}
