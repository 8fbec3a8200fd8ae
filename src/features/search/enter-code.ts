import { isSaid, later } from '../../ui/later.ts';
import { findCode } from './code.ts';
import type { Combobox } from './combobox.ts';
import { isCode } from './is-code.ts';
import { codeOption } from './view/options.ts';
import type { Speech } from './words.ts';

/**
 * Makes a search field open the page of an entered code, instead of results. Errors are shown below the field. For a
 * code of an older version, the reader first sees what was dropped.
 * @param leave closes the container of the field, since a link to this page doesn't load it again
 */
export function takeCodes(
  field: HTMLInputElement,
  { close, offer }: Combobox,
  speech: Speech,
  leave?: () => void,
): void {
  field.addEventListener('input', () => field.removeAttribute('aria-invalid'));
  field.form?.addEventListener('submit', (event) => {
    if (!isCode(field.value)) return;
    event.preventDefault();
    void enter();
  });

  const enter = async (): Promise<void> => {
    // WebKit resets a field without autocompletion to its default value when a reader comes back.
    field.defaultValue = field.value;
    close();
    try {
      const { target, text } = await later(() => findCode(field.value, speech));
      if (!target) {
        field.setAttribute('aria-invalid', 'true');
        close(text);
        field.focus();
      } else if (text === '') {
        leave?.();
        location.assign(target.url);
      } else offer(codeOption({ target, text }), text);
    } catch (error) {
      close(isSaid(error) ? '' : (speech.faults['failed'] ?? ''));
    }
  };
}
