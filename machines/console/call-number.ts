import type { CaseId } from './case.types.ts';

/** The number of a call, for people. It is derived from the id, so it never changes. */
export function callNumber(id: CaseId): string {
  const digits = String(digestOf(`call ${id}`) % 100_000_000).padStart(8, '0');
  return `C${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The 53-bit hash of a text (cyrb53), the same on every machine. It identifies texts, but is not cryptographic. */
function digestOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  const low = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  const high = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}

/** The same hash as eleven lowercase letters and digits. */
export function digestText(text: string): string {
  return digestOf(text).toString(36).padStart(11, '0');
}
