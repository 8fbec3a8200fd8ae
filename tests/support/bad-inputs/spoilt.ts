import fc from 'fast-check';
import { anyText } from '../mistypes.ts';

/** Longer than any page says. Very long ones are fixed. */
const LONGEST = 4000;

/** Inputs that are right, from which bad ones are made too. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  addresses: [
    '#step-scan~login',
    '#said~view.yourself~switch-lens.not-read',
    '?task=add-user&platform=iphone&method=code&seed=7#d=b-log-in.w3.p-ibkr-mobile',
    '?guide=iphone-activate-qr#step-scan~',
  ],
  storage: ['step-scan~login', '{"shown":"a","keys":true}', '["a"]', '1700000000000', 'dark'],
  codes: ['1101108008', '20110', 'PRAC234567', 'https://site.example/en/simulator/?task=add-user#PRAC234567'],
  files: [
    JSON.stringify({
      format: 'shirube-cases',
      version: 1,
      cases: [
        {
          id: 'a',
          opened: 1,
          log: [{ type: 'place.found', guide: 'tea', place: 'step-light~full', at: 2 }],
        },
      ],
    }),
  ],
};
const PIECES = [
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e999',
  'null',
  '{}',
  '[]',
  '"',
  '<b>',
  '%',
  '%00',
  '\u0000',
  '\ud800',
  '🙂',
  '～',
  '#',
  '~',
  '.',
  '&',
  '=',
  '９',
];

/** Texts with one to three things done to them: a piece put in, taken out, doubled, or changed for another. */
export function spoilt(fixed: readonly string[], group: string): fc.Arbitrary<string> {
  const begun = fc.constantFrom(...[...fixed, ...RIGHT[group]!].filter(({ length }) => length <= LONGEST));
  const piece = fc.oneof(fc.constantFrom(...PIECES), anyText(4));
  const change = fc.tuple(
    fc.constantFrom('put in', 'take out', 'double', 'change'),
    fc.nat(LONGEST),
    fc.nat(12),
    piece,
  );
  const changed = fc.tuple(begun, fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((now, [how, place, length, put]) => {
      const at = now.length === 0 ? 0 : place % now.length;
      const [before, part, after] = [now.slice(0, at), now.slice(at, at + length), now.slice(at + length)];
      if (how === 'put in') return before + put + part + after;
      if (how === 'take out') return before + after;
      return how === 'double' ? before + part + part + after : before + put + after;
    }, text),
  );
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: anyText(60) },
    { weight: 1, arbitrary: fc.json() },
  );
}
