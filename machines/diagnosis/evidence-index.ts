import type { Compiled } from './compiled.ts';

/**
 * Numbers evidence states from 0 in insertion order. The caller moves a cursor step by step, so that lookups allocate
 * nothing: keys are mixed-radix numbers with one digit per step, in as many 32-bit words as needed.
 */
export interface EvidenceIndex {
  /** Number of states. */
  readonly size: number;
  /** Moves the cursor: adds `by` to the digit of a step. */
  move(step: number, by: number): void;
  /** The number of the state under the cursor, or -1. */
  find(): number;
  /** Adds the state under the cursor, which must be new, and returns its number. */
  add(): number;
}

const WORD = 2 ** 32;
/** Up to this many possible states, each has its own slot and no hash is needed. */
const DIRECT = 2 ** 24;

export function createEvidenceIndex({ steps, order }: Compiled): EvidenceIndex {
  const wordOf = new Uint32Array(steps.length);
  const placeOf = new Uint32Array(steps.length);
  let [words, place] = [1, 1];
  // The digits that a depth-first search changes last are the lowest, for locality.
  for (const step of order.toReversed()) {
    const digits = step.open + 1;
    if (place * digits > WORD) [words, place] = [words + 1, 1];
    [wordOf[step.index], placeOf[step.index]] = [words - 1, place];
    place *= digits;
  }

  const isDirect = words === 1 && place <= DIRECT;
  const cursor = new Uint32Array(words);
  let keys = new Uint32Array(words << 8);
  /** Numbers by hash, from 1; 0 is free. Never more than half full. */
  let slots = new Int32Array(isDirect ? place : 1 << 9);
  let size = 0;
  /** Slot where the last search ended: of the found state, or where to insert it. */
  let slot = 0;

  function seek(from: Uint32Array, at: number): number {
    let hash = 0;
    for (let word = 0; word < words; word++)
      hash = Math.imul(hash ^ (from[at + word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hash ^= hash >>> 15;
    const mask = slots.length - 1;
    slot = hash & mask;
    for (let number = slots[slot]; number; number = slots[slot]) {
      let word = 0;
      while (word < words && keys[(number - 1) * words + word] === from[at + word]) word++;
      if (word === words) return number - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  function grow(): void {
    const larger = new Uint32Array(keys.length * 2);
    larger.set(keys);
    keys = larger;
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < size; number++) {
      seek(keys, number * words);
      slots[slot] = number + 1;
    }
  }

  return {
    get size() {
      return size;
    },
    move(step, by) {
      const word = wordOf[step] ?? 0;
      cursor[word] = (cursor[word] ?? 0) + (placeOf[step] ?? 0) * by;
    },
    find: () => (isDirect ? (slots[cursor[0] ?? 0] ?? 0) - 1 : seek(cursor, 0)),
    add() {
      if (isDirect) {
        slots[cursor[0] ?? 0] = size + 1;
        return size++;
      }
      if (size * 2 === slots.length) grow();
      seek(cursor, 0);
      keys.set(cursor, size * words);
      slots[slot] = size + 1;
      return size++;
    },
  };
}
