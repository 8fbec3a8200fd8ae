import { element } from '../../ui/dom.ts';
import type { T } from './load.ts';

/** Opens a dialog of the browser's own, which is removed when it is closed. */
export function openDialog(name: string, t: T, ...content: (Node | string)[]): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'walk-dialog', 'aria-label': name },
    element('h2', {}, name),
    ...content,
    element('form', { method: 'dialog' }, element('button', { type: 'submit' }, t('walk.close'))),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    // What had the focus may have gone while this was open or loaded: then the step has it.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[aria-current="step"] [tabindex="-1"]')?.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // What came up while this was loaded makes way: two dialogs one above the other are one too many.
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
