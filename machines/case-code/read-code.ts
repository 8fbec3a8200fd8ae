import { DIAGNOSIS_SHORTEST, GUIDE_LENGTH, LONGEST } from './code-form.ts';
import { isChecked } from './damm.ts';

/** What a code says, before anybody asks whether that place exists. */
export type ReadCode =
  | { kind: 'guide'; case: number; version: number; step: number; ways: number }
  | { kind: 'diagnosis'; symptom: number; version: number; answers: string };

/** Why a text is not a code; `mistyped` is told by the check digit. */
export const codeFaults = ['empty', 'not-digits', 'too-short', 'too-long', 'mistyped', 'unknown-kind'] as const;
export type CodeFault = (typeof codeFaults)[number];

/**
 * Reads a code as people type it: with spaces, hyphens or dots, in full-width digits too.
 * What it says is not yet known to exist.
 */
export function readCode(text: string): { code: ReadCode } | { fault: CodeFault } {
  const digits = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[\s\-‐-―−ー.・_]/g, '');
  if (digits === '') return { fault: 'empty' };
  if (!/^[0-9]+$/.test(digits)) return { fault: 'not-digits' };
  if (digits.length > LONGEST || text.length > 500) return { fault: 'too-long' };
  if (digits.startsWith('1')) {
    if (digits.length < GUIDE_LENGTH) return { fault: 'too-short' };
    if (digits.length > GUIDE_LENGTH) return { fault: 'too-long' };
    if (!isChecked(digits)) return { fault: 'mistyped' };
    const part = (from: number, to: number) => Number(digits.slice(from, to));
    return { code: { kind: 'guide', case: part(1, 4), version: part(4, 5), step: part(5, 7), ways: part(7, 9) } };
  }
  if (digits.startsWith('2')) {
    if (digits.length < DIAGNOSIS_SHORTEST) return { fault: 'too-short' };
    if (!isChecked(digits)) return { fault: 'mistyped' };
    return {
      code: {
        kind: 'diagnosis',
        symptom: Number(digits.slice(1, 3)),
        version: Number(digits.slice(3, 4)),
        answers: digits.slice(4, -1),
      },
    };
  }
  return { fault: digits.length >= GUIDE_LENGTH && !isChecked(digits) ? 'mistyped' : 'unknown-kind' };
}
