import {
  knownReplies,
  offeredSteps,
  standingAfter,
  type OutcomeId,
  type Reply,
  type StepId,
  type Symptom,
  type SymptomId,
} from '../diagnosis/index.ts';
import { diagnosisCases, meetFault, takeStep, type DiagnosisCase, type DiagnosisWorld } from '../rehearsal/index.ts';
import type { Asked, Caller } from './training.types.ts';

/**
 * A surprise: one fault, met in a guide.
 *
 * @param seed which of them; any whole number from 0
 * @throws Error where no fault shows in any guide
 */
export function drawSurprise(world: DiagnosisWorld, seed: number): DiagnosisCase {
  const all = diagnosisCases(world).filter(({ faults, fromGuide }) => faults.length === 1 && fromGuide);
  const turned = all.map((_, index) => all[(seed + index) % all.length]!);
  const drawn = turned.find((each) => meetFault(world, each) !== undefined);
  if (!drawn) throw new Error('No fault shows in any guide.');
  return drawn;
}

/**
 * The caller after some steps were asked. The practice is followed until the fault shows, and answers from what is
 * true of it; what is not to be had at that point is not asked.
 */
export function callerAfter(world: DiagnosisWorld, drawn: DiagnosisCase, steps: readonly StepId[]): Caller {
  const guide = world.guides.get(drawn.guide)!;
  const practice = meetFault(world, drawn)!;
  const asked: Asked[] = [];
  let id = drawn.symptom;
  let replies: readonly Reply[] = knownReplies(world.symptoms.get(id)!, guide.world);
  for (const step of steps) {
    const symptom = world.symptoms.get(id)!;
    if (!offeredSteps(symptom, replies).includes(step)) continue;
    const taken = takeStep(practice, symptom, step, guide, world.guides.values());
    // Who cannot do it says so.
    const outcome = ('outcome' in taken ? taken.outcome : undefined) ?? silence(symptom, step);
    asked.push({ symptom: id, step, outcome });
    const { opens } = symptom.steps[step]!.outcomes[outcome]!;
    if (opens !== undefined && isNew(world, opens, asked)) {
      id = opens;
      replies = knownReplies(world.symptoms.get(id)!, guide.world);
    } else replies = [...replies, { step, outcome }];
  }
  const symptom = world.symptoms.get(id)!;
  const { phone, portal } = practice.view;
  practice.stop();
  return {
    ...{ phone, portal, symptom: id, asked },
    offered: offeredSteps(symptom, replies),
    isSolved: standingAfter(symptom, replies).phase === 'confirming',
  };
}

/** “Not sure”, or “couldn't do it”: each step has one of the two. */
function silence({ steps }: Symptom, step: StepId): OutcomeId {
  return Object.entries(steps[step]!.outcomes).find(([, { role }]) => role !== undefined)![0];
}

/** A symptom is talked about once: what leads back to it leads nowhere. */
function isNew({ symptoms }: DiagnosisWorld, opens: SymptomId, asked: readonly Asked[]): boolean {
  return symptoms.has(opens) && !asked.some(({ symptom }) => symptom === opens);
}
