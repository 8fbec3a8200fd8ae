import {
  encodeInterview,
  evidenceOf,
  meaningOf,
  nextStep,
  offeredSteps,
  statusAfter,
  type Reply,
  type Symptom,
} from '../diagnosis/index.ts';
import type { PastInterview } from './case.types.ts';
import type { DiagnosisTicket, TicketReply } from './ticket.types.ts';

/** Minimum probability of a cause that is reported as found after a repair has helped. */
const FOUND = 0.8;

/** The entry of an interview in a ticket. */
export function diagnosisTicket(
  { symptom: id, replies, implied, impliedBy, before, ending }: PastInterview,
  symptom: Symptom,
  seconds: number,
): DiagnosisTicket {
  const isOver = ending !== undefined;
  const isImplied = (step: string, outcome: string): boolean =>
    implied.some((each) => each.step === step && each.outcome === outcome);
  const sourceOf = (reply: Reply): TicketReply['from'] => {
    if (before.includes(reply.step)) return 'before';
    return isImplied(reply.step, reply.outcome) ? impliedBy : 'caller';
  };
  const told = replies.map((reply) => ({ ...reply, from: sourceOf(reply) }));
  const hasSaid = told.some(
    (reply) => (reply.from === 'caller' || reply.from === 'before') && meaningOf(symptom, reply).role === undefined,
  );
  const { leading, ruledOut, contradiction } = nextStep(symptom.model, evidenceOf(replies)).why;
  const [likeliest] = leading;
  const isFound = ending === 'solved' && likeliest !== undefined && likeliest.probability >= FOUND;
  const isKnown = hasSaid && !contradiction;
  return {
    symptom: id,
    version: symptom.version,
    code: encodeInterview(replies, symptom),
    ending: ending ?? (statusAfter(symptom, replies).phase === 'calling' ? 'called' : 'open'),
    replies: told,
    left: isOver ? [] : offeredSteps(symptom, replies),
    cause: isKnown && likeliest ? { id: likeliest.cause, isFound } : undefined,
    ruledOut: isKnown && !isFound ? ruledOut.map(({ cause }) => cause) : [],
    seconds,
  };
}
