import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../machines/case-code/index.ts';
import {
  decodeInterview,
  encodeInterview,
  evidenceOf,
  interviewCodeProblems,
  isAllDone,
  type Symptom,
} from '../../../machines/diagnosis/index.ts';
import { repliesFrom, repliesText } from '../../support/interviews.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { lamp } from '../../support/lamp.ts';
import { anyText } from '../../support/mistypes.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';
import { runs } from '../../support/random-share.ts';

const symptoms = { lamp };
const checked = (digits: string): string => digits + checkDigit(digits);

function read(code: string): string {
  const decoded = decodeInterview(code, symptoms);
  if ('problem' in decoded) return decoded.problem;
  return `${decoded.symptom}: ${repliesText(decoded.replies)}${decoded.notice ? `, ${decoded.notice}` : ''}`;
}

/** A symptom with a chain of questions that can be unsure. */
function longSymptom(count: number): Symptom {
  const ids = Array.from({ length: count }, (_, at) => `q${at}`);
  return {
    ...lamp,
    id: 'long',
    model: {
      ...lamp.model,
      steps: ids.map((id) => ({
        id,
        kind: 'ask',
        cost: 1,
        outcomes: [
          { id: 'yes', p: [0.5, 0.5, 0.5, 0.5] },
          { id: 'unsure', p: [0.5, 0.5, 0.5, 0.5] },
        ],
      })),
    },
    steps: Object.fromEntries(
      ids.map((id, at) => [
        id,
        { number: at + 1, source: 'assumed', outcomes: { yes: { number: 0 }, unsure: { number: 9, role: 'unsure' } } },
      ]),
    ),
  };
}

describe('encodeInterview', () => {
  test.each([
    // By their numbers the steps are the fuse, of 3 values, the others, of 4, the push, of 4, and the swap.
    ['', '2094', ''],
    ['others.lit', '20943', 'others.lit'],
    ['others.lit~fuse.couldnt', '20945', 'fuse.couldnt~others.lit'],
    ['others.unsure~push.couldnt', '209445', 'others.unsure~push.couldnt'],
    // The swap is asked only after the others, despite their numbers, and the fuse before it.
    ['others.lit~fuse.couldnt~swap.not', '2094149', 'fuse.couldnt~others.lit~swap.not'],
    ['others.lit~swap.hums', '2094195', 'others.lit~swap.hums'],
  ])('writes %s as %s with its check digit', (said, digits, again) => {
    const code = encodeInterview(repliesFrom(said), lamp);
    expect(code.replaceAll(' ', '')).toBe(checked(digits));
    expect(read(code)).toBe(`lamp: ${again}`);
  });

  describe('by numbers against the order of asking', () => {
    // The swap comes first of all, then the push, and the fuse last.
    const turned: Symptom = {
      ...lamp,
      id: 'turned',
      steps: Object.fromEntries(
        Object.entries(lamp.steps).map(([step, each]) => [step, { ...each, number: 10 - each.number }]),
      ),
    };
    const again = (said: string): string => {
      const decoded = decodeInterview(encodeInterview(repliesFrom(said), turned), { turned });
      if ('problem' in decoded) return decoded.problem;
      return `${repliesText(decoded.replies)}${decoded.notice ? `, ${decoded.notice}` : ''}`;
    };

    test.each([
      ['others.lit~swap.hums', 'others.lit~swap.hums'],
      ['fuse.couldnt~others.lit~swap.not', 'others.lit~fuse.couldnt~swap.not'],
      ['others.unsure~push.couldnt', 'push.couldnt~others.unsure'],
    ])('%s is read as %s', (said, read) => {
      expect(again(said)).toBe(read);
      expect(evidenceOf(repliesFrom(read))).toEqual(
        expect.objectContaining(evidenceOf(repliesFrom(said)) as Record<string, unknown>),
      );
    });

    test('what cannot have been said together is left out, and that is told', () => {
      expect(again('swap.hums')).toBe(', replies-dropped');
      expect(again('swap.hums~push.couldnt')).toBe('push.couldnt, replies-dropped');
    });
  });

  test('leaves out first what says nothing, and keeps the order of the rest', () => {
    // 35 digits hold 73 questions of three values: not answered, yes, unsure.
    const long = longSymptom(75);
    const said = long.model.steps.map(({ id }, at) => ({ step: id, outcome: at >= 73 ? 'unsure' : 'yes' }));
    const decoded = decodeInterview(encodeInterview(said.toReversed(), long), { long });
    expect(decoded).toEqual({ symptom: 'long', replies: said.slice(0, 73) });
    const all = said.map(({ step }) => ({ step, outcome: 'yes' }));
    expect(decodeInterview(encodeInterview(all, long), { long })).toEqual({
      symptom: 'long',
      replies: all.slice(0, 73),
    });
  });

  test('has twelve digits at the most, whatever was said of the symptoms of the frozen content', () => {
    const most = [...frozenLibrary().diagnosis.symptoms.values()].map(({ symptom }) => {
      const sets = Object.values(symptom.steps).reduce(
        (product, { outcomes }) => product * BigInt(Object.keys(outcomes).length + 1),
        1n,
      );
      return 5 + String(sets - 1n).length;
    });
    expect(Math.max(...most)).toBeLessThanOrEqual(12);
  });
});

