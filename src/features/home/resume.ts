/**
 * Puts the offers away whose time is over, and with the last of them their heading. They were shown before the first paint.
 *
 * @param isKept whether the place in a guide still is: to ask counts as using it
 */
export function dropOldOffers(document: Document, isKept: (guide: string) => boolean): void {
  const offers = [...document.querySelectorAll<HTMLElement>('[data-resume] [data-guide]:not([hidden])')];
  for (const offer of offers) offer.hidden = !isKept(offer.dataset['guide'] ?? '');
  const section = document.querySelector<HTMLElement>('[data-resume]');
  if (section) section.hidden = offers.every(({ hidden }) => hidden);
}
