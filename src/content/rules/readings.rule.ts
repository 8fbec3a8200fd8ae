import type { Problem } from '../../../machines/problem.ts';
import { traitsOf } from '../../i18n/index.ts';
import { alignedWith } from '../../readings/align.ts';
import { runsIn } from '../../readings/find.ts';
import type { Library } from '../library.ts';
import { joined } from '../prose.ts';
import { proseFiles } from '../prose-files.ts';
import type { Correction } from '../schemas.ts';

const FILE = 'content/readings.yaml';

/** Corrections of readings can be shown over their words, say one thing of each place, and there is such a place. */
export function checkReadings(library: Library): Problem[] {
  if (library.readings.length === 0) return [];
  const texts = textsOf(library);
  const lineOf = (index: number) => library.yaml.get(FILE)?.lineOf(['corrections', index]) ?? 1;
  const known = new Set<string>();
  return library.readings.flatMap((correction, index): Problem[] => {
    const key = JSON.stringify([correction.word, correction.in]);
    const isTwice = known.has(key);
    known.add(key);
    const fault = isTwice ? twice(correction) : (formFault(correction) ?? placeFault(correction, texts));
    return fault ? [{ ...fault, file: FILE, line: lineOf(index) }] : [];
  });
}

function twice({ word }: Correction): Problem {
  return {
    code: 'reading-twice',
    message: `\`${word}\` has two readings for the same place.`,
    hint: 'Keep one of them, or say with `in:` where each of them holds.',
  };
}

function formFault({ word, in: context = word, reading }: Correction): Problem | undefined {
  if (runsIn(word).length === 0)
    return {
      code: 'reading-of-no-ideograph',
      message: `\`${word}\` has no ideograph: there is nothing to show a reading over.`,
      hint: 'Take it out, or write the word as it stands in the text.',
    };
  if (!context.includes(word))
    return {
      code: 'reading-context-without-word',
      message: `\`in: ${context}\` does not hold \`${word}\`.`,
      hint: 'Write a part of the text that the word stands in, with the word itself.',
    };
  if (alignedWith(word, reading) === undefined)
    return {
      code: 'reading-does-not-fit',
      message: `\`${reading}\` cannot be how \`${word}\` is read: the kana of the word do not stand in it.`,
      hint: 'Write the reading of the whole word, with its kana, as in `word: 開ける`, `reading: ひらける`.',
    };
  return undefined;
}

function placeFault({ word, in: context = word }: Correction, texts: readonly string[]): Problem | undefined {
  const pattern = numbered(context);
  if (texts.some((text) => pattern.test(text))) return undefined;
  return {
    code: 'reading-matches-nothing',
    message: `No text here has \`${context}\` in it.`,
    hint: 'Take it out, or write the word, and what stands around it, as the text has it now.',
  };
}

/** Finds a context; a number in it is any other, or the place of one: scripts put in what is counted. */
function numbered(context: string): RegExp {
  const parts = context.split(/\d+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(parts.join('(?:\\d+|‹[^›]*›)'), 'u');
}

/** All that is read in languages whose words have readings. */
function textsOf(library: Library): string[] {
  return Object.keys(library.site.languages)
    .filter((language) => traitsOf(language).readings)
    .flatMap((language) => [
      ...proseFiles(library, language).flatMap(({ blocks }) => blocks.map((block) => joined(block).text)),
      ...Object.values(library.labels.get(language)?.words ?? {}),
      // What is said for letters is no prose.
      JSON.stringify(library.agent.get(language)?.spelling ?? {}),
      library.site.name[language] ?? '',
    ]);
}
