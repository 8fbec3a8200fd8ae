import type { CaseId } from './case.types.ts';
import { digestOf } from './digest.ts';

/** The letter distinguishes the number of a call from that of a place, which has digits only. */
const FORM = /^C(\d{4})(\d{4})$/;
const BEGUN = /^C\d{0,7}$/;

/** The number of a call, for people. It is derived from the id, so it never changes. */
export function callNumber(id: CaseId): string {
  const digits = String(digestOf(`call ${id}`) % 100_000_000).padStart(8, '0');
  return `C${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * Reads the number of a call as people type it: full width or not, with or without groups. `begun` if digits are
 * missing; `undefined` if it is not a number of a call.
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
