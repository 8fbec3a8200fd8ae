import { indexWords, keyOf } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normal.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import type { Unit } from './unit.types.ts';
import { unitsOf } from './units.ts';

/** What a text says: its things with how much of each, and its runs of three letters. */
export interface Features {
  things: Map<string, number>;
  runs: Set<string>;
}

/** How near a question comes to what people are known to ask, by entry. */
export interface PhraseIndex {
  nearness(units: readonly Unit[], question: string): number[];
}

/** How much a thing counts that is only part of a group's words. */
const PART = 0.5;
/** What a phrase loses by what it says beyond the question, and by what the question says beyond it. */
const PHRASE_REST = 0.5;
const QUESTION_REST = 0.35;
/** How much runs of letters count beside whole things: they bear slips and inflection, and deceive more easily. */
const RUNS = { unspaced: 0.5, spaced: 0.3 };

/** Makes ready what people are known to ask. */
export function createPhraseIndex(lexicon: Lexicon): PhraseIndex {
  const { entries, unspaced } = lexicon.data;
  const perEntry = entries.map(({ title, phrases }) =>
    [title, ...phrases].map((text) => featuresOf(unitsOf(text, lexicon, { exact: true }), text, lexicon)),
  );
  const things = rarities(perEntry.map((features) => features.flatMap((each) => [...each.things.keys()])));
  const runs = rarities(perEntry.map((features) => features.flatMap((each) => [...each.runs])));
  const share = unspaced ? RUNS.unspaced : RUNS.spaced;
  return {
    nearness(units, question) {
      const asked = featuresOf(units, question, lexicon);
      return perEntry.map((features) =>
        Math.max(
          0,
          ...features.map((phrase) => {
            const byThings = likeness(asked.things, phrase.things, things);
            const byRuns = likeness(ones(asked.runs), ones(phrase.runs), runs);
            return (1 - share) * byThings + share * byRuns;
          }),
        ),
      );
    },
  };
}

/** What a text says. */
export function featuresOf(units: readonly Unit[], text: string, lexicon: Lexicon): Features {
  const things = new Map<string, number>();
  const note = (key: string, weight: number) => things.set(key, Math.max(things.get(key) ?? 0, weight));
  for (const { term, meant } of units) {
    if (!term || term.kind === 'stop') continue;
    note(keyOf(term), 1);
    const parts = term.kind === 'group' ? (indexWords(meant, lexicon) ?? []) : [];
    if (parts.length > 1) {
      for (const part of parts) {
        const own = lexicon.written.get(part);
        note(own ? keyOf(own) : stemOf(part), PART);
      }
    }
  }
  const line = lexicon.data.unspaced
    ? soundOf(readingIn(normalise(text).replaceAll(' ', ''), lexicon))
    : ` ${units.flatMap(({ term, meant }) => (term?.kind === 'stop' ? [] : [stemOf(meant)])).join(' ')} `;
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= line.length; at += 1) runs.add(line.slice(at, at + 3));
  return { things, runs };
}

/** A text with its known ideographs as they are read. */
function readingIn(text: string, { readingOf }: Lexicon): string {
  let reading = '';
  for (let at = 0; at < text.length; ) {
    let length = Math.min(6, text.length - at);
    while (length > 0 && readingOf(text.slice(at, at + length)) === undefined) length -= 1;
    reading += length > 0 ? readingOf(text.slice(at, at + length))! : text[at]!;
    at += Math.max(1, length);
  }
  return reading;
}

/** How alike two texts are, from 0 to 1: what both say against what only one says (Tversky’s measure). */
function likeness(
  question: ReadonlyMap<string, number>,
  phrase: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): number {
  const weight = (key: string, much: number) => much * (rarity.get(key) ?? 0.5);
  let both = 0;
  let onlyQuestion = 0;
  let onlyPhrase = 0;
  for (const [key, much] of question) {
    const other = phrase.get(key);
    if (other === undefined) onlyQuestion += weight(key, much);
    else both += weight(key, Math.min(much, other));
  }
  for (const [key, much] of phrase) if (!question.has(key)) onlyPhrase += weight(key, much);
  return both === 0 ? 0 : both / (both + QUESTION_REST * onlyQuestion + PHRASE_REST * onlyPhrase);
}

function ones(keys: ReadonlySet<string>): Map<string, number> {
  return new Map([...keys].map((key) => [key, 1]));
}

/** How rare each key is among entries. */
function rarities(keys: readonly (readonly string[])[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const each of keys) for (const key of new Set(each)) count.set(key, (count.get(key) ?? 0) + 1);
  return new Map([...count].map(([key, some]) => [key, Math.log(1 + (keys.length - some + 0.5) / (some + 0.5))]));
}
