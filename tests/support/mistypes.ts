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
