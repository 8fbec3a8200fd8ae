import { lazy, later } from '../later.ts';

const loadEnlarged = lazy(() => import('./enlarged.ts'));

/** Adds a button to each figure that enlarges it in a dialog. */
function wireEnlarging(): void {
  const button = document.querySelector<HTMLTemplateElement>('template[data-enlarge-close]');
  const opener = button?.content.firstElementChild;
  if (!button || !opener) return;
  const close = button.dataset['enlargeClose'] ?? '';
  for (const figure of document.querySelectorAll<HTMLElement>('.figure:has(.s)')) {
    const own = opener.cloneNode(true) as HTMLButtonElement;
    const number = figure.querySelector('.figure-number')?.textContent ?? '';
    own.setAttribute('aria-label', `${own.getAttribute('aria-label') ?? ''} ${number}`.trim());
    own.addEventListener('click', () => {
      void later(async () => (await loadEnlarged()).enlarge(figure, close)).catch(() => undefined);
    });
    figure.append(own);
  }
}

wireEnlarging();
