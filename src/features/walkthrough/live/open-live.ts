import type { Graph, Progress } from '../../../../machines/walkthrough/index.ts';
import styles from './live-step.css?url';
import { button, element, languageAt } from '../../../ui/dom.ts';
import { loadJson, loadStyles } from '../../../ui/load.ts';
import { type T } from '../load.ts';
import { openLiveStep } from './live-step.tsx';

/** Takes a live step away again; the figures come back. */
let close: (() => void) | undefined;

/**
 * Puts a live device in place of a step's figures.
 *
 * @param step the step's list item
 * @param onDone called when everything in the step has been done on the device
 * @throws where graph or labels cannot be loaded; the figures then stay
 */
export async function openLive(
  step: HTMLElement,
  guide: string,
  progress: Progress,
  t: T,
  onDone: () => void,
): Promise<void> {
  const { lang } = document.documentElement;
  const [graph, labels] = await Promise.all([
    loadJson(`walkthroughs/${guide}/acts.json`) as Promise<Graph>,
    loadJson(`${languageAt(step)}/labels.json`) as Promise<Record<string, string>>,
    loadStyles(styles),
  ]);
  // Whoever has gone on while it was loaded does not want it any more: where it can be asked for, they are still there.
  if (!step.hasAttribute('aria-current') || !document.querySelector('[data-action="live"]')) return;
  close?.();
  const host = element('div', {});
  const box = element(
    'div',
    { class: 'live-step' },
    host,
    button(t('walk.liveClose'), giveUp, { class: 'walk-link', 'data-action': 'live-close' }),
  );
  const unmount = openLiveStep({
    host,
    graph,
    progress,
    t,
    label: (key) => labels[key] ?? '',
    payload: new URL(`${import.meta.env.BASE_URL}${lang}/`, location.href).href,
    onDone() {
      closeLive();
      onDone();
    },
  });
  if (!unmount) return;
  step.querySelector('.figure')?.before(box);
  step.toggleAttribute('data-live', true);
  close = () => {
    unmount();
    box.remove();
    step.removeAttribute('data-live');
  };
  host.querySelector<HTMLElement>('[role="group"]')?.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
}

/** The figures again, by the reader's wish: who closes a live step is back at the button that opened it. */
function giveUp(): void {
  closeLive();
  document.querySelector<HTMLElement>('[data-action="live"]')?.focus({ preventScroll: true });
}

/** The figures again; nothing where they are there already. */
export function closeLive(): void {
  close?.();
  close = undefined;
}
