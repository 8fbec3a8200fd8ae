import { button, element } from '../../ui/dom.ts';
import { openDialog } from './dialog.ts';
import type { T } from './load.ts';

/** What the menu of a step leads to. */
export interface MenuActions {
  /** The address of the simulator at this place; absent where nobody can practise the guide. */
  practice: string | undefined;
  /** Plays the guide from this place. */
  openShow(): void;
  /** @param said where it is said that the link was copied */
  copyLink(said: HTMLElement): void;
  openBoard(): void;
  openHandoff(): void;
  print(): void;
  showAll(): void;
  restart(): void;
}

/** What is needed now and then at a step, each once. */
export function openMenu(t: T, actions: MenuActions): void {
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
  const dialog = openDialog(
    t('walk.menu'),
    t,
    element(
      'div',
      { class: 'walk-menu' },
      item(t('walk.showAll'), () => actions.showAll(), 'show-all'),
      item(t('walk.board'), () => actions.openBoard(), 'board'),
      ...(actions.practice === undefined
        ? []
        : [
            // What can be practised has been performed, and can be seen.
            item(t('walk.show'), () => actions.openShow(), 'show'),
            element('a', { href: actions.practice, class: 'walk-link' }, t('walk.simulator')),
          ]),
      button(t('walk.copyLink'), () => actions.copyLink(said), { 'data-action': 'copy-link' }),
      // A phone has no other one to go on with, and no printer.
      item(t('walk.handoff'), () => actions.openHandoff(), 'handoff', 'walk-wide'),
      item(t('walk.print'), () => actions.print(), 'print', 'walk-wide'),
      item(t('walk.restart'), () => actions.restart(), 'restart'),
      said,
    ),
  );
}
