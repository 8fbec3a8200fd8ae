import { element } from '../../ui/dom.ts';
import { deviceOf } from '../../ui/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';

const device = deviceOf();

// The reader's own platform comes first wherever platforms are offered.
for (const own of document.querySelectorAll(`.task-platforms > [data-platform="${device}"]`))
  own.parentElement?.prepend(own);

// Only the reader's own phone can be tried; the first one if they have none.
const trials = [...document.querySelectorAll<HTMLElement>('[data-trial]')];
if (trials.some(({ dataset }) => dataset['trial'] === device))
  for (const trial of trials) trial.hidden = trial.dataset['trial'] !== device;

for (const trial of trials) {
  const taps = [...trial.querySelectorAll('.path-down > li')];
  const said = [...trial.querySelectorAll<HTMLElement>('.trial-said > p')];
  const screens = [...trial.querySelectorAll<HTMLElement>('.trial-phone > div')];
  /** Shows the screen after some taps. Without one after the last tap, its screen stays. */
  const show = (at: number): void => {
    for (const [index, tap] of taps.entries()) {
      tap.classList.toggle('past', index < at);
      if (index === at) tap.setAttribute('aria-current', 'true');
      else tap.removeAttribute('aria-current');
    }
    for (const [index, text] of said.entries()) text.hidden = index !== at;
    const shown = Math.min(at, screens.length - 1);
    for (const [index, screen] of screens.entries()) screen.hidden = index !== shown;
    // After the last tap there is the link to the guide.
    (at < taps.length ? screens[at]?.querySelector('button') : said[at]?.querySelector('a'))?.focus({
      preventScroll: true,
    });
  };
  for (const [index, screen] of screens.entries()) {
    const name = screen.dataset['tap'];
    if (name === undefined) continue;
    const button = element('button', { type: 'button', 'aria-label': name });
    button.addEventListener('click', () => show(index + 1));
    screen.querySelector('.s-mark')?.append(button);
  }
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
  (next?.querySelector('a') ?? document.querySelector<HTMLElement>('.starts a'))?.focus();
});
