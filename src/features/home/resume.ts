/** The stored places in guides. */
interface Places {
  /** Whether there is one. Asking counts as a use, which extends its time. */
  isKept(guide: string): boolean;
  forget(guide: string): void;
}

/**
 * Hides offers to continue a guide whose stored place has expired, and lets readers remove one together with its stored place. The
 * heading goes with the last offer. The inline script has shown them before the first paint.
 */
export function wireOffers(document: Document, places: Places): void {
  const section = document.querySelector<HTMLElement>('[data-resume]');
  if (!section) return;
  const offered = (): HTMLElement[] => [...section.querySelectorAll<HTMLElement>('[data-guide]:not([hidden])')];
  const guideOf = (offer: HTMLElement): string => offer.dataset['guide'] ?? '';
  const dropOld = (): void => {
    for (const offer of offered()) offer.hidden = !places.isKept(guideOf(offer));
    section.hidden = offered().length === 0;
  };
  section.addEventListener('click', ({ target }) => {
    const offer = (target as Element).closest('button')?.closest<HTMLElement>('[data-guide]');
    if (!offer) return;
    places.forget(guideOf(offer));
    dropOld();
    // The focused element was removed.
    (offered()[0]?.querySelector('a') ?? document.querySelector<HTMLElement>('.finder summary'))?.focus();
  });
  dropOld();
}
