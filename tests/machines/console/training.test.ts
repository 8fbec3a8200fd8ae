import { createActor } from 'xstate';
import { describe, expect, test, vi } from 'vitest';
import { createTraining, trainingResult, type TrainingEvent } from '../../../machines/console/index.ts';
import { callerAfter, drawSurprise } from '../../../machines/console/training.caller.ts';
import { knownReplies, nextStep, offeredSteps, evidenceOf } from '../../../machines/diagnosis/index.ts';
import { diagnosisCases, performDiagnosis, type DiagnosisCase } from '../../../machines/rehearsal/index.ts';
import { diagnosisWorldOf } from '../../../src/build/check/performance.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { product } from '../../support/product.ts';

// XState warns of an event to a training that is over; that it changes nothing is what is tested.
vi.spyOn(console, 'warn').mockReturnValue();

/** Worked out when first asked for, and once. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
const world = once(() => diagnosisWorldOf(product, frozenLibrary()));
const surprises = once(() =>
  diagnosisCases(world()).filter(({ faults, fromGuide }) => faults.length === 1 && fromGuide),
);
const withFault = (fault: string, guide?: string): number =>
  surprises().findIndex(({ faults, guide: own }) => faults[0] === fault && (guide ?? own) === own);

function begin(seed: number) {
  const training = createActor(createTraining(world()), { input: { seed, at: 1000 } }).start();
  const send = (...events: TrainingEvent[]) => {
    for (const event of events) training.send(event);
    return training.getSnapshot();
  };
  return { training, send };
}

describe('drawSurprise', () => {
  test('draws each fault in each guide, one for each number and round again', () => {
    const all = surprises();
    expect(all.length).toBeGreaterThan(40);
    expect(drawSurprise(world(), 3)).toEqual(all[3]);
    expect(drawSurprise(world(), all.length + 3)).toEqual(all[3]);
    expect(new Set(all.map(({ faults }) => faults.length))).toEqual(new Set([1]));
  });

  test('draws the next where a fault does not show, and cannot draw from nothing', () => {
    const [first, second] = surprises();
    const { guides, symptoms, remedies } = world();
    // Without what makes it show, a fault that lets the guide succeed is never seen.
    const without = Object.fromEntries(
      Object.entries(remedies).map(([id, remedy]) => [id, { ...remedy, shows: undefined }]),
    );
    const unseen = surprises().findIndex(({ faults }) => faults[0] === 'notifications-off');
    expect(drawSurprise({ product, guides, symptoms, remedies: without }, unseen).faults).not.toContain(
      'notifications-off',
    );
    expect(first).not.toEqual(second);
    expect(() => drawSurprise({ product, guides, symptoms: new Map(), remedies }, 0)).toThrow('No fault shows');
  });
});

describe('callerAfter', () => {
  const drawn = (fault: string): DiagnosisCase => surprises()[withFault(fault)]!;

  test('shows the screens at which the fault has struck, and what can be asked', () => {
    const before = callerAfter(world(), drawn('front-camera'), []);
    expect(before.phone?.screen).toBe('camera-front');
    expect(before.portal.screen).toBe('activation');
    expect(before).toMatchObject({ symptom: 'qr-not-read', asked: [], isSolved: false });
    const symptom = world().symptoms.get('qr-not-read')!;
    const { guide } = drawn('front-camera');
    const known = knownReplies(symptom, world().guides.get(guide)!.world);
    expect(before.offered).toEqual(offeredSteps(symptom, known));
  });

  test('answers what is true, asks nothing twice, and says when it is mended', () => {
    const after = callerAfter(world(), drawn('front-camera'), ['view', 'view', 'switch-lens']);
    expect(after.asked).toEqual([
      { symptom: 'qr-not-read', step: 'view', outcome: 'yourself' },
      { symptom: 'qr-not-read', step: 'switch-lens', outcome: 'read' },
    ]);
    expect(after).toMatchObject({ offered: [], isSolved: true });
    expect(after.phone?.screen).not.toBe('camera-front');
  });

  test('leaves out what is not to be had', () => {
    expect(callerAfter(world(), drawn('front-camera'), ['gone', 'constructor']).asked).toEqual([]);
  });

  test.each(surprises().map((each) => [each.faults[0]!, each.guide, each.seed, each] as const))(
    'asked as the engine asks, %s in %s (%i) goes as the engine found it',
    (_, __, ___, each) => {
      const { moves, end } = performDiagnosis(world(), each);
      const caller = callerAfter(
        world(),
        each,
        moves.map(({ step }) => step),
      );
      expect(caller.asked).toEqual(moves);
      expect(caller.isSolved).toBe(end.kind === 'solved');
    },
  );
});

describe('a training', () => {
  const seed = withFault('front-camera');

  test('listens until the agent says what is wrong, and counts what it is not', () => {
    const { send } = begin(seed);
    expect(send().value).toBe('listening');
    expect(send({ type: 'symptom.named', symptom: 'activation-error', at: 2000 }).value).toBe('listening');
    expect(send({ type: 'step.asked', step: 'view', at: 2000 }).context.steps).toEqual([]);
    expect(send({ type: 'cause.named', cause: 'front-camera', at: 2000 }).value).toBe('listening');
    expect(send({ type: 'symptom.named', symptom: 'qr-not-read', at: 3000 }).value).toBe('asking');
    expect(send().context.misses).toBe(1);
  });

  test('asks what is offered, and is judged by what the agent names', () => {
    const { send, training } = begin(seed);
    send({ type: 'symptom.named', symptom: 'qr-not-read', at: 3000 });
    expect(trainingResult(training.getSnapshot(), world())).toBeUndefined();
    expect(send({ type: 'step.asked', step: 'gone', at: 4000 }).context.steps).toEqual([]);
    const asked = send({ type: 'step.asked', step: 'view', at: 5000 });
    expect(asked.context.caller.asked.map(({ outcome }) => outcome)).toEqual(['yourself']);
    expect(send({ type: 'step.asked', step: 'view', at: 5500 }).context.steps).toEqual(['view']);
    expect(send({ type: 'cause.named', cause: 'gone', at: 6000 }).value).toBe('asking');
    send({ type: 'cause.named', cause: 'front-camera', at: 61_400 });
    const result = trainingResult(training.getSnapshot(), world())!;
    const { cost } = world()
      .symptoms.get('qr-not-read')!
      .model.steps.find(({ id }) => id === 'view')!;
    const engine = performDiagnosis(world(), result.drawn).moves;
    expect(result).toMatchObject({
      seconds: 60,
      misses: 0,
      named: 'front-camera',
      isRight: true,
      asked: [{ step: 'view' }],
      effort: cost,
      engine,
    });
    expect(result.engineEffort).toBe(
      engine.reduce((sum, { symptom, step, outcome }) => {
        const found = world()
          .symptoms.get(symptom)!
          .model.steps.find(({ id }) => id === step)!;
        return sum + found.cost + (found.outcomes.find(({ id }) => id === outcome)?.cost ?? 0);
      }, 0),
    );
    const first = nextStep(
      world().symptoms.get('qr-not-read')!.model,
      evidenceOf(knownReplies(world().symptoms.get('qr-not-read')!, world().guides.get(result.drawn.guide)!.world)),
    );
    expect(engine[0]!.step).toBe(first.step);
  });

  test('ends with a wrong cause, or with none, at any time', () => {
    const { send, training } = begin(seed);
    send({ type: 'symptom.named', symptom: 'qr-not-read', at: 3000 }, { type: 'cause.named', cause: 'other', at: 500 });
    expect(trainingResult(training.getSnapshot(), world())).toMatchObject({
      isRight: false,
      named: 'other',
      seconds: 0,
      effort: 0,
    });
    for (const events of [[], [{ type: 'symptom.named', symptom: 'qr-not-read', at: 2000 } as const]]) {
      const other = begin(seed);
      other.send(...events, { type: 'training.abandoned', at: 9000 });
      expect(trainingResult(other.training.getSnapshot(), world())).toMatchObject({
        isRight: false,
        named: undefined,
        seconds: 8,
      });
    }
  });

  test('has an id and a state for each phase', () => {
    const { id, states } = createTraining(world());
    expect([id, ...Object.keys(states)]).toEqual(['training', 'listening', 'asking', 'judged']);
  });

  test('goes on with another symptom where one shows, and not in circles', () => {
    const enrolled = surprises()[withFault('already-enrolled')]!;
    const both = { ...enrolled, faults: ['already-enrolled', 'notifications-off'] as const };
    const moves = performDiagnosis(world(), both).moves;
    const caller = callerAfter(
      world(),
      both,
      moves.map(({ step }) => step),
    );
    expect(new Set(caller.asked.map(({ symptom }) => symptom)).size).toBe(2);
    expect(caller.symptom).toBe('notification-missing');
    expect(caller.asked).toEqual(moves);
  });
});
