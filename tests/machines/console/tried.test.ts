import { describe, expect, test } from 'vitest';
import { caseView, ticketOf } from '../../../machines/console/index.ts';
import { caseAfter, caseLogs, caseText, world } from '../../support/console-cases.ts';

const triedAfter = (...actions: string[]) => caseView(caseAfter(actions), world).diagnosis?.tried;
const repliesAfter = (...actions: string[]) =>
  ticketOf(caseAfter(actions), world, 60_000).diagnoses[0]?.replies.map(
    ({ step, outcome, from }) => `${step}.${outcome} ${from}`,
  );

describe('what a caller has tried before the call', () => {
  test('can be the repairs that are to be had, and may have failed', () => {
    // The swap is asked only after the others, and of the fuse nobody says that it did not help.
    expect(triedAfter('symptom.chosen:lamp')).toEqual([{ step: 'push', isTried: false }]);
    expect(triedAfter('symptom.chosen:lamp', 'reply.given:lit', 'step.tried:swap')).toEqual([
      { step: 'push', isTried: false },
      { step: 'swap', isTried: true },
    ]);
    for (const step of ['others', 'swap', 'fuse', 'gone', 'constructor']) {
      expect(caseText(caseAfter(['symptom.chosen:lamp', `step.tried:${step}`]))).toBe(
        caseText(caseAfter(['symptom.chosen:lamp'])),
      );
    }
    expect(caseText(caseAfter(['step.tried:push']))).toBe('finding');
  });

  test('is evidence, is not asked, and is told apart in the ticket', () => {
    expect(repliesAfter('symptom.chosen:lamp', 'step.tried:push', 'reply.given:lit')).toEqual([
      'push.not before',
      'others.lit caller',
    ]);
  });

  test('is taken back by the same key, by undoing, and by another answer', () => {
    expect(repliesAfter('symptom.chosen:lamp', 'step.tried:push', 'step.tried:push')).toEqual([]);
    const tried = caseAfter(['symptom.chosen:lamp', 'step.tried:push']);
    expect(caseText(caseLogs.undone(tried))).toBe(caseText(caseAfter(['symptom.chosen:lamp'])));
    expect(repliesAfter('symptom.chosen:lamp', 'step.tried:push', 'reply.changed:push.couldnt')).toEqual([
      'push.couldnt caller',
    ]);
    expect(repliesAfter('symptom.chosen:lamp', 'step.tried:push', 'reply.withdrawn')).toEqual([]);
  });

  test('is kept while the questions are left, and when the call is opened again', () => {
    const actions = ['symptom.chosen:lamp', 'step.tried:push'];
    const left = [...actions, 'diagnosis.left', 'symptom.chosen:lamp'];
    expect(repliesAfter(...left)).toEqual(['push.not before']);
    expect(repliesAfter(...actions, 'case.closed:left', 'case.reopened')).toEqual(['push.not before']);
  });
});
