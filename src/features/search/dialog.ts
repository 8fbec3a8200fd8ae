import styles from './styles/search-dialog.css?url';
import { element, partIn } from '../../ui/dom.ts';
import { loadStyles } from '../../ui/load.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { createCombobox } from './combobox.ts';
import { takeCodes } from './enter-code.ts';
import { loadSearch } from './load.ts';
import { suggester } from './suggestions.ts';
import { loadSpeech, type Speech } from './words.ts';

let opened: HTMLDialogElement | undefined;

/** Opens the search over the page. What is loaded for it is loaded now. @throws where its words cannot be loaded */
export async function openSearchDialog(): Promise<void> {
  if (opened?.open) return;
  // Whoever opens the search is about to ask. Where it cannot be loaded now, asking says so.
  void loadSearch().catch(() => undefined);
  const [speech] = await Promise.all([loadSpeech(), loadStyles(styles)]);
  // Whoever has opened something else meanwhile is not taken away from it.
  if (document.querySelector('dialog[open]')) return;
  opened = createDialog(speech);
  document.body.append(opened);
  opened.showModal();
  partIn(opened, 'input').focus();
}

function createDialog(speech: Speech): HTMLDialogElement {
  const { t, page } = speech;
  const field = element('input', {
    id: 'search-dialog-field',
    name: 'q',
    type: 'search',
    enterkeyhint: 'search',
    maxlength: '400',
    placeholder: t('search.placeholder'),
  });
  const list = element('div', { class: 'search-list', role: 'listbox', 'aria-label': t('search.suggestions') });
  const status = element('p', { class: 'search-said', role: 'status' });
  const close = element('button', { type: 'button', class: 'search-close' }, t('search.close'));
  const form = element(
    'form',
    { class: 'search-box', role: 'search', action: page, method: 'get' },
    element('label', { for: field.id }, t('search.label')),
    element('div', { class: 'search-box-row' }, field, close),
  );
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': t('search.name') },
    element('div', { class: 'search-dialog-in' }, form, status, list, keySwitch(t)),
  );
  // At once, not when it is told of its end: until it is gone the focus stays in it.
  const away = (): void => {
    dialog.close();
    dialog.remove();
  };
  const combobox = createCombobox({
    field,
    list,
    status,
    suggest: suggester(t),
    dismiss: away,
  });
  takeCodes(field, combobox, speech, away);
  close.addEventListener('click', away);
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A place on this very page is gone to without loading it anew: the dialog must be out of its way.
    if (target === dialog || target.closest('a')) away();
  });
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

/** A key without Ctrl can be in the way of speech input: it can be switched off (WCAG 2.1.4). */
function keySwitch(t: Speech['t']): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = shelf.recall('search-key') !== 'off';
  box.addEventListener('change', () => shelf.remember('search-key', box.checked ? undefined : 'off'));
  return element('label', { class: 'search-key' }, box, t('search.key'));
}
