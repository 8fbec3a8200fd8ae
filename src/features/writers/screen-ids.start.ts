import { copyText } from '../../ui/copy-text.ts';
import { filled } from '../../ui/t.ts';

/** Copies the id that is pressed, and says so below. */
const section = document.querySelector<HTMLElement>('.ids');
const said = section?.querySelector<HTMLElement>('.ids-said');
section?.addEventListener('click', ({ target }) => {
  const id = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset['copy'];
  if (id === undefined || !said) return;
  const { copied, failed } = section.dataset;
  void copyText(id, said, { copied: filled(copied ?? '', { id }), failed: filled(failed ?? '', { id }) });
});
