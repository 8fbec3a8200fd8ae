import { isSaid, later } from '../../ui/later.ts';
import type { ComboboxParts } from './combobox.ts';
import { lookUp } from './look-up.ts';
import { loadSpeech } from './words.ts';
import { leadsToAll, optionsOf } from './view/options.ts';
import { waysOn } from './view/ways-on.ts';

/** Makes suggestions for a text, or says that they cannot be loaded. */
export function suggester(failed: string): ComboboxParts['suggest'] {
  return async (text) => {
    if (text.trim() === '') return { options: [], said: '' };
    try {
      const found = await later(() => lookUp({ text }));
      const options = optionsOf(found);
      const number = options.length - (leadsToAll(found) ? 1 : 0);
      const { t } = await loadSpeech();
      const said = found.correction
        ? t('search.saidMeant', { query: found.correction.text, number })
        : t(waysOn(found).length > 0 ? 'search.saidNone' : 'search.said', { number });
      return { options, said: found.code && !found.code.target ? found.code.text : said };
    } catch (error) {
      return { options: [], said: isSaid(error) ? '' : failed };
    }
  };
}
