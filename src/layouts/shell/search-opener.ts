import { loadDialog } from '../../features/search/index.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/**
 * Opens the search over the page by its button or by `/`. Nothing of it is loaded before. On the search page itself
 * both lead to its field; where it cannot be loaded, to the search page.
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
