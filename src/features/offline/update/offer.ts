import { showBar } from './bar.ts';

/**
 * Offers a new version of the site at the lower edge of the page, once. Nothing is loaded anew unless the reader says
 * so; the address keeps the place in a walkthrough, and other pages of the site go on as they are.
 *
 * @throws where the network fails
 */
export async function offerUpdate(): Promise<void> {
  if (!document.querySelector('.update-offer')) await showBar('update.ready');
}
