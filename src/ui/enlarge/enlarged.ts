import { element } from '../dom.ts';
import { loadStyles } from '../load.ts';
import styles from './enlarged.css?url';

/** Shows a copy of a figure in a dialog. @throws if its styles cannot be loaded */
export async function enlarge(figure: HTMLElement, close: string): Promise<void> {
  await loadStyles(styles);
  if (document.querySelector('dialog[open]')) return;
  const copy = figure.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-figure');
  copy.querySelector('.enlarge')?.remove();
  const dialog = element(
    'dialog',
    { class: 'dialog enlarged', 'aria-label': figure.querySelector('figcaption')?.textContent?.trim() ?? '' },
    copy,
    element('form', { method: 'dialog' }, element('button', { type: 'submit', class: 'button' }, close)),
  );
  dialog.addEventListener('click', (event) => {
    // A click beside the figure lands on the dialog itself.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
