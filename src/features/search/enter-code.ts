import { isSaid, later } from '../../ui/later.ts';
import { findCode } from './code.ts';
import type { Combobox } from './combobox.ts';
import { isCode } from './is-code.ts';
import { codeOption } from './view/options.ts';
import type { Speech } from './words.ts';

/**
 * Lets a search field take a code: whoever enters one is led to its place, and not to results. One that is wrong is
 * answered below the field, which keeps it; of one that is old is said what is dropped, before the reader goes on.
 *
 * @param leave what clears the way: a place on this very page is gone to without loading it anew
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
    // WebKit sets a field that is not to be completed back to this when one comes back: the answer is still there.
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
