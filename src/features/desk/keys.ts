import { button, element, focusOn } from '../../ui/dom.ts';
import type { ConsoleStore } from './console-store.ts';
import { goToMain, showMain } from './use-desk.ts';
import type { Tab } from './setup.ts';
import type { AgentKey } from './words.ts';

/** An action that a single key runs. */
interface Command {
  /** A value of `KeyboardEvent.key`. */
  key: string;
  /** The label of the key, if it differs from `key`. */
  shows?: string;
  name: AgentKey;
  run(store: ConsoleStore): void;
}

/** Clicks the first matching button on screen, if there is one, so that a key does exactly what its button does. */
function press(selector: string): HTMLElement | undefined {
  const control = document.querySelector<HTMLElement>(selector) ?? undefined;
  control?.click();
  return control;
}

/** Clicks a button, then focuses the main heading. */
const click = (key: string, name: AgentKey, selector: string, shows: string): Command => ({
  key,
  name,
  shows,
  run: () => {
    press(selector);
    goToMain();
  },
});
const pressed = (key: string, name: AgentKey, action: string, shows = key): Command =>
  click(key, name, `[data-action="${action}"]`, shows);
const digit = (key: string): Command => click(key, 'agent.key.choice', `[data-choice="${key}"]`, key);

const tab = (key: string, name: AgentKey, to: Tab, field = '.agent-panel h2'): Command => ({
  key,
  name,
  run: (store) => {
    store.set({ tab: to });
    focusOn(field);
  },
});

/** The commands, in the order of the help. Every one has a button on screen, too. The first ones suffice for a call. */
const BASIC: readonly Command[] = [
  { key: 'n', name: 'agent.key.open', run: openCall },
  { ...digit('0'), shows: '0–9' },
  pressed('ArrowRight', 'agent.key.next', 'next', '→'),
  pressed('ArrowLeft', 'agent.key.back', 'back', '←'),
  pressed('t', 'agent.key.trouble', 'trouble'),
  { key: '/', name: 'agent.key.search', run: openSearch },
  pressed('w', 'agent.key.close', 'close'),
  {
    key: 'k',
    name: 'agent.key.copy',
    run: (store) => {
      store.set({ tab: 'notes' });
      // The button's status message is next to it.
      press(':is([data-action="send-ticket"], [data-action="copy-ticket"])')?.scrollIntoView({ block: 'nearest' });
    },
  },
];
const MORE: readonly Command[] = [
  { key: '?', name: 'agent.key.help', run: showKeys },
  pressed('a', 'agent.offer.take', 'take-call'),
  { key: 'c', name: 'agent.key.code', run: () => focusOn('#agent-code') },
  pressed('Escape', 'agent.open.noNumber', 'no-number', 'Esc'),
  pressed('Backspace', 'agent.key.script', 'to-script', '⌫'),
  {
    key: 'l',
    name: 'agent.key.language',
    run: (store) => {
      const { words, own, caller } = store;
      const next = words[words.indexOf(caller) + 1] ?? own;
      store.act({ type: 'caller.spoke', language: next.language });
    },
  },
  {
    key: 'j',
    name: 'agent.key.fields',
    run: (store) => {
      if (!store.view) return;
      store.set({ isFillingIn: true });
      focusOn('#agent-field-name');
    },
  },
  {
    key: 'z',
    name: 'agent.key.closed',
    run: (store) => {
      store.set({ isLookingBack: true });
      focusOn('#agent-closed-query');
      // The results are below the field.
      document.querySelector('.agent-closed')?.scrollIntoView({ block: 'start' });
    },
  },
  pressed('p', 'agent.key.hold', 'hold'),
  tab('r', 'agent.key.replies', 'replies'),
  tab('h', 'agent.key.sending', 'sending'),
  tab('m', 'agent.key.notes', 'notes', '#agent-note'),
  pressed('R', 'agent.key.reopen', 'reopen', 'R R'),
  { key: 'u', name: 'agent.key.undo', run: (store) => store.undo() },
];
const COMMANDS = [...BASIC, ...Array.from('123456789', digit), ...MORE];

