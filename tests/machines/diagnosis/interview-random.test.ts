import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  decodeInterview,
  decodeReplies,
  encodeInterview,
  encodeReplies,
  evidenceOf,
  interviewView,
  nextStep,
  statusAfter,
  type InterviewEvent,
  type Symptom,
} from '../../../machines/diagnosis/index.ts';
import { interviewOf, interviewText, repliesText } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { isWhole } from '../../support/coverage.ts';
import { shippedSymptoms, worldsOf } from '../../support/symptoms.ts';
import { share } from '../../support/random-share.ts';

// XState warns of an event to an interview that has ended; that it changes nothing is what is tested.
vi.spyOn(console, 'warn').mockReturnValue();

/** Twenty events each. In the full run it is 100,000 of them. */
const RUNS = isWhole ? 5000 : 200;
/** A mutant lives through this many. */
const LEAST = 20;

const symptoms = (): Symptom[] => [lamp, ...Object.values(shippedSymptoms('all'))];
const idsOf = ({ steps }: Symptom) => [...Object.keys(steps), 'gone', 'constructor'];
const outcomesOf = ({ steps }: Symptom) => [
  ...new Set(Object.values(steps).flatMap(({ outcomes }) => Object.keys(outcomes))),
  'gone',
];

/** All events that a reader, a link or the browser can cause in an interview. */
const eventsFor = (symptom: Symptom): fc.Arbitrary<InterviewEvent> => {
  const reply = fc.record({
    step: fc.constantFrom(...idsOf(symptom)),
    outcome: fc.constantFrom(...outcomesOf(symptom)),
  });
  const given = fc.record({
    type: fc.constant('reply.given' as const),
    outcome: fc.constantFrom(...outcomesOf(symptom)),
  });
  const skipped = fc.record({
    type: fc.constant('step.skipped' as const),
    how: fc.constantFrom('unsure' as const, 'couldnt' as const, 'other' as const),
  });
  const rest: InterviewEvent['type'][] = [
    'reply.withdrawn',
    'result.confirmed',
    'result.denied',
    'support.wanted',
    'support.called',
    'interview.restarted',
  ];
  return fc.oneof(
    { weight: 12, arbitrary: given },
    { weight: 4, arbitrary: skipped },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('reply.changed' as const), reply }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('place.requested' as const),
        replies: fc.array(reply, { maxLength: 6 }),
      }),
    },
    { weight: 4, arbitrary: fc.constantFrom(...rest).map((type) => ({ type }) as InterviewEvent) },
  );
};

describe('any interview', { timeout: 120_000 }, () => {
  test('stands at a sound place after each of many events, repeats no step, and can be linked to and read aloud', () => {
    const all = symptoms();
    const table = Object.fromEntries(all.map((symptom) => [symptom.id, symptom]));
    const worlds = worldsOf();
    const events = Object.fromEntries(all.map((symptom) => [symptom.id, eventsFor(symptom)]));
    const interviews = fc
      .tuple(fc.constantFrom(...all), fc.constantFrom(...worlds))
      .chain(([symptom, world]) =>
        fc.tuple(
          fc.constant(symptom),
          fc.constant(world),
          fc.array(events[symptom.id]!, { minLength: 20, maxLength: 20 }),
        ),
      );
    fc.assert(
      fc.property(interviews, ([symptom, world, sent]) => {
        const interview = interviewOf(symptom, { world });
        for (const event of sent) {
          interview.send(event);
          const snapshot = interview.getSnapshot();
          const text = interviewText(snapshot, symptom);
          const view = interviewView(snapshot, symptom);
          const { replies } = view;
          expect(text).toContain(`: ${repliesText(replies)}`);
          expect(new Set(replies.map(({ step }) => step)).size).toBe(replies.length);
          if (view.phase === 'asking') expect(Object.keys(evidenceOf(replies))).not.toContain(view.step);
          expect(decodeReplies(encodeReplies(replies), symptom)).toEqual({ replies });
          // Its number tells the same, in any order it was stated.
          const read = decodeInterview(encodeInterview(replies, symptom), table);
          if ('problem' in read) throw new Error(read.problem);
          expect([read.symptom, read.notice, evidenceOf(read.replies)]).toEqual([
            symptom.id,
            undefined,
            evidenceOf(replies),
          ]);
          expect(statusAfter(symptom, read.replies)).toEqual(statusAfter(symptom, replies));
          if (snapshot.status === 'done') break;
        }
      }),
      { numRuns: Math.max(LEAST, share(RUNS)) },
    );
  });

  test('ends after steps + 1 moves at the most, whatever is answered, and asks the same in any order', () => {
    const pick = fc.array(fc.nat(9), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...symptoms()), pick, fc.nat(), (symptom, picks, turn) => {
        const interview = interviewOf(symptom);
        let moves = 0;
        for (;;) {
          const view = interviewView(interview.getSnapshot(), symptom);
          moves++;
          const turned = view.replies.toSorted((a, b) => (a.step < b.step ? -1 : 1) * (turn % 2 === 0 ? 1 : -1));
          expect(nextStep(symptom.model, evidenceOf(turned)).step).toBe(
            nextStep(symptom.model, evidenceOf(view.replies)).step,
          );
          if (view.phase === 'confirming') interview.send({ type: 'result.denied' });
          else if (view.phase === 'asking') {
            const outcomes = Object.keys(symptom.steps[view.step]!.outcomes);
            interview.send({ type: 'reply.given', outcome: outcomes[picks[moves - 1]! % outcomes.length]! });
          } else break;
          // A result that is denied is no move of its own: it changes the reply before.
          if (view.phase === 'confirming') moves--;
        }
        expect(moves).toBeLessThanOrEqual(symptom.model.steps.length + 1);
      }),
      { numRuns: Math.max(LEAST, share(RUNS)) },
    );
  });
});
