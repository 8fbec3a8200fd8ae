import { button, element } from '../../ui/dom.ts';
import type { Command } from './command.types.ts';
import type { ConsoleStore } from './console-store.ts';
import { goToMain } from './main-heading.ts';

/** Shows all keys in a modal dialog. */
export function openKeys(store: ConsoleStore, commands: readonly Command[]): void {
  const { t } = store.own;
  const rows = commands
    .filter(({ key }) => !/^[02-9]$/.test(key))
    .map(({ key, shows, name }) =>
      element(
        'div',
        {},
        element('dt', {}, element('kbd', {}, key === '1' ? '0–9' : (shows ?? key))),
        element('dd', {}, t(name)),
      ),
    );
  const toggle = button(
    t('agent.keys.single'),
    () => {
      store.set({ keys: !store.setup.keys });
      toggle.setAttribute('aria-pressed', String(store.setup.keys));
    },
    { 'aria-pressed': String(store.setup.keys), class: 'agent-button', 'data-action': 'single-keys' },
  );
  const dialog = element(
    'dialog',
    { class: 'agent-dialog', 'aria-labelledby': 'agent-keys' },
    // Focus the heading, so that the dialog is read from the top: its first button is at the end.
    element('h2', { id: 'agent-keys', tabindex: '-1', autofocus: true }, t('agent.keys.title')),
    element('p', {}, t('agent.keys.text')),
    element('dl', { class: 'agent-keys' }, ...rows),
    toggle,
    element(
      'form',
      { method: 'dialog' },
      element('button', { type: 'submit', class: 'agent-button' }, t('walk.close')),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Opened by a shortcut while nothing was focused: focus the main heading, not the start of the page.
    if (document.activeElement === document.body) goToMain();
  });
  document.body.append(dialog);
  dialog.showModal();
}
