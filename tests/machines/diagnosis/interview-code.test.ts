import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../machines/case-code/index.ts';
import {
  decodeInterview,
  encodeInterview,
  interviewCodeProblems,
  MOST_REPLIES,
  type Symptom,
} from '../../../machines/diagnosis/index.ts';
import { repliesFrom, repliesText } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { anyText, neighboursSwapped, oneDigitWrong } from '../../support/mistypes.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';
import { share } from '../../support/random-share.ts';

const symptoms = { lamp };
const checked = (digits: string): string => digits + checkDigit(digits);

function read(code: string): string {
  const decoded = decodeInterview(code, symptoms);
  if ('problem' in decoded) return decoded.problem;
  return `${decoded.symptom}: ${repliesText(decoded.replies)}${decoded.notice ? `, ${decoded.notice}` : ''}`;
}

/** A symptom with so many questions in a row, all of which can be unsure. */
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
    ['', '2094', '209 43'],
    ['others.lit', '2094101', '209 410 14'],
    ['others.lit~fuse.couldnt', '2094101072', '209 410 107 29'],
  ])('writes %s as %s with its check digit', (said, digits, code) => {
    expect(encodeInterview(repliesFrom(said), lamp)).toBe(code);
    expect(code.replaceAll(' ', '')).toBe(checked(digits));
    expect(read(code)).toBe(`lamp: ${said}`);
  });

  test('leaves out first what says nothing, and keeps the order of the rest', () => {
    const long = longSymptom(MOST_REPLIES + 2);
    const said = long.model.steps.map(({ id }, at) => ({ step: id, outcome: at === 1 || at === 4 ? 'unsure' : 'yes' }));
    const decoded = decodeInterview(encodeInterview(said, long), { long });
    expect(decoded).toEqual({ symptom: 'long', replies: said.filter(({ outcome }) => outcome === 'yes') });
    const all = said.map(({ step }) => ({ step, outcome: 'yes' }));
    expect(decodeInterview(encodeInterview(all, long), { long })).toEqual({
      symptom: 'long',
      replies: all.slice(0, MOST_REPLIES),
    });
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
    [checked('2084'), 'unknown-symptom'],
    ['２０９－４１０ 14', 'lamp: others.lit'],
    // Another version may mean something else by the same numbers.
    [checked('2093101'), 'lamp: , other-version'],
    [checked('2095101'), 'lamp: , other-version'],
    // No such step, no such outcome, half a reply, twice the same.
    [checked('2094101991'), 'lamp: others.lit, replies-dropped'],
    [checked('2094109'), 'lamp: , replies-dropped'],
    [checked('209410110'), 'lamp: others.lit, replies-dropped'],
    [checked('2094101101'), 'lamp: others.lit, replies-dropped'],
    [checked('2094301'), 'lamp: , replies-dropped'],
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

  test('takes no code with one digit wrong, or two neighbours swapped, for another', () => {
    const code = encodeInterview(repliesFrom('others.lit~push.not'), lamp).replaceAll(' ', '');
    for (const wrong of [...oneDigitWrong(code), ...neighboursSwapped(code)]) {
      // With another first digit it is no diagnosis at all.
      expect(read(wrong)).toMatch(
        wrong.startsWith('2') ? /^mistyped$/ : /^(mistyped|unknown-kind|too-short|too-long)$/,
      );
    }
  });

  test('never throws, and reads back what it wrote, in 10,000 codes', { timeout: 60_000 }, () => {
    const all = { lamp, ...shippedSymptoms('all') };
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 38 });
    const near = fc
      .tuple(
        fc.constantFrom('091', '094', '011', '021', '031'),
        fc.array(fc.tuple(fc.nat(35), fc.nat(5)), { maxLength: 11 }),
      )
      .map(([start, said]) => `2${start}${said.map(([a, b]) => String(a).padStart(2, '0') + String(b)).join('')}`);
    const code = fc.oneof(
      { weight: 1, arbitrary: anyText(60) },
      { weight: 2, arbitrary: digits.map((text) => checked(`2${text}`)) },
      { weight: 5, arbitrary: near.map(checked) },
    );
    let found = 0;
    fc.assert(
      fc.property(code, (text) => {
        const decoded = decodeInterview(text, all);
        if ('problem' in decoded) return;
        found++;
        const { symptom, replies } = decoded;
        expect(decodeInterview(encodeInterview(replies, all[symptom as keyof typeof all]), all)).toEqual({
          symptom,
          replies,
        });
      }),
      { numRuns: share(10_000) },
    );
    expect(found).toBeGreaterThan(share(2000));
  });
});
