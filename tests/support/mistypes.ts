import fc from 'fast-check';

/** Every text that differs from `digits` in one digit. */
export function oneDigitWrong(digits: string): string[] {
  return [...digits].flatMap((right, at) =>
    [...'0123456789']
      .filter((wrong) => wrong !== right)
      .map((wrong) => digits.slice(0, at) + wrong + digits.slice(at + 1)),
  );
}

/** Every other text that comes of swapping two neighbours in `digits`. */
export function neighboursSwapped(digits: string): string[] {
  return [...digits.slice(1)]
    .map((right, at) => digits.slice(0, at) + right + digits[at]! + digits.slice(at + 2))
    .filter((text) => text !== digits);
}

/** Any text at all, half of it ASCII: control characters and broken surrogate pairs too. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));
