import styles from './styles/search-list.css?url';
import { element, partIn } from '../../ui/dom.ts';
import { loadStyles } from '../../ui/load.ts';
import { createCombobox } from './combobox.ts';
import { takeCodes } from './enter-code.ts';
import { loadSearch } from './load.ts';
import { suggester } from './suggestions.ts';
import { loadSpeech } from './words.ts';

/** Lets a search field suggest while typing. @throws where its words cannot be loaded */
export async function attachSuggestions(host: HTMLElement): Promise<void> {
  const field = partIn<HTMLInputElement>(host, 'input[type="search"]');
  void loadSearch().catch(() => undefined);
  const [speech] = await Promise.all([loadSpeech(), loadStyles(styles)]);
  const { t } = speech;
  const list = element('div', { class: 'search-list', role: 'listbox', 'aria-label': t('search.suggestions') });
  const status = element('p', { class: 'search-said', role: 'status' });
  host.append(status, list);
  const combobox = createCombobox({ field, list, status, suggest: suggester(t) });
  takeCodes(field, combobox, speech);
  // Suggestions are in the way of whoever goes on elsewhere; not of who only looks into another window. Why a number is wrong stays.
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (host.contains(relatedTarget as Node | null) || document.activeElement === field) return;
    combobox.close(field.hasAttribute('aria-invalid') ? (status.textContent ?? '') : '');
  });
}
