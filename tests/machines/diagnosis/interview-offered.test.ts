import { describe, expect, test } from 'vitest';
import { interviewView, offeredSteps } from '../../../machines/diagnosis/index.ts';
import { interviewOf, repliesFrom } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { beginningsOf, shippedSymptoms } from '../../support/symptoms.ts';

describe('offeredSteps', () => {
  test.each([
    // What swaps needs to know of the others first.
    ['', ['others', 'push', 'fuse']],
    ['others.lit', ['push', 'swap', 'fuse']],
    ['others.dark', ['push', 'fuse']],
    ['others.lit~swap.not', ['push']],
    ['others.lit~push.not~swap.couldnt~fuse.couldnt', []],
    // It is fixed, or another symptom shows.
    ['push.lit', []],
    ['others.lit~swap.hums', []],
  ])('after %j are %j', (said, steps) => {
    expect(offeredSteps(lamp, repliesFrom(said))).toEqual(steps);
  });

  test.each(Object.keys(shippedSymptoms('all')))('of %s have the engine’s own among them', (id) => {
    const symptom = shippedSymptoms('all')[id]!;
    for (const replies of beginningsOf(symptom)) {
      const view = interviewView(interviewOf(symptom, { replies }).getSnapshot(), symptom);
      if (view.phase === 'asking') expect(offeredSteps(symptom, replies)).toContain(view.step);
    }
  });
});
