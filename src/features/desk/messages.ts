import type { CallValue } from '../../content/index.ts';
import type { MessageLine } from './words.ts';

/** What is known of a call, in the caller's words. */
export type CallValues = Readonly<Partial<Record<CallValue, string>>>;

/** A message with what is known filled in. Lines that name what is not are left out; empty where nothing is left. */
export function messageText(lines: readonly MessageLine[], values: CallValues, between = '\n'): string {
  return lines.flatMap((line) => lineText(line, values) ?? []).join(between);
}

/** The first form of a line whose values are all known; nothing where there is none. */
export function lineText(line: MessageLine, values: CallValues): string | undefined {
  for (const form of line) {
    const pieces = form.map((piece) => (typeof piece === 'string' ? piece : values[piece.value]));
    if (pieces.every((piece) => piece !== undefined)) return pieces.join('');
  }
  return undefined;
}
