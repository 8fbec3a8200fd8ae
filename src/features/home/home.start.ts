import { deviceOf } from '../../ui/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';

const device = deviceOf();
// Puts the reader's own platform first wherever platforms are offered, marks it, and closes the others.
for (const offered of document.querySelectorAll('.finder-platforms')) {
  const own = offered.querySelector<HTMLElement>(`[data-platform="${device}"]`);
  if (!own) continue;
  offered.prepend(own);
  for (const mark of own.querySelectorAll<HTMLElement>('.finder-own')) mark.hidden = false;
  for (const fold of offered.querySelectorAll('details')) fold.open = own.contains(fold);
}

// Removes an offer to continue a guide, with its stored place.
const section = document.querySelector<HTMLElement>('[data-resume]');
section?.addEventListener('click', ({ target }) => {
  const offer = (target as Element).closest('button')?.closest<HTMLElement>('[data-guide]');
  if (!offer) return;
  shelf.remember('walk', undefined, offer.dataset['guide']);
  offer.hidden = true;
  const next = section.querySelector<HTMLElement>('[data-guide]:not([hidden])');
  section.hidden = !next;
  // The focused element was removed.
  (next?.querySelector('a') ?? document.querySelector<HTMLElement>('.finder summary'))?.focus();
});
