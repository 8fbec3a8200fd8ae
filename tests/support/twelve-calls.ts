import { createCaseLogs, ticketOf, type Case, type Ticket } from '../../machines/console/index.ts';
import { actionFrom } from './console-cases.ts';
import { shippedWorld } from './agent-words.ts';

/** When the first call of them began; each other begins an hour after the one before. */
const BEGUN = Date.UTC(2026, 10, 25, 0, 0);

/**
 * Twelve calls as a desk has them: what was done, as `seconds after the action before, then the action`.
 */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  'the lens faced the caller': [
    '5 caller.spoke:ja',
    '15 place.found:android-add-user-qr scan~login',
    '40 trouble.met',
    '10 symptom.chosen:qr-not-read',
    '30 reply.given:yourself',
    '45 reply.given:read',
    '10 result.confirmed',
    '15 step.completed',
    '20 step.completed',
    '10 step.completed',
    '5 result.confirmed',
  ],
  'nobody knew where the caller stood': [
    '10 opening.answered:device iphone',
    '15 opening.answered:task activate',
    '30 place.found:iphone-activate-qr unlock~web',
    '60 step.completed',
    '20 step.completed',
    '10 result.confirmed',
  ],
  'all was tried in vain': [
    '20 device.chosen:android',
    '15 symptom.chosen:qr-not-read',
    '30 reply.given:sharp',
    '60 reply.given:not-read',
    '40 support.wanted',
    '15 case.closed:escalated passed-on',
    '60 note.written:Third call about this. The portal was opened on a laptop, the phone is new.',
  ],
  'somebody else has the phone': [
    '20 symptom.chosen:notification-missing',
    '30 field.written:name Tanaka',
    '20 field.written:callback 03-1234-5678',
    '10 case.closed:escalated call-back',
  ],
  'the line went dead': [
    '10 place.found:iphone-add-user-code pin~home',
    '30 call.held',
    '90 call.resumed',
    '10 case.closed:left dropped',
  ],
  'another company was meant': [
    '30 note.written:Asked for a credit card of another bank.',
    '20 case.closed:left not-ours',
  ],
  'the caller had no more time': [
    '15 place.found:message-delivery settings',
    '40 step.completed',
    '30 case.closed:left declined',
  ],
  'the code was sharp': [
    '10 caller.spoke:en',
    '20 place.found:android-add-user-qr scan~login',
    '10 symptom.chosen:qr-not-read',
    '30 reply.given:sharp',
    '90 reply.given:read',
    '10 result.confirmed',
    '10 case.closed:solved solved',
  ],
  'another guide was better': [
    '10 place.found:android-add-user-qr scan~login',
    '20 symptom.chosen:qr-not-read',
    '20 step.skipped:unsure',
    '10 guide.chosen:android-add-user-code',
    '20 walk.started',
    '15 way.chosen:login',
    '20 step.completed',
    '20 step.completed',
    '10 case.closed:left dropped',
  ],
  'secrets were said': [
    '10 field.written:ticket INC0012345',
    '10 field.written:name Sato Hanako',
    '10 place.found:iphone-activate-qr notifications~app',
    '30 note.written:Said PIN 4711 and account U1234567. Error 4031, Zendesk #48213. Call back on 090-1111-2222.',
    '10 case.closed:escalated passed-on',
  ],
  'a colleague had it before': [
    '5 case.received:Suzuki',
    '20 place.found:iphone-add-user-qr scan~home',
    '10 symptom.chosen:qr-not-read',
    '40 reply.given:no-picture',
    '120 reply.given:read',
    '10 result.confirmed',
    '10 case.closed:solved solved',
  ],
  'the caller still waits': ['20 place.found:android-add-user-qr pin~home', '30 trouble.met', '20 call.held'],
};

/** @throws Error where an action cannot be done, or changes nothing */
function performed(id: string, begun: number, actions: readonly string[]): Case {
  const caseLogs = createCaseLogs(shippedWorld());
  let at = begun;
  return actions.reduce(
    (before, line) => {
      const [seconds = '', text = ''] = line.split(/ (.*)/s);
      const after = caseLogs.record(before, { ...actionFrom(text), at: (at += Number(seconds) * 1000) });
      if (after === before) throw new Error(`\`${text}\` cannot be done there.`);
      return after;
    },
    caseLogs.open(id, begun),
  );
}

/** The tickets of twelve calls, an hour after each began, by what the call was. */
export function ticketsOfTwelve(): Record<string, Ticket> {
  return Object.fromEntries(
    Object.entries(CALLS).map(([name, actions], index) => {
      const begun = BEGUN + index * 3_600_000;
      return [name, ticketOf(performed(`call-${index + 1}`, begun, actions), shippedWorld(), begun + 3_600_000)];
    }),
  );
}
