import { element } from '../../ui/dom.ts';
import { isSaid, later, Unable } from '../../ui/later.ts';
import { findCode } from './code.ts';
import { createCombobox, type Combobox, type Suggestions } from './combobox.ts';
import { takeCodes } from './enter-code.ts';
import { isCode } from './is-code.ts';
import { lookUp } from './look-up.ts';
import { loadSpeech, type Speech } from './words.ts';
import { codeOption, leadsToAll, optionsOf } from './view/options.ts';
import { waysOn } from './view/links.ts';

/** A list of suggestions. */
interface SuggestionList extends Combobox {
  list: HTMLElement;
  status: HTMLElement;
}

/**
 * Makes a field suggest results while a reader types, and accept codes.
 * @param dismiss closes the container of the field
 */
export function suggestFor(field: HTMLInputElement, speech: Speech, dismiss?: () => void): SuggestionList {
  const { t } = speech;
  const list = element('div', { class: 'search-list', role: 'listbox', 'aria-label': t('search.suggestions') });
  const status = element('p', { class: 'search-said', role: 'status' });
  const suggest = async (text: string): Promise<Suggestions> => {
    if (text.trim() === '') return { options: [], said: '' };
    try {
      return await later(() => (isCode(text) ? suggestPlace(text) : suggestResults(text)));
    } catch (error) {
      const reason = error instanceof Unable ? 'search.unableShort' : 'search.failedShort';
      return { options: [], said: isSaid(error) ? '' : t(reason) };
    }
  };
  const combobox = createCombobox({ field, list, status, suggest, ...(dismiss && { dismiss }) });
  takeCodes(field, combobox, speech, dismiss);
  return { ...combobox, list, status };
}

async function suggestResults(text: string): Promise<Suggestions> {
  const found = await lookUp({ text });
  const { t } = found.speech;
  const options = optionsOf(found);
  const number = options.length - (leadsToAll(found) ? 1 : 0);
  const query = found.correction;
  const isWeak = query === undefined && waysOn(found).length > 0;
  const said =
    query === undefined
      ? t(isWeak ? 'search.saidNone' : 'search.said', { number })
      : t('search.saidMeant', { query, number });
  return { options, said, isWeak };
}

/** The page of a code. A code that may be incomplete is not reported as wrong. */
async function suggestPlace(text: string): Promise<Suggestions> {
  const speech = await loadSpeech();
  const { target, text: notice, isWrong } = await findCode(text, speech);
  if (!target) return { options: [], said: isWrong ? notice : speech.t('search.codeBegun') };
  return { options: [codeOption({ target, text: notice })], said: speech.t('search.said', { number: 1 }) };
}
