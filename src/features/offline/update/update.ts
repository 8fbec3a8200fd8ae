/** What `/update.js` does: pages of every version ask it by these names, so they stay. */
export { explain } from './explain.ts';
export { offerUpdate } from './offer.ts';
