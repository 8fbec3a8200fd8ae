import { isEdition, recordFile, unitsOf, type Library, type TranslationUnit } from '../../src/content/index.ts';
import { alignmentOf } from '../../src/content/translation/compare.ts';
import { written } from '../status/change-text.ts';
import { writtenPhrases, type WrittenPhrase } from '../studio/server/translation/phrase-places.ts';

/** A phrase of the source, and what a language makes of it. */
export interface Phrase {
  /** Its id in files for translators: `articles:qr-not-read step:look:2`. */
  id: string;
  unit: TranslationUnit;
  place: string;
  /** In Markdown. */
  source: string;
  /** Its text as records have it. */
  text: string;
  /** The text as it was when the translation was last accepted; absent if it never was. */
  before?: string | undefined;
  target?: string | undefined;
  /** Where both are written. What only repeats another text of its file has no place. */
  written: { source?: WrittenPhrase | undefined; target?: WrittenPhrase | undefined };
}

/**
 * All phrases to translate into a language, in order.
 *
 * @param from the language they are translated from: units made from another one are left out
 */
export function phrasesFor(
  library: Library,
  texts: ReadonlyMap<string, string>,
  from: string,
  language: string,
): Phrase[] {
  return unitsOf(library).flatMap((unit) => {
    const record = library.records.get(recordFile(language, unit.id));
    const isPartial = unit.article === undefined && isEdition(library.site, language);
    const [source, own] = [unit.places(from), unit.places(language)];
    if (!source || (record && record.of !== from)) return [];
    const [inSource, inOwn] = [from, language].map((each) =>
      writtenPhrases(library, unit, each, texts.get(unit.file(each)) ?? ''),
    );
    return [...source].flatMap(([place, now]) => {
      if (isPartial && !own?.has(place)) return [];
      const recorded = record?.places.get(place);
      const aligned = alignmentOf(new Map([[place, recorded ?? now]]), new Map([[place, now]]));
      return aligned
        .filter(({ after }) => after !== undefined)
        .map(({ at, before, after: text = '' }, index): Phrase => {
          const [theirs, ours] = [
            inSource?.get(place)?.[index],
            at === undefined ? undefined : inOwn?.get(place)?.[at],
          ];
          const plain = at === undefined ? undefined : own?.get(place)?.[at];
          return {
            id: phraseId(unit, place, index + 1),
            unit,
            place,
            source: theirs?.text ?? written(text),
            text,
            before: recorded && before,
            target: ours?.text ?? (plain === undefined ? undefined : written(plain)),
            written: { source: theirs, target: ours },
          };
        });
    });
  });
}

/** @param n from 1, among the phrases of its place */
export function phraseId({ id }: TranslationUnit, place: string, n: number): string {
  return `${id} ${place}:${n}`.replaceAll('/', ':');
}
