import type { Bad } from './read.types.ts';
import type { fileReaders } from './file-readers.ts';

const file = (change: object = {}): string =>
  JSON.stringify({ format: 'shirube-cases', version: 1, cases: [{ id: 'a', opened: 1000, log: [] }], ...change });
const log = (...events: unknown[]): string => file({ cases: [{ id: 'a', opened: 1000, log: events }] });
const call = (change: object): string => file({ cases: [{ id: 'a', opened: 1000, log: [], ...change }] });
const ticket = (change: object = {}): string =>
  JSON.stringify({ format: 'shirube-ticket', version: 1, diagnoses: [], ...change });

/** Bad files, and what is stated of each. */
export const FILES: readonly Bad<keyof typeof fileReaders>[] = [
  ['an empty file', 'calls', '', 'agent.fault.notJson'],
  ['half a file', 'calls', file().slice(0, -9), 'agent.fault.notJson'],
  ['a picture', 'calls', '\u0089PNG\r\n\u001a\n\u0000', 'agent.fault.notJson'],
  ['a page', 'calls', '<!doctype html><title>x</title>', 'agent.fault.notJson'],
  ['two files in one', 'calls', file() + file(), 'agent.fault.notJson'],
  ['a mark of order before it', 'calls', `\ufeff${file()}`, 'agent.fault.notJson'],
  ['brackets without end', 'calls', '['.repeat(100_000), 'agent.fault.notJson'],
  ['a deep nest', 'calls', '['.repeat(5000) + ']'.repeat(5000), 'agent.fault.foreign'],
  ['null', 'calls', 'null', 'agent.fault.foreign'],
  ['text', 'calls', '"shirube-cases"', 'agent.fault.foreign'],
  ['a list', 'calls', '[1]', 'agent.fault.foreign'],
  ['tickets', 'calls', ticket(), 'agent.fault.foreign'],
  ['another format', 'calls', file({ format: 'x' }), 'agent.fault.foreign'],
  ['a later version', 'calls', file({ version: 2 }), 'agent.fault.version'],
  ['a version that is a text', 'calls', file({ version: '1' }), 'agent.fault.version'],
  ['no calls', 'calls', file({ cases: [] }), 'agent.fault.cases'],
  ['calls that are no list', 'calls', file({ cases: { length: 1 } }), 'agent.fault.cases'],
  ['too many calls', 'calls', file({ cases: Array(5001).fill({ id: 'a', opened: 1, log: [] }) }), 'agent.fault.cases'],
  ['a call that is none', 'calls', file({ cases: [null] }), 'agent.fault.field'],
  ['a bad name', 'calls', call({ id: '<b>' }), 'agent.fault.field'],
  ['a name that is too long', 'calls', call({ id: 'a'.repeat(61) }), 'agent.fault.field'],
  ['a time that is a text', 'calls', call({ opened: '1' }), 'agent.fault.field'],
  ['a time after all', 'calls', call({ opened: 9e15 }), 'agent.fault.field'],
  ['a log that is none', 'calls', call({ log: {} }), 'agent.fault.field'],
  ['a log without end', 'calls', call({ log: Array(5001).fill({ type: 'call.held', at: 1 }) }), 'agent.fault.field'],
  ['an event that is none', 'calls', log('x'), 'agent.fault.field'],
  ['an event that nobody knows', 'calls', log({ type: 'x', at: 1 }), 'agent.fault.field'],
  ['an event that is markup', 'calls', log({ type: '<script>', at: 1 }), 'agent.fault.field'],
  ['an inherited event', 'calls', log({ type: 'toString', at: 1 }), 'agent.fault.field'],
  ['an event without a time', 'calls', log({ type: 'walk.started' }), 'agent.fault.field'],
  ['an event before all', 'calls', log({ type: 'walk.started', at: -1 }), 'agent.fault.field'],
  ['a field too many', 'calls', log({ type: 'walk.started', at: 1, more: 1 }), 'agent.fault.field'],
  ['a field too few', 'calls', log({ type: 'way.chosen', at: 1 }), 'agent.fault.field'],
  ['a guide that is no name', 'calls', log({ type: 'guide.chosen', at: 1, guide: '../x' }), 'agent.fault.field'],
  [
    'a place of two lines',
    'calls',
    log({ type: 'interview.found', at: 1, symptom: 'lamp', said: 'a\nb' }),
    'agent.fault.field',
  ],
  ['a reply that is none', 'calls', log({ type: 'reply.changed', at: 1, reply: { step: 'a' } }), 'agent.fault.field'],
  [
    'a note that is too long',
    'calls',
    log({ type: 'note.written', at: 1, text: 'x'.repeat(100_001) }),
    'agent.fault.field',
  ],
  [
    'a language that is none',
    'calls',
    log({ type: 'caller.spoke', at: 1, language: 'tlhIngan Hol' }),
    'agent.fault.field',
  ],
  ['an end that is none', 'calls', log({ type: 'case.closed', at: 1, outcome: 'won' }), 'agent.fault.field'],
  ['a guide that is gone', 'calls', log({ type: 'guide.chosen', at: 1, guide: 'gone' }), 'agent.message.partly'],
  ['what cannot be done there', 'calls', log({ type: 'result.confirmed', at: 1 }), 'agent.message.partly'],
  ['a ticket that is empty', 'tickets', '{}', 'ticket-foreign'],
  ['a ticket that is null', 'tickets', 'null', 'ticket-foreign'],
  ['calls for tickets', 'tickets', file(), 'ticket-foreign'],
  ['a ticket of a later version', 'tickets', ticket({ version: 2 }), 'ticket-version'],
  ['a version that has a say of its own', 'tickets', ticket({ version: { toString: 1 } }), 'ticket-version'],
  ['no diagnoses', 'tickets', ticket({ diagnoses: null }), 'ticket-field'],
  ['a diagnosis that is none', 'tickets', ticket({ diagnoses: [7] }), 'ticket-field'],
  [
    'replies that are none',
    'tickets',
    ticket({ diagnoses: [{ symptom: 'x', version: 1, replies: [{}] }] }),
    'ticket-field',
  ],
  ['no ticket at all', 'tickets', 'ticket', 'agent.fault.notJson'],
];
