import type { CallValue } from '../../content/index.ts';

/** The forms of a line. The first one whose values are all known is used. */
export type MessageLine = readonly (readonly (string | { value: CallValue })[])[];

/** The known values of a call, in the caller's language. */
export type CallValues = Readonly<Partial<Record<CallValue, string>>>;

/** Fills values into a message. Omits lines that need unknown values. Empty if no line is left. */
export function messageText(lines: readonly MessageLine[], values: CallValues, between = '\n'): string {
  return lines.flatMap((line) => lineText(line, values) ?? []).join(between);
}

/** The first form of a line whose values are all known. `undefined` if there is none. */
export function lineText(line: MessageLine, values: CallValues): string | undefined {
  for (const form of line) {
    const pieces = form.map((piece) => (typeof piece === 'string' ? piece : values[piece.value]));
    if (pieces.every((piece) => piece !== undefined)) return pieces.join('');
  }
  return undefined;
}
