import type { Bad } from './read.types.ts';
import type { storageReaders } from './storage-readers.ts';

const file = (cases: unknown, rest: object = {}): string =>
  JSON.stringify({ format: 'shirube-cases', version: 1, cases, ...rest });
const call = (log: unknown, rest: object = {}): string => file([{ id: 'a', opened: 1000, log, ...rest }]);
const UNREAD = 'agent.message.unread';

/** Bad things in a browser's storage, and what is said of each. */
export const STORAGE: readonly Bad<keyof typeof storageReaders>[] = [
  ['nothing', 'call', '', UNREAD],
  ['no JSON', 'call', '{"format"', UNREAD],
  ['null', 'call', 'null', UNREAD],
  ['a number', 'call', '7', UNREAD],
  ['a list', 'call', '[]', UNREAD],
  ['a prototype', 'call', '{"__proto__":{"a":1}}', UNREAD],
  ['another format', 'call', '{"format":"other"}', UNREAD],
  ['a later version', 'call', file([], { version: 2 }), UNREAD],
  ['no calls', 'call', file([]), UNREAD],
  ['calls that are no list', 'call', file({}), UNREAD],
  ['a call that is none', 'call', file([7]), UNREAD],
  ['a name that leads out', 'call', call([], { id: '../a' }), UNREAD],
  ['no name', 'call', call([], { id: '' }), UNREAD],
  ['a time that is none', 'call', call([], { opened: null }), UNREAD],
  ['a time before all', 'call', call([], { opened: -1 }), UNREAD],
  ['a log that is none', 'call', call('log'), UNREAD],
  ['an event that is none', 'call', call([null]), UNREAD],
  ['an event that nobody knows', 'call', call([{ type: 'case.burnt', at: 1 }]), UNREAD],
  ['an inherited event', 'call', call([{ type: 'constructor', at: 1 }]), UNREAD],
  ['an event without a time', 'call', call([{ type: 'walk.started' }]), UNREAD],
  ['a field too many', 'call', call([{ type: 'walk.started', at: 1, evil: true }]), UNREAD],
  ['a field too few', 'call', call([{ type: 'way.chosen', at: 1 }]), UNREAD],
  ['a note that is none', 'call', call([{ type: 'note.written', at: 1, text: 7 }]), UNREAD],
  ['a guide that is gone', 'call', call([{ type: 'guide.chosen', at: 1, guide: 'gone' }]), undefined],
  ['a call under another name', 'call', call([], { id: 'b' }), undefined],
  ['two calls in one', 'call', file(['a', 'b'].map((id) => ({ id, opened: 1, log: [] }))), undefined],
  ['two calls of one name', 'call', file(Array(2).fill({ id: 'x'.repeat(60), opened: 1, log: [] })), undefined],
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
];
