import sheet from '../../styles/update-offer.css?url';
import type { UiKey } from '../../i18n/index.ts';
import { button, element } from '../dom.ts';
import { loadJson, loadStyles } from '../walkthrough/load.ts';

type OfferKey = Extract<UiKey, `update.${string}`>;

/**
 * Offers a new version of the site at the lower edge of the page, once. Nothing is loaded anew unless the reader says
 * so; the address keeps the place in a walkthrough, and other pages of the site go on as they are.
 *
 * @throws where the network fails
 */
export async function offerUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  if (document.querySelector('.update-offer')) return;
  // It is there before it says something: else it would not be read out.
  const box = element('div', { class: 'update-offer', role: 'status' });
  const [words] = await Promise.all([
    loadJson(`/${document.documentElement.lang}/offline.json`) as Promise<Record<OfferKey, string>>,
    loadStyles(sheet),
  ]);
  if (document.querySelector('.update-offer')) return;
  document.body.append(box);
  const reload = button(words['update.reload'], () => takeOver(registration), { 'data-action': 'update' });
  const later = button(words['update.later'], () => box.remove(), { 'data-action': 'later' });
  requestAnimationFrame(() => box.append(element('p', {}, words['update.ready']), reload, later));
}

/** Lets the new version take over, and then loads the page anew. It may have taken over already, from another page. */
function takeOver({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take-over');
}
