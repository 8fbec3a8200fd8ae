import type { Command } from './command.types.ts';
import type { ConsoleStore } from './console-store.ts';
import { focusOn } from '../../ui/dom.ts';
import { openKeys } from './keys-dialog.ts';
import { goToMain } from './main-heading.ts';
import { openCall } from './open-call.ts';
import type { Tab } from './setup.ts';
import type { AgentKey } from './words.ts';

/**
 * Clicks the first matching button on screen, if there is one, so that a key does exactly what its button does. Buttons
 * of the script beside an interview have no keys.
 */
function press(selector: string): HTMLElement | undefined {
  const controls = [...document.querySelectorAll<HTMLElement>(selector)];
  const control = controls.find((each) => each.closest('[data-beside]') === null);
  control?.click();
  return control;
}

/** The field to focus, in tabs that have one. */
const FIELDS: Partial<Record<Tab, string>> = {
  notes: '#agent-note',
  replies: '#agent-reply-query',
  spelling: '#agent-spell',
};

const tab = (key: string, name: AgentKey, to: Tab): Command => ({
  key,
  name,
  run: (store) => {
    store.set({ tab: to });
    focusOn(FIELDS[to] ?? '.agent-panel h2');
  },
});

/** Opens a tab and clicks a button in it. */
const inTab = (key: string, name: AgentKey, to: Tab, selector: string): Command => ({
  key,
  name,
  run: (store) => {
    store.set({ tab: to });
    // The button's status message is next to it.
    press(selector)?.scrollIntoView({ block: 'nearest' });
  },
});

/** Clicks a button, then focuses the main heading. */
const pressed = (key: string, name: AgentKey, selector: string, shows?: string): Command => ({
  key,
  name,
  ...(shows === undefined ? {} : { shows }),
  run: () => {
    press(selector);
    goToMain();
  },
});

/** Shows the next or previous call and focuses its main heading. */
const turned = (key: string, name: AgentKey, by: 1 | -1): Command => ({
  key,
  name,
  run: (store) => {
    store.turn(by);
    goToMain();
  },
});

export const COMMANDS: readonly Command[] = [
  { key: '?', name: 'agent.key.help', run: (store) => openKeys(store, COMMANDS) },
  { key: 'n', name: 'agent.key.open', run: openCall },
  { key: 'c', name: 'agent.key.code', run: () => focusOn('#agent-code') },
  pressed('o', 'agent.key.search', '[data-action="search-place"]'),
  {
    key: '/',
    name: 'agent.key.site',
    run: (store) => {
      if (!store.view || store.view.phase === 'closed') store.open();
      store.set({ isSearching: true, finder: 'search' });
      focusOn('#agent-query');
    },
  },
  ...Array.from({ length: 10 }, (_, index) => String((index + 1) % 10)).map((digit): Command =>
    pressed(digit, 'agent.key.choice', `[data-choice="${digit}"]`),
  ),
  pressed('ArrowRight', 'agent.key.next', '[data-action="next"], [data-action="start"]', '→'),
  pressed('v', 'agent.key.screens', '[data-action="screens"]'),
  pressed('ArrowLeft', 'agent.key.back', '[data-action="back"]', '←'),
  pressed('t', 'agent.key.trouble', '[data-action="trouble"]'),
  pressed('Backspace', 'agent.key.script', '[data-action="to-script"], [data-action="ask-on"]', '⌫'),
  pressed('q', 'agent.key.tried', '[data-action="tried"]'),
  pressed('y', 'agent.key.why', '.agent-why summary'),
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
  { key: '!', name: 'agent.key.mistake', run: () => void press('[data-action="mistake"]') },
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
  pressed('p', 'agent.key.hold', '[data-action="hold"]'),
  turned('[', 'agent.key.previous', -1),
  turned(']', 'agent.key.following', 1),
  tab('d', 'agent.key.diagnosis', 'beside'),
  tab('r', 'agent.key.replies', 'replies'),
  tab('h', 'agent.key.sending', 'sending'),
  tab('m', 'agent.key.notes', 'notes'),
  tab('a', 'agent.key.spelling', 'spelling'),
  inTab('k', 'agent.key.copy', 'notes', '[data-action="copy-ticket"]'),
  inTab('s', 'agent.key.mask', 'notes', '#agent-mask'),
  inTab('b', 'agent.key.print', 'sending', '[data-action="print"]'),
  inTab('S', 'agent.key.sms', 'sending', '[data-action="send-sms"]'),
  inTab('M', 'agent.key.mail', 'sending', '[data-action="send-mail"]'),
  inTab('C', 'agent.key.short', 'sending', '[data-action="copy-short"]'),
  inTab('L', 'agent.key.link', 'sending', '[data-action="copy-link"]'),
  inTab('Q', 'agent.key.qr', 'sending', '[data-action="show-qr"]'),
  inTab('H', 'agent.key.handOver', 'sending', '[data-action="copy-handover"]'),
  pressed('w', 'agent.key.close', '[data-action="close"]'),
  pressed('R', 'agent.key.reopen', '[data-action="reopen"]', 'R R'),
  { key: 'u', name: 'agent.key.undo', run: (store) => store.undo() },
  { key: 'x', shows: 'x x', name: 'agent.key.remove', run: (store) => store.shown && store.destroy('remove') },
  { key: 'X', shows: 'X X', name: 'agent.key.clear', run: (store) => store.destroy('clear') },
  { key: 'e', name: 'agent.key.export', run: () => void press('[data-action="export"]') },
  { key: 'i', name: 'agent.key.import', run: () => void press('#agent-import') },
  pressed('f', 'agent.key.name', '[data-action="name-cause"]'),
  pressed('g', 'agent.key.train', '[data-action="train"], [data-action="end-training"]'),
];

/** Whether an open call is on screen. */
export const isCalled = ({ view }: ConsoleStore): boolean => view !== undefined && view.phase !== 'closed';

/** Keys that work in a training: its own, the help, and those that lead to a call. */
const IN_TRAINING = /^([?nc[\]1-9fg]|Backspace)$/;

/**
 * The command of a key, if it is available now. In a training, no key changes the hidden call. During a call, no key
 * starts a training: a stray key press must not interrupt the conversation.
 */
export function commandOf(key: string, store: ConsoleStore): Command | undefined {
  if (store.training.state ? !IN_TRAINING.test(key) : key === 'g' && isCalled(store)) return undefined;
  return COMMANDS.find((command) => command.key === key);
}
