import { createCaseLogs, type Case, type CaseAction } from '../../machines/console/index.ts';
import { shippedWorld } from './agent-words.ts';

/** When the call of the checked-in tickets began. */
export const BEGUN = Date.UTC(2026, 10, 25, 1, 0);

/** What an agent does in a call, and how many seconds after the action before. */
const CALL: readonly (readonly [number, CaseAction])[] = [
  [5, { type: 'caller.spoke', language: 'ja' }],
  [15, { type: 'place.found', guide: 'android-add-user-qr', place: 'step-scan~login' }],
  [40, { type: 'trouble.met' }],
  [10, { type: 'symptom.chosen', symptom: 'qr-not-read' }],
  [30, { type: 'reply.given', outcome: 'yourself' }],
  [20, { type: 'call.held' }],
  [70, { type: 'call.resumed' }],
  [25, { type: 'reply.given', outcome: 'read' }],
  [10, { type: 'result.confirmed' }],
  [15, { type: 'step.completed' }],
  [20, { type: 'step.completed' }],
  [
    5,
    {
      type: 'note.written',
      text: 'Front camera was active. Account U1234567, call back on 03-1234-5678.\nSee *KB2260*.',
    },
  ],
  [10, { type: 'step.completed' }],
  [5, { type: 'result.confirmed' }],
];

/** A call where nothing was done yet. */
export function caseOf(id: string, opened: number): Case {
  return createCaseLogs(shippedWorld()).open(id, opened);
}

/** The fixed call: a code, a camera that faces the caller, and the guide done. */
export function fixedCall(): Case {
  const caseLogs = createCaseLogs(shippedWorld());
  let at = BEGUN;
  return CALL.reduce(
    (before, [seconds, action]) => {
      const after = caseLogs.record(before, { ...action, at: (at += seconds * 1000) });
      if (after === before) throw new Error(`\`${action.type}\` cannot be done there.`);
      return after;
    },
    caseLogs.open('fixed', BEGUN),
  );
}
