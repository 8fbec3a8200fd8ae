import styles from './styles/search-list.css?url';
import { partIn } from '../../ui/dom.ts';
import { loadStyles } from '../../ui/load.ts';
import { loadSearch } from './load.ts';
import { suggestFor } from './suggestions.ts';
import { loadSpeech } from './words.ts';

/** Adds suggestions to a search field. @throws if its words can't be loaded */
export async function attachSuggestions(host: HTMLElement): Promise<void> {
  const field = partIn<HTMLInputElement>(host, 'input[type="search"]');
  void loadSearch().catch(() => undefined);
  const [speech] = await Promise.all([loadSpeech(), loadStyles(styles)]);
  const { list, status, close } = suggestFor(field, speech);
  host.append(status, list);
  // Suggestions cover the page: close them when the focus moves on, but not for another window. A code's error stays.
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (host.contains(relatedTarget as Node | null) || document.activeElement === field) return;
    close(field.hasAttribute('aria-invalid') ? (status.textContent ?? '') : '');
  });
}
