import { isSaid, later, Unable } from '../../ui/later.ts';
import { findCode } from './code.ts';
import type { ComboboxParts, Suggestions } from './combobox.ts';
import { isCode } from './is-code.ts';
import { lookUp } from './look-up.ts';
import { loadSpeech, type Speech } from './words.ts';
import { codeOption, leadsToAll, optionsOf } from './view/options.ts';
import { waysOn } from './view/ways-on.ts';

/** Makes suggestions for a text, or says why there are none. */
export function suggester(t: Speech['t']): ComboboxParts['suggest'] {
  return async (text) => {
    if (text.trim() === '') return { options: [], said: '' };
    try {
      return await later(() => (isCode(text) ? suggestPlace(text) : suggest(text)));
    } catch (error) {
      return {
        options: [],
        said: isSaid(error) ? '' : t(error instanceof Unable ? 'search.unableShort' : 'search.failedShort'),
      };
    }
  };
}

async function suggest(text: string): Promise<Suggestions> {
  const found = await lookUp({ text });
  const { t } = found.speech;
  const options = optionsOf(found);
  const number = options.length - (leadsToAll(found) ? 1 : 0);
  const isWeak = !found.correction && waysOn(found).length > 0;
  const said = found.correction
    ? t('search.saidMeant', { query: found.correction.text, number })
    : t(isWeak ? 'search.saidNone' : 'search.said', { number });
  return { options, said, isWeak };
}

/** Where a code leads. That it leads nowhere is not said while it is typed, where it may be no more than begun. */
async function suggestPlace(text: string): Promise<Suggestions> {
  const speech = await loadSpeech();
  const { target, text: notice, isWrong } = await findCode(text, speech);
  if (!target) return { options: [], said: isWrong ? notice : speech.t('search.codeBegun') };
  return { options: [codeOption({ target, text: notice })], said: speech.t('search.said', { number: 1 }) };
}
