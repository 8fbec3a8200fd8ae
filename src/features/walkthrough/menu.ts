import { encodeCase, guidedFragment, type Progress, type Route } from '../../../machines/walkthrough/index.ts';
import { button, element, languageAt } from '../../ui/dom.ts';
import { lazy, later } from '../../ui/later.ts';
import { voicesFor } from '../../ui/voices.ts';
import { copyLink } from './copy-link.ts';
import { openDialog } from './dialog.ts';
import { openHandoff, printPlace } from './handoff.ts';
import { loadAround, type T } from './load.ts';
import type { Walk } from './walk.ts';

const loadAloud = lazy(() => import('../aloud/index.ts'));

/** The place at which the menu is opened, and what of it can be asked for there. */
export interface MenuPlace {
  host: HTMLElement;
  guide: string;
  graph: Route;
  place: Progress;
  walk: Pick<Walk, 'here' | 'send' | 'showAll'>;
  openBoard(): Promise<void>;
  /** Plays the guide from this place. */
  openShow(): Promise<void>;
}

/** What is needed now and then at a step, each once. */
export function openMenu(t: T, { host, guide, graph, place, walk, openBoard, openShow }: MenuPlace): void {
  // Nobody can practise a guide without it.
  const { simulator } = host.dataset;
  // It is there, and empty, before it speaks: else it would not be heard.
  const said = element('p', { class: 'walk-said', role: 'status' });
  const item = (words: string, act: () => void, action: string, className?: string): HTMLElement =>
    button(
      words,
      () => {
        dialog.close();
        act();
      },
      { 'data-action': action, class: className },
    );
  const aloud = item(
    t('walk.aloud'),
    () => void walk.here(async () => (await later(loadAloud)).openAloud({ host, guide })),
    'aloud',
  );
  // Where no voice of this device speaks the language, there is nothing to offer.
  aloud.hidden = true;
  const restart = item(t('walk.restart'), () => walk.send({ type: 'walk.restarted' }), 'restart');
  // The walk has fetched them already; where they cannot be had any more, the article has them too.
  void loadAround(languageAt(document.body), guide).then(
    ({ others }) =>
      restart.after(...others.map(({ title, address }) => element('a', { href: address, class: 'walk-link' }, title))),
    () => undefined,
  );
  const closed = new AbortController();
  void voicesFor(languageAt(host), closed.signal).then(() => (aloud.hidden = false));
  const dialog = openDialog(
    t('walk.menu'),
    t,
    element(
      'div',
      { class: 'walk-menu' },
      item(t('walk.showAll'), () => walk.showAll('push'), 'show-all'),
      aloud,
      item(t('walk.board'), () => void openBoard(), 'board'),
      // What can be practised has been performed, and can be seen.
      simulator && item(t('walk.show'), () => void openShow(), 'show'),
      simulator &&
        element(
          'a',
          { href: `${simulator}?guide=${guide}#${guidedFragment(place)}`, class: 'walk-link' },
          t('walk.simulator'),
        ),
      button(t('walk.copyLink'), () => void copyLink(t, place, said), { 'data-action': 'copy-link' }),
      // A phone has no other one to go on with, and no printer.
      item(t('walk.handoff'), () => void walk.here(() => openHandoff(t, place)), 'handoff', 'walk-wide'),
      item(
        t('walk.print'),
        () => void walk.here(() => printPlace(host, t, place, encodeCase(place, graph))),
        'print',
        'walk-wide',
      ),
      restart,
      said,
    ),
  );
  dialog.addEventListener('close', () => closed.abort());
}
