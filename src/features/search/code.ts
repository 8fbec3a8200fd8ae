import { later } from '../../ui/later.ts';
import { loadCodeReader } from '../case-code/index.ts';
import type { Target } from './query/lexicon.types.ts';
import type { Speech } from './words.ts';
import { pageLanguage } from '../../ui/page.ts';

/** The page of a code and a notice about it, or the reason why the code is invalid. */
export interface CodeResult {
  target?: Target;
  text: string;
  /** Whether more digits cannot fix it. */
  isWrong?: boolean;
}

/** Errors that more digits don't fix. */
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
