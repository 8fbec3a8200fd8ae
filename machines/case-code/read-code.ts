import {
  DIAGNOSIS_LENGTH,
  GUIDE_LENGTH,
  isChecked,
  MAX_LENGTH,
  PART_LENGTH,
  type DiagnosisPlace,
  type GuidePlace,
} from './write-code.ts';

type ReadCode = ({ kind: 'guide' } & GuidePlace) | ({ kind: 'diagnosis' } & DiagnosisPlace);

/** Why text is not a code. `mistyped`: the check digit does not match. */
export const codeFaults = ['empty', 'not-digits', 'too-short', 'too-long', 'mistyped', 'unknown-kind'] as const;
export type CodeFault = (typeof codeFaults)[number];

/** A label copied with the code, such as “Guide number 110 …”. */
const LABEL = /^\s*\D{2,24}[\s:](?=(?:\d[\s-]*){10})/;

/** Reads a code as people type it: with spaces, hyphens or dots, in full-width digits, or after a label. */
export function readCode(text: string): { code: ReadCode } | { fault: CodeFault } {
  const digits = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(LABEL, '')
    .replace(/[\s\-‐-―−ー.・_]/g, '');
  if (digits === '') return { fault: 'empty' };
  if (!/^[0-9]+$/.test(digits)) return { fault: 'not-digits' };
  if (digits.length > MAX_LENGTH || text.length > 500) return { fault: 'too-long' };
  const kind = { 1: 'guide', 2: 'diagnosis', 3: 'guide' }[digits.slice(0, 1)];
  if (!kind) return { fault: digits.length >= GUIDE_LENGTH && !isChecked(digits) ? 'mistyped' : 'unknown-kind' };
  const hasPart = digits.startsWith('3');
  const length = kind === 'diagnosis' ? DIAGNOSIS_LENGTH : hasPart ? PART_LENGTH : GUIDE_LENGTH;
  if (digits.length < length) return { fault: 'too-short' };
  if (kind === 'guide' && digits.length > length) return { fault: 'too-long' };
  if (!isChecked(digits)) return { fault: 'mistyped' };
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  if (kind === 'diagnosis')
    return { code: { kind, symptom: at(1, 3), version: at(3, 4), answers: digits.slice(4, -1) } };
  const place = { case: at(1, 4), version: at(4, 5), step: at(5, 7), ways: at(7, 9) };
  return { code: { kind: 'guide', ...place, ...(hasPart && { part: at(9, 10) }) } };
}