describe('decodeInterview', () => {
  test.each([
    ['', 'empty'],
    ['20a', 'not-digits'],
    ['2094', 'too-short'],
    ['2'.repeat(41), 'too-long'],
    ['209 44', 'mistyped'],
    [checked('110110800'), 'not-a-diagnosis'],
    [checked('910110800'), 'unknown-kind'],
    ['2094', 'too-short'],
    [checked('2084'), 'unknown-symptom'],
    [checked('20933'), 'lamp: , other-version'],
    // More than all steps can say; what does not go together: the swap after a dark lamp.
    [checked('2094288'), 'lamp: , replies-dropped'],
    [checked('2094102'), 'lamp: others.dark, replies-dropped'],
    ['２０９－４３ 0', 'lamp: others.lit'],
    // Another version may mean something else by the same numbers.
    [checked('2095101'), 'lamp: , other-version'],
  ])('makes of “%s” %s', (code, place) => {
    expect(read(code)).toBe(place);
  });

  test('names every problem that the page has words for', () => {
    expect(interviewCodeProblems).toEqual([
      'empty',
      'not-digits',
      'too-short',
      'too-long',
      'mistyped',
      'unknown-kind',
      'unknown-symptom',
      'not-a-diagnosis',
    ]);
  });

  test('never throws, and reads back what it wrote, in thousands of codes', { timeout: 60_000 }, () => {
    const all = { lamp, ...shippedSymptoms('all') };
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 38 });
    const numbers = fc
      .tuple(fc.constantFrom('094', '011', '021', '031'), fc.nat(400_000))
      .map(([start, number]) => `2${start}${number === 0 ? '' : number}`);
    const code = fc.oneof(
      { weight: 1, arbitrary: anyText(60) },
      { weight: 2, arbitrary: digits.map((text) => checked(`2${text}`)) },
      { weight: 5, arbitrary: numbers.map(checked) },
    );
    let found = 0;
    fc.assert(
      fc.property(code, (text) => {
        const decoded = decodeInterview(text, all);
        if ('problem' in decoded) return;
        found++;
        const { symptom, replies } = decoded;
        const again = decodeInterview(encodeInterview(replies, all[symptom as keyof typeof all]), all);
        if ('problem' in again) throw new Error(again.problem);
        expect([again.symptom, again.notice, evidenceOf(again.replies)]).toEqual([
          symptom,
          undefined,
          evidenceOf(replies),
        ]);
      }),
      { numRuns: runs(10_000) },
    );
    expect(found).toBeGreaterThan(runs(2000));
  });
});

test('an interview has done all where its last answer says so, and only there', () => {
  const symptom = shippedSymptoms('all')['qr-not-read']!;
  const answers: [string, boolean][] = [
    ['', false],
    ['type-code.activated', true],
    ['type-code.not-activated', false],
    ['type-code.activated~move.read', false],
    ['move.read~type-code.activated', true],
    ['nowhere.activated', false],
  ];
  for (const [said, isDone] of answers) expect(isAllDone(symptom, repliesFrom(said)), said).toBe(isDone);
});
