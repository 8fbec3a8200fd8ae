import styles from './search-dialog.css?url';
import { element, partIn } from '../../ui/dom.ts';
import { loadStyles } from '../../ui/load.ts';
import { loadSearch } from './load.ts';
import { loadSpeech, type Speech } from './look-up.ts';
import { suggestFor } from './suggestions.ts';

let opened: HTMLDialogElement | undefined;

/** Opens the search over the page. @throws if its words can't be loaded */
export async function openSearchDialog(): Promise<void> {
  if (opened?.open) return;
  // If this fails, the first question reports it.
  void loadSearch().catch(() => undefined);
  const [speech] = await Promise.all([loadSpeech(), loadStyles(styles)]);
  // Another dialog may have been opened while it was loading.
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
  const close = element('button', { type: 'button', class: 'button' }, t('search.close'));
  const form = element(
    'form',
    { class: 'search-box', role: 'search', action: page, method: 'get' },
    element('label', { class: 'visually-hidden', for: field.id }, t('search.label')),
    element('div', { class: 'search-row cluster' }, field, close),
  );
  const dialog = element('dialog', { class: 'dialog search-dialog', 'aria-label': t('search.name') });
  // Removes it immediately, not on its close event, since it keeps the focus until then.
  const away = (): void => {
    dialog.close();
    dialog.remove();
  };
  const { list, status } = suggestFor(field, speech, away);
  dialog.append(form, status, list);
  close.addEventListener('click', away);
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    // A link to another part of this page doesn't load it again, so the dialog has to close.
    if (target === dialog || target.closest('a')) away();
  });
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}
