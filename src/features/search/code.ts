import { later } from '../../ui/later.ts';
import { loadCodeReader } from '../case-code/index.ts';
import type { Target } from './query/lexicon.types.ts';
import type { Speech } from './words.ts';
import { pageLanguage } from '../../ui/page-language.ts';

/** Where a typed code leads and what is to be said of it, or only why it leads nowhere. */
export interface CodeResult {
  target?: Target;
  text: string;
  /** Whether it leads nowhere and more digits would not change that. */
  isWrong?: boolean;
}

/** What no further digit mends. */
const LASTING = new Set(['not-digits', 'too-long', 'unknown-kind']);

/** What a code leads to. What reads it is loaded only now. @throws where it cannot be loaded */
export async function findCode(text: string, { t, faults, notices }: Speech): Promise<CodeResult> {
  const { codePlace } = await later(loadCodeReader);
  const place = await codePlace(text, pageLanguage());
  if ('problem' in place) return { text: faults[place.problem] ?? '', isWrong: LASTING.has(place.problem) };
  return {
    target: { title: t('search.code', { code: text.trim() }), url: place.address },
    text: notices[place.notice ?? ''] ?? '',
  };
}
