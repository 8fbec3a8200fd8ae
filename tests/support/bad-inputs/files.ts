import type { Bad } from './read.types.ts';

const file = (change: object = {}): string =>
  JSON.stringify({ format: 'shirube-cases', version: 1, cases: [{ id: 'a', opened: 1000, log: [] }], ...change });
const log = (event: object): string => file({ cases: [{ id: 'a', opened: 1000, log: [event] }] });

/** One file of calls for each thing that is stated of bad ones, and what breaks no program. */
export const FILES: readonly Bad<'calls'>[] = [
  ['half a file', 'calls', file().slice(0, -9), 'agent.fault.notJson'],
  ['brackets without end', 'calls', '['.repeat(100_000), 'agent.fault.notJson'],
  ['another format', 'calls', file({ format: 'x' }), 'agent.fault.foreign'],
  ['a later version', 'calls', file({ version: 2 }), 'agent.fault.version'],
  ['no calls', 'calls', file({ cases: [] }), 'agent.fault.cases'],
  ['an inherited event', 'calls', log({ type: 'toString', at: 1 }), 'agent.fault.field'],
  ['a guide that is gone', 'calls', log({ type: 'guide.chosen', at: 1, guide: 'gone' }), 'agent.message.partly'],
  ['what cannot be done there', 'calls', log({ type: 'result.confirmed', at: 1 }), 'agent.message.partly'],
];
