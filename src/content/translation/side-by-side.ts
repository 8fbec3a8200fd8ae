import type { Library } from '../library.ts';
import { alignmentOf, type Aligned } from './compare.ts';
import { recordFile } from './record.ts';
import type { TranslationUnit } from './units.ts';

/** A phrase of the source with its change, and the translated phrase. */
interface Pair {
  source?: Aligned | undefined;
  translation?: string | undefined;
}

interface PlacePairs {
  place: string;
  secret: boolean;
  pairs: readonly Pair[];
}

/**
 * Source and translation phrase by phrase. The translation follows the recorded source: new phrases have no
 * counterpart, and removed ones still have their translation.
 */
export function sideBySide(library: Library, unit: TranslationUnit, language: string): PlacePairs[] {
  const record = library.records.get(recordFile(language, unit.id));
  const source = unit.places(record?.of ?? library.site.source) ?? new Map<string, string[]>();
  const own = unit.places(language) ?? new Map<string, string[]>();
  const aligned = Map.groupBy(alignmentOf(record?.places ?? source, source), ({ place }) => place);
  const places = [...new Set([...aligned.keys(), ...own.keys()])];
  return places.map((place) => {
    const texts = own.get(place) ?? [];
    const pairs = (aligned.get(place) ?? []).map((each): Pair => ({
      source: each,
      translation: each.at === undefined ? undefined : texts[each.at],
    }));
    const followed = pairs.filter(({ source: each }) => each?.at !== undefined).length;
    const more = texts.slice(followed).map((translation): Pair => ({ translation }));
    return { place, secret: unit.isSecret(place), pairs: [...pairs, ...more] };
  });
}
