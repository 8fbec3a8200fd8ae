import type { Bad } from './read.types.ts';
import type { storageReaders } from './storage-readers.ts';

const call = (log: unknown, rest: object = {}): string => JSON.stringify({ id: 'a', opened: 1000, log, ...rest });
const UNREAD = 'agent.message.unread';

/** Bad things in a browser's storage, and what is stated of each. */
export const STORAGE: readonly Bad<keyof typeof storageReaders>[] = [
  ['no JSON', 'call', '{"format"', UNREAD],
  ['a name that leads out', 'call', call([], { id: '../a' }), UNREAD],
  ['an event that nobody knows', 'call', call([{ type: 'case.burnt', at: 1 }]), UNREAD],
  ['a guide that is gone', 'call', call([{ type: 'guide.chosen', at: 1, guide: 'gone' }]), undefined],
  ['a call under another name', 'call', call([], { id: 'b' }), undefined],
  ['no JSON at all', 'settings', 'not JSON', undefined],
  ['settings that are null', 'settings', 'null', undefined],
  ['settings that are a text', 'settings', '"x"', undefined],
  ['settings of other kinds', 'settings', '{"shown":7,"keys":"no"}', undefined],
  ['an inherited call on screen', 'settings', '{"shown":"__proto__"}', undefined],
  ['an empty place', 'place', '', undefined],
  ['a step that is gone', 'place', 'step-gone~', undefined],
  ['ways that are gone', 'place', 'step-scan~gone', undefined],
  ['an inherited step', 'place', 'step-toString~', undefined],
  ['markup for a place', 'place', '<img src=x onerror=alert(1)>', undefined],
  ['a place without end', 'place', `step-scan~${'login.'.repeat(10_000)}`, undefined],
  ['a state that is a text', 'history', '"x"', undefined],
  ['a state that is a list', 'history', '[1,2]', undefined],
  ['a state of other kinds', 'history', '{"phase":7,"problem":{},"from":[],"of":1,"actions":2}', undefined],
  [
    'a state with bad actions',
    'history',
    '{"of":"task=add-user&platform=android&method=qr&seed=0","actions":"x.y"}',
    undefined,
  ],
  ['an appearance that is none', 'preference', 'purple', undefined],
  ['markup for an appearance', 'preference', '"><script>', undefined],
  ['nothing for an appearance', 'preference', '', undefined],
  ['a device without end', 'preference', 'a'.repeat(41), undefined],
  ['a device that is a prototype', 'preference', '__proto__', undefined],
];
