import {
  recordFile,
  sideBySide,
  translationStatuses,
  unitNamed,
  unitsOf,
  writeRecord,
  type Library,
} from '../../../../src/content/index.ts';
import type { WantedTexts } from '../../protocol/translation.types.ts';

/** Whose translation says what its source says now. */
export interface Accepted {
  id: string;
  language: string;
  /** One phrase of a place, by its turn in what stands side by side; absent where all of the unit is meant. */
  phrase?: { place: string; index: number } | undefined;
}

/**
 * The record of what a translation was made from, as `npm run show -- status --accept` writes it.
 *
 * @returns nothing where there is nothing to accept
 */
export function acceptedTexts(library: Library, { id, language, phrase }: Accepted): WantedTexts | undefined {
  const unit = unitNamed(unitsOf(library), id);
  const status = unit && translationStatuses(library).get(unit)?.get(language);
  if (!unit || !status || language === library.site.source) return undefined;
  const { of } = status;
  const source = unit.places(of);
  if (!source || !unit.places(language)) return undefined;
  const file = recordFile(language, unit.id);
  const record = library.records.get(file);
  const texts = (places: ReadonlyMap<string, readonly string[]>) => ({
    file,
    text: writeRecord({ of, places }, unit.file(language)),
  });
  if (phrase) {
    if (!record) return undefined;
    const now = textsWith(library, { id, language, phrase });
    const places = [...source.keys(), ...[...record.places.keys()].filter((place) => !source.has(place))];
    return {
      texts: [
        texts(
          new Map(
            places.flatMap((place) => {
              const its = place === phrase.place ? now : record.places.get(place);
              return its && its.length > 0 ? [[place, its]] : [];
            }),
          ),
        ),
      ],
    };
  }
  return { texts: [texts(source)] };
}

function textsWith(library: Library, { id, language, phrase }: Required<Accepted>): string[] {
  const unit = unitNamed(unitsOf(library), id);
  const found = unit && sideBySide(library, unit, language).find(({ place }) => place === phrase?.place);
  return (found?.pairs ?? []).flatMap(({ source }, index) => {
    if (!source) return [];
    const its = index === phrase?.index ? source.after : source.before;
    return its === undefined ? [] : [its];
  });
}
