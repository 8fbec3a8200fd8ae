import { indexWords, keyOf } from './asks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Parts } from './likeness.ts';
import { normalise } from './normal.ts';
import { readingIn } from './reading.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import type { QueryUnit } from './unit.types.ts';

/** What a text says: its things, and its runs of three letters, which bear slips and inflection. */
export interface Features {
  things: Parts;
  runs: Parts;
}

/** How much a thing counts that is only part of a group's words. */
const PART = 0.5;
const RUN = 3;

/** What a text says, which was cut into `units`. */
export function featuresOf(units: readonly QueryUnit[], text: string, lexicon: Lexicon): Features {
  return { things: thingsIn(units, lexicon), runs: runsIn(lineFor(units, text, lexicon)) };
}

function thingsIn(units: readonly QueryUnit[], lexicon: Lexicon): Parts {
  const things = new Map<string, number>();
  const note = (key: string, much: number) => things.set(key, Math.max(things.get(key) ?? 0, much));
  for (const { term, meant } of units) {
    if (!term || term.kind === 'stop') continue;
    note(keyOf(term), 1);
    const parts = term.kind === 'group' ? (indexWords(meant, lexicon) ?? []) : [];
    if (parts.length < 2) continue;
    for (const part of parts) {
      const own = lexicon.written.get(part);
      note(own ? keyOf(own) : stemOf(part), PART);
    }
  }
  return things;
}

/** Without spaces between words, a text is compared by how it sounds; with them, by the stems of what it says. */
function lineFor(units: readonly QueryUnit[], text: string, lexicon: Lexicon): string {
  if (lexicon.data.unspaced) return soundLine(text, lexicon);
  const telling = units.filter(({ term }) => term?.kind !== 'stop');
  return ` ${telling.map(({ meant }) => stemOf(meant)).join(' ')} `;
}

/** How a text sounds, as far as its words are known, without spaces. */
export function soundLine(text: string, lexicon: Pick<Lexicon, 'readingOf' | 'longest'>): string {
  return soundOf(readingIn(normalise(text).replaceAll(' ', ''), lexicon.readingOf, lexicon.longest.read));
}

function runsIn(line: string): Parts {
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= line.length; at += 1) runs.set(line.slice(at, at + RUN), 1);
  return runs;
}