/** Opens a call and focuses the field for the caller's number, which agents ask for first. */
export function openCall(store: ConsoleStore): void {
  store.open();
  focusOn('#agent-code');
  showMain();
}

/** Opens the search, in a new call if none is open. */
export function openSearch(store: ConsoleStore): void {
  if (!store.view || store.view.phase === 'closed') store.open();
  store.set({ isSearching: true, finder: 'search' });
  focusOn('#agent-query');
}

const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select';
/** Keys that no number contains. They are commands in the field for numbers, too. */
const IN_NO_NUMBER = ['/', 'n', 't', 'w', 'k'];
const isTyped = (target: Element | undefined, key: string): boolean =>
  target?.matches(TYPED) === true && !(target.id === 'agent-code' && IN_NO_NUMBER.includes(key));

/** Runs the commands of single keys, except while the user types. */
export function listenToKeys(store: ConsoleStore): void {
  const listen = (event: KeyboardEvent): void => {
    // During IME composition, all keys belong to the input method: hide them from other listeners. Safari sends the
    // `keydown` that ends a composition after `compositionend`, and marks it only with the legacy `keyCode` 229.
    const { keyCode } = event as { keyCode?: number };
    if (event.isComposing || keyCode === 229) return event.stopPropagation();
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.key === 'Escape' && target?.matches(TYPED)) {
      (target as HTMLElement).blur();
      if (target.id !== 'agent-code') return;
    }
    const isFree = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isFree || (event.key !== 'Escape' && isTyped(target, event.key)) || document.querySelector('dialog[open]'))
      return;
    // The button “Keys” opens the help, where users switch single keys on again.
    if (!store.setup.keys) return;
    // Tabs and radio buttons handle arrow keys themselves.
    if (event.key.startsWith('Arrow') && target?.matches('[role="tab"], input')) return;
    const command = COMMANDS.find(({ key }) => key === event.key);
    // Ignore repeats of a held key: they must not confirm an action that needs two presses.
    if (!command || event.repeat) {
      if (store.setup.armed && event.key !== 'Shift') store.set({ armed: undefined });
      return;
    }
    event.preventDefault();
    const { armed } = store.setup;
    command.run(store);
    // Any other key disarms an action that waits for its second press.
    if (armed !== undefined && store.setup.armed === armed) store.set({ armed: undefined });
  };
  // Runs before the site's own shortcuts: the console has its own command for `/`.
  document.addEventListener('keydown', listen, { capture: true });
}

/** Shows all keys in a modal dialog, with the switch for single keys. */
export function showKeys(store: ConsoleStore): void {
  const { t } = store.own;
  const listOf = (commands: readonly Command[]): HTMLElement => {
    const rows = commands.map(({ key, shows = key, name }) =>
      element('div', {}, element('dt', {}, element('kbd', {}, shows)), element('dd', {}, t(name))),
    );
    return element('dl', { class: 'agent-keys' }, ...rows);
  };
  const toggle = button(
    t('agent.keys.single'),
    () => {
      store.set({ keys: !store.setup.keys });
      toggle.setAttribute('aria-pressed', String(store.setup.keys));
    },
    { 'aria-pressed': String(store.setup.keys), class: 'button', 'data-action': 'single-keys' },
  );
  const close = element('button', { type: 'submit', class: 'button' }, t('walk.close'));
  const dialog = element(
    'dialog',
    { class: 'agent-dialog dialog', 'aria-labelledby': 'agent-keys' },
    // Focus the heading, so that the dialog is read from the top: its first button is at the end.
    element('h2', { id: 'agent-keys', tabindex: '-1', autofocus: true }, t('agent.keys.title')),
    element('p', {}, t('agent.keys.text')),
    listOf(BASIC),
    element('details', { class: 'agent-more' }, element('summary', {}, t('agent.keys.more')), listOf(MORE)),
    toggle,
    element('form', { method: 'dialog' }, close),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Opened by a shortcut while nothing was focused: focus the main heading, not the start of the page.
    if (document.activeElement === document.body) goToMain();
  });
  document.body.append(dialog);
  dialog.showModal();
}
