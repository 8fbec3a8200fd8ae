import type { Problem } from '../../../machines/problem.ts';
import { traitsOf } from '../../i18n/index.ts';
import { alignedWith, runsIn } from '../../readings/find.ts';
import { fault, placesIn } from '../fault.ts';
import type { Correction } from '../language.schemas.ts';
import type { Library } from '../library.ts';
import { joined } from '../prose.ts';
import { proseFiles } from '../prose-files.ts';

/** Corrections of readings fit their words, are unambiguous, and apply to some text. */
export function checkReadings(library: Library): Problem[] {
  const { readings } = library;
  if (readings.length === 0) return [];
  const texts = textsOf(library);
  const keys = readings.map(({ word, in: context }) => JSON.stringify([word, context]));
  const at = placesIn(library, 'content/readings.yaml');
  return readings.flatMap((correction, index): Problem[] => {
    const isTwice = keys.indexOf(keys[index] ?? '') < index;
    const place = at('corrections', index);
    const problem = isTwice ? twice(correction, place) : problemOf(correction, texts, place);
    return problem ? [problem] : [];
  });
}

interface Place {
  file: string;
  line: number;
}

function twice({ word }: Correction, at: Place): Problem {
  const hint = 'Keep one of them, or add `in:` to say where each applies.';
  return fault('reading-twice', `\`${word}\` has two readings for the same place.`, hint, at);
}

function problemOf(
  { word, in: context = word, reading }: Correction,
  texts: readonly string[],
  at: Place,
): Problem | undefined {
  if (runsIn(word).length === 0) {
    const hint = 'Remove it, or write the word as it is in the text.';
    return fault('reading-of-no-ideograph', `\`${word}\` has no kanji, so it needs no reading.`, hint, at);
  }
  if (!context.includes(word)) {
    const hint = 'Write a part of the text that includes the word.';
    return fault('reading-context-without-word', `\`in: ${context}\` does not include \`${word}\`.`, hint, at);
  }
  if (alignedWith(word, reading) === undefined) {
    const message = `\`${reading}\` cannot be the reading of \`${word}\`: it lacks the kana of the word.`;
    const hint = 'Write the reading of the whole word with its kana, as in `word: 開ける`, `reading: ひらける`.';
    return fault('reading-does-not-fit', message, hint, at);
  }
  const pattern = withAnyNumber(context);
  if (texts.some((text) => pattern.test(text))) return undefined;
  const hint = 'Remove it, or write the word and its context as they are in the text now.';
  return fault('reading-matches-nothing', `No text contains \`${context}\`.`, hint, at);
}

/** Matches a context with any number, or placeholder, in place of its numbers. */
function withAnyNumber(context: string): RegExp {
  const parts = context.split(/\d+/).map((part) => RegExp.escape(part));
  return new RegExp(parts.join('(?:\\d+|‹[^›]*›)'), 'u');
}

/** All texts in languages whose words have readings. */
function textsOf(library: Library): string[] {
  return Object.keys(library.site.languages)
    .filter((language) => traitsOf(language).readings)
    .flatMap((language) => [
      ...proseFiles(library, language).flatMap(({ blocks }) => blocks.map((block) => joined(block).text)),
      ...Object.values(library.labels.get(language)?.words ?? {}),
      JSON.stringify(library.agent.get(language)?.spelling ?? {}),
      library.site.name[language] ?? '',
    ]);
}
