import type { CaseId } from './case.types.ts';
import { digestOf } from './digest.ts';

/** A call's number has eight digits, and a letter before them: the numbers of places have none. */
const FORM = /^C(\d{4})(\d{4})$/;
const BEGUN = /^C\d{0,7}$/;

/** The number of a call for people. It is derived from the id, so it never changes. */
export function callNumber(id: CaseId): string {
  const digits = String(digestOf(`call ${id}`) % 100_000_000).padStart(8, '0');
  return `C${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * The call's number that somebody types: in full width, in groups or not. `begun`: more digits are to come. Nothing where
 * it is none.
 */
export function readCallNumber(text: string): string | 'begun' | undefined {
  const plain = text
    .slice(0, 80)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−ー.・_]/g, '');
  const [, first, second] = FORM.exec(plain) ?? [];
  if (first !== undefined && second !== undefined) return `C${first}-${second}`;
  return BEGUN.test(plain) ? 'begun' : undefined;
}
