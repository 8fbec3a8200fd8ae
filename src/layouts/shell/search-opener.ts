import { loadDialog } from '../../features/search/index.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/**
 * Opens the search dialog from its button or with `/`. It is loaded on first use. On the search page both focus its field; if the
 * dialog cannot be loaded, both lead to the search page.
 */
export function wireSearchOpener(document: Document): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const field = document.querySelector<HTMLInputElement>('.search-page input[type="search"]');
  link.setAttribute('aria-keyshortcuts', '/');
  if (!field) link.setAttribute('aria-haspopup', 'dialog');
  const open = async (): Promise<void> => {
    if (field) {
      field.focus();
      return;
    }
    try {
      await (await loadDialog()).openSearchDialog();
    } catch {
      location.assign(link.href);
    }
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || event.isComposing || event.defaultPrevented) return;
    const isBusy = (target as Element).closest?.('input, textarea, select, [contenteditable], dialog');
    if (isBusy || shelf.recall('search-key') === 'off') return;
    event.preventDefault();
    void open();
  });
}
