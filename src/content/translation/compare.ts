import { diffArrays } from 'diff';
import { memoizeByIdentity } from '../memoize.ts';
import type { Places } from '../library.ts';

/** `at`: the index of the phrase in the record. */
export type Change =
  | { kind: 'changed'; place: string; at: number; before: string; after: string }
  | { kind: 'added'; place: string; at?: undefined; before?: undefined; after: string }
  | { kind: 'removed'; place: string; at: number; before: string; after?: undefined };

/** Minimum similarity of a changed phrase. Less similar phrases are a removal and an addition. */
const ALIKE = 0.3;

export type Aligned = Change | { kind: 'kept'; place: string; at: number; before: string; after: string };

/** The changes between two versions of the source, in the order of the later one. Removed places come last. */
export const changesBetween = memoizeByIdentity((before: Places, after: Places): readonly Change[] =>
  alignmentOf(before, after).filter((each): each is Change => each.kind !== 'kept'),
);

export function alignmentOf(before: Places, after: Places): Aligned[] {
  const places = [...after.keys(), ...[...before.keys()].filter((place) => !after.has(place))];
  return places.flatMap((place) => alignedAt(place, before.get(place) ?? [], after.get(place) ?? []));
}

function alignedAt(place: string, before: readonly string[], after: readonly string[]): Aligned[] {
  const aligned: Aligned[] = [];
  let at = 0;
  let gone: string[] = [];
  let fresh: string[] = [];
  const settle = (): void => {
    aligned.push(...paired(place, at, gone, fresh));
    at += gone.length;
    [gone, fresh] = [[], []];
  };
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (removed) gone = value;
    else if (added) fresh = value;
    else {
      settle();
      for (const text of value) aligned.push({ kind: 'kept', place, at: at++, before: text, after: text });
    }
  }
  settle();
  return aligned;
}

/** Pairs each removed phrase with the most similar of the added ones that follow the last pair. */
function paired(place: string, from: number, gone: readonly string[], fresh: readonly string[]): Change[] {
  const isAlone = gone.length === 1 && fresh.length === 1;
  const added = (texts: readonly string[]) => texts.map((after): Change => ({ kind: 'added', place, after }));
  let next = 0;
  const changes = gone.flatMap((before, index): Change[] => {
    const at = from + index;
    const left = fresh.slice(next);
    const likes = left.map((after) => (isAlone ? 1 : likeness(before, after)));
    const found = likes.indexOf(Math.max(ALIKE, ...likes));
    const after = left[found];
    if (after === undefined) return [{ kind: 'removed', place, at, before }];
    next += found + 1;
    return [...added(left.slice(0, found)), { kind: 'changed', place, at, before, after }];
  });
  return [...changes, ...added(fresh.slice(next))];
}

export interface DifferencePiece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** A label or reference counts as one word. */
const TOKEN = /(\u2983[^\u2984]*\u2984)/;

/** The locale does not matter: Japanese is recognized by its characters. */
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

export function differenceOf(before: string, after: string): DifferencePiece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));
}

/** The similarity of two phrases, from 0 to 1. */
function likeness(before: string, after: string): number {
  const length = before.length + after.length;
  if (length === 0) return 1;
  const kept = differenceOf(before, after).reduce(
    (sum, { kind, text }) => sum + (kind === 'kept' ? text.length : 0),
    0,
  );
  return (2 * kept) / length;
}

function wordsOf(text: string): string[] {
  return text
    .split(TOKEN)
    .flatMap((part) => (TOKEN.test(part) ? [part] : [...SEGMENTER.segment(part)].map(({ segment }) => segment)));
}
