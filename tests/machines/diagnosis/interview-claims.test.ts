import { describe, expect, test } from 'vitest';
import {
  belief,
  claimsOf,
  evidenceOf,
  nextStep,
  statusAfter,
  type Claim,
  type Evidence,
  type Reply,
  type Symptom,
} from '../../../machines/diagnosis/index.ts';
import { repliesFrom, repliesText } from '../../support/interviews.ts';
import { shareOf } from '../../support/random-share.ts';
import { lamp } from '../../support/lamp.ts';
import { beginningsOf, shippedSymptoms } from '../../support/symptoms.ts';

/** What is wrong with a claim, worked out again from the model by `belief` and `nextStep` alone. */
function faultOf({ model, steps }: Symptom, evidence: Evidence, claim: Claim): string | undefined {
  const now = belief(model, evidence);
  const first = belief(model, {});
  const most = Math.max(...Object.values(now));
  const without = (step: string) =>
    belief(model, Object.fromEntries(Object.entries(evidence).filter(([each]) => each !== step)));
  const { step: move } = nextStep(model, evidence);
  switch (claim.kind) {
    case 'likely':
      return now[claim.cause] === most ? undefined : 'is not the most likely';
    case 'possible':
      return now[claim.cause]! >= most / 4 ? undefined : 'is less than a quarter as likely';
    case 'more':
      return now[claim.cause]! >= without(claim.step)[claim.cause]! * 1.25 ? undefined : 'is not more likely';
    case 'less':
      return now[claim.cause]! * 1.25 <= without(claim.step)[claim.cause]! ? undefined : 'is not less likely';
    case 'unlikely':
      return now[claim.cause]! <= first[claim.cause]! / 10 ? undefined : 'is not ten times less likely';
    case 'leads': {
      const then = { ...evidence, [claim.step]: claim.outcome };
      const later = belief(model, then);
      if (claim.step !== move) return 'is not the step on screen';
      if (nextStep(model, then).step !== claim.next) return 'leads elsewhere';
      if (steps[move]!.outcomes[claim.outcome]!.opens !== claim.opens) return 'opens something else';
      return later[claim.cause] === Math.max(...Object.values(later)) ? undefined : 'is not the most likely then';
    }
  }
}

/** Every place that a reader can get to by answering what is asked. */
function placesOf(symptom: Symptom, from: readonly Reply[]): (readonly Reply[])[] {
  const found = new Map<string, readonly Reply[]>();
  const walk = (replies: readonly Reply[]): void => {
    const status = statusAfter(symptom, replies);
    if (status.phase !== 'asking' || found.has(repliesText(replies))) return;
    found.set(repliesText(replies), replies);
    for (const outcome of Object.keys(symptom.steps[status.step]!.outcomes)) {
      walk([...replies, { step: status.step, outcome }]);
    }
  };
  walk(from);
  return [...found.values()];
}

describe('claimsOf', () => {
  test('tells the causes, what answers did to them, what is ruled out, and what each answer leads to', () => {
    const claims = claimsOf(lamp, evidenceOf(repliesFrom('others.lit~push.not')));
    expect(claims).toEqual([
      { kind: 'likely', cause: 'bulb' },
      { kind: 'more', cause: 'bulb', step: 'others', outcome: 'lit' },
      { kind: 'more', cause: 'bulb', step: 'push', outcome: 'not' },
      { kind: 'unlikely', cause: 'plug', step: 'push', outcome: 'not' },
      { kind: 'unlikely', cause: 'fuse', step: 'others', outcome: 'lit' },
      { kind: 'leads', step: 'swap', outcome: 'lit', next: 'done', opens: undefined, cause: 'bulb' },
      { kind: 'leads', step: 'swap', outcome: 'not', next: 'call', opens: undefined, cause: 'bulb' },
      { kind: 'leads', step: 'swap', outcome: 'hums', next: 'call', opens: 'hum', cause: 'bulb' },
      { kind: 'leads', step: 'swap', outcome: 'couldnt', next: 'call', opens: undefined, cause: 'bulb' },
      { kind: 'leads', step: 'swap', outcome: 'unsure', next: 'call', opens: undefined, cause: 'other' },
    ]);
  });

  test('says nothing of an answer that says nothing, or hardly changes anything', () => {
    const kinds = (said: string) =>
      claimsOf(lamp, evidenceOf(repliesFrom(said))).map((claim) =>
        'step' in claim ? `${claim.kind} ${claim.step}` : claim.kind,
      );
    expect(kinds('others.unsure')).toEqual([
      'likely',
      'possible',
      'possible',
      'leads push',
      'leads push',
      'leads push',
    ]);
    expect(kinds('others.dark~push.not').filter((kind) => /^(more|less|unlikely) push/.test(kind))).toEqual([]);
    expect(kinds('others.lit~push.not~swap.not')).toContain('less push');
  });

  test.each(['lamp', ...Object.keys(shippedSymptoms('all'))])(
    'claims nothing of %s that its model does not say',
    (id) => {
      const symptom = id === 'lamp' ? lamp : shippedSymptoms('all')[id]!;
      let told = 0;
      for (const replies of shareOf(beginningsOf(symptom).flatMap((from) => placesOf(symptom, from)))) {
        const evidence = evidenceOf(replies);
        const claims = claimsOf(symptom, evidence);
        for (const claim of claims) {
          told++;
          expect([repliesText(replies), claim, faultOf(symptom, evidence, claim)]).toEqual([
            repliesText(replies),
            claim,
            undefined,
          ]);
        }
      }
      expect(told).toBeGreaterThan(10);
    },
  );
});
