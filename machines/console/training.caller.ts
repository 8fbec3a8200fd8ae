import { assertDefined } from '../assert-defined.ts';
import {
  knownReplies,
  meaningOf,
  offeredSteps,
  statusAfter,
  type ReaderWorld,
  type Reply,
  type StepId,
  type SymptomId,
} from '../diagnosis/index.ts';
import {
  diagnosisCases,
  guideIn,
  meetFault,
  silentOutcome,
  symptomIn,
  takeStep,
  type DiagnosisCase,
  type DiagnosisWorld,
} from '../rehearsal/index.ts';
import type { Asked, Caller } from './training.types.ts';

/**
 * Draws a single fault that shows in a guide.
 *
 * @param seed any whole number from 0; selects the fault
 * @throws Error if no fault shows in any guide
 */
export function drawSurprise(world: DiagnosisWorld, seed: number): DiagnosisCase {
  const all = diagnosisCases(world).filter(({ faults, fromGuide }) => faults.length === 1 && fromGuide);
  const first = seed % all.length;
  const drawn = [...all.slice(first), ...all.slice(0, first)].find((each) => meetFault(world, each) !== undefined);
  if (!drawn) throw new Error('No fault shows in any guide.');
  return drawn;
}

/**
 * The caller after some steps. Follows the guide in a practice until the fault shows, then answers from the state of
 * the practice. Steps that are not available are skipped.
 */
export function callerAfter(world: DiagnosisWorld, drawn: DiagnosisCase, steps: readonly StepId[]): Caller {
  const guide = guideIn(world, drawn.guide);
  const practice = assertDefined(meetFault(world, drawn), 'The surprise');
  const asked: Asked[] = [];
  let symptom = symptomIn(world, drawn.symptom);
  let said: ReaderWorld = guide.world;
  let replies: readonly Reply[] = knownReplies(symptom, said);
  for (const step of steps) {
    if (!offeredSteps(symptom, replies).includes(step)) continue;
    const taken = takeStep(practice, symptom, step, guide, world.guides.values());
    const shown = 'outcome' in taken ? taken.outcome : undefined;
    // If the caller cannot perform the step, they say so: each step has an outcome for that.
    const outcome = shown ?? assertDefined(silentOutcome(symptom, step), `An outcome of \`${step}\` that says nothing`);
    asked.push({ symptom: symptom.id, step, outcome });
    const { opens, world: now } = meaningOf(symptom, { step, outcome });
    said = { ...said, ...now };
    if (opens !== undefined && isNew(world, opens, asked)) {
      symptom = symptomIn(world, opens);
      replies = knownReplies(symptom, said);
    } else replies = [...replies, { step, outcome }];
  }
  const { phone, portal } = practice.view;
  return {
    ...{ phone, portal, symptom: symptom.id, asked },
    offered: offeredSteps(symptom, replies),
    isSolved: statusAfter(symptom, replies).phase === 'confirming',
  };
}

/** Each symptom is discussed at most once. Outcomes that open it again are not followed. */
function isNew({ symptoms }: DiagnosisWorld, opens: SymptomId, asked: readonly Asked[]): boolean {
  return symptoms.has(opens) && !asked.some(({ symptom }) => symptom === opens);
}
