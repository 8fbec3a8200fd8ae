/** What is kept of places in guides. */
interface Places {
  /** Whether there is one still: to ask counts as using it. */
  isKept(guide: string): boolean;
  forget(guide: string): void;
}

/**
 * Offers to go on are shown before the first paint. Those whose time is over are put away, and so is one that the reader wants no
 * more, with what was kept of it; with the last of them their heading goes.
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
    // The focus was on what is gone: it goes on to the next offer, or to what comes after them all.
    (offered()[0]?.querySelector('a') ?? document.querySelector<HTMLElement>('.finder summary'))?.focus();
  });
  dropOld();
}
