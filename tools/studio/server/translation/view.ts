import {
  differenceOf,
  isEdition,
  localizedIn,
  recordFile,
  sideBySide,
  translationStatuses,
  unitNamed,
  unitsOf,
  type Library,
  type TranslationUnit,
} from '../../../../src/content/index.ts';
import { written } from '../../../status/change-text.ts';
import type { TranslationList, TranslationView, UnitPair } from '../../protocol/translation.types.ts';
import { dataPathOf, writtenPhrases, type WrittenPhrase } from '../../../text/phrase-places.ts';

/** How all that is translated stands. */
export function translationList(library: Library): TranslationList {
  const { source } = library.site;
  return {
    source,
    units: [...translationStatuses(library)].map(([unit, states]) => ({
      id: unit.id,
      title: titleOf(library, unit, source),
      languages: Object.fromEntries(
        [...states]
          .filter(([language]) => !isPartial(library, unit, language) || unit.places(language))
          .map(([language, { state, changes, missing }]) => [
            language,
            {
              state,
              changed: changes.length,
              missing: missing.length,
              isSecret: changes.some(({ secret }) => secret),
            },
          ]),
      ),
    })),
  };
}

/**
 * A unit in a language, next to its source.
 *
 * @param textOf the text of a file
 * @returns nothing if there is no such unit
 */
export function translationView(
  library: Library,
  id: string,
  language: string,
  textOf: (file: string) => string | undefined,
): TranslationView | undefined {
  const unit = unitNamed(unitsOf(library), id);
  const status = unit && translationStatuses(library).get(unit)?.get(language);
  if (!unit || !status) return undefined;
  const file = unit.file(language);
  const title = titleOf(library, unit, language);
  const text = textOf(file);
  const own = text === undefined ? new Map() : writtenPhrases(library, unit, language, text);
  const source = writtenPhrases(library, unit, status.of, textOf(unit.file(status.of)) ?? '');
  const partial = isPartial(library, unit, language) ? unit.places(language) : undefined;
  return {
    id: unit.id,
    ...(title === undefined
      ? { title: titleOf(library, unit, status.of), titleLanguage: status.of }
      : { title, titleLanguage: language }),
    article: unit.article,
    language,
    of: status.of,
    file,
    text,
    state: status.state,
    isRecorded: library.records.has(recordFile(language, unit.id)),
    places: sideBySide(library, unit, language)
      .filter(({ place }) => partial?.has(place) ?? true)
      .map(({ place, secret, pairs }) => ({
        place,
        isSecret: secret,
        pairs: pairsAt(
          { unit, language, place, text: text ?? '' },
          pairs,
          own.get(place) ?? [],
          source.get(place) ?? [],
        ),
      })),
  };
}

/** Whether an edition has only some of the words of a unit, and falls back to its language for the others. */
function isPartial({ site }: Library, { article }: TranslationUnit, language: string): boolean {
  return article === undefined && isEdition(site, language);
}

interface PlaceOfUnit {
  unit: TranslationUnit;
  language: string;
  place: string;
  /** Of the file in that language. */
  text: string;
}

function pairsAt(
  placed: PlaceOfUnit,
  pairs: ReturnType<typeof sideBySide>[number]['pairs'],
  own: readonly (WrittenPhrase | undefined)[],
  source: readonly (WrittenPhrase | undefined)[],
): UnitPair[] {
  const followed = pairs.filter((pair) => pair.source?.at !== undefined).length;
  let more = followed;
  // How many phrases of the source have come so far, and what the translation has of them.
  let at = 0;
  let last: WrittenPhrase | undefined;
  return pairs.map(({ source: aligned, translation }): UnitPair => {
    if (!aligned) return { kind: 'own', ...shown(own[more++], translation) };
    const { kind, before, after } = aligned;
    const its = aligned.at === undefined ? undefined : own[aligned.at];
    const begin = translation === undefined && after !== undefined ? beginning(placed, source, at, last) : undefined;
    if (after !== undefined) at += 1;
    last = its ?? last;
    return {
      kind,
      before: before === undefined ? undefined : written(before),
      after: after === undefined ? undefined : written(after),
      ...(kind === 'changed' && {
        difference: differenceOf(before, after).map((piece) => ({ ...piece, text: written(piece.text) })),
      }),
      ...(kind === 'removed' && its?.block && { cut: cutOf(placed.text, its.block) }),
      ...shown(its, translation),
      ...(begin && { begin }),
    };
  });
}

function shown(its: WrittenPhrase | undefined, translation: string | undefined): Pick<UnitPair, 'text' | 'where'> {
  if (translation === undefined) return {};
  return its ? { text: its.text, where: its.where } : { text: written(translation) };
}

/** How the phrase that is missing is begun: by the source's own words, behind the phrase before it. */
function beginning(
  { unit, language, place }: PlaceOfUnit,
  source: readonly (WrittenPhrase | undefined)[],
  at: number,
  last: WrittenPhrase | undefined,
): UnitPair['begin'] {
  const texts = source.map((each) => each?.text ?? '');
  if (unit.article === undefined) {
    const [only = ''] = texts;
    // A list is begun as a whole, by its first phrase.
    if (at > 0 || last) return undefined;
    return { kind: 'data', path: dataPathOf(unit, language, place), value: isList(source) ? texts : only };
  }
  const block = source[at]?.block;
  if (!block || !last?.block) return undefined;
  const between = /^\s*(?:[-*+]|\d+[.)]) /.test(block.text) ? '\n' : '\n\n';
  return { kind: 'text', at: last.block.to, insert: between + block.text };
}

/** The lines of a phrase, and the empty ones behind it. */
function cutOf(text: string, { from, to }: { from: number; to: number }): UnitPair['cut'] {
  const [after = ''] = /^(?:\r?\n){0,2}/.exec(text.slice(to)) ?? [];
  return { from, to: to + after.length };
}

function isList(source: readonly (WrittenPhrase | undefined)[]): boolean {
  const [first] = source;
  return first?.where.kind === 'data' && typeof first.where.path.at(-1) === 'number';
}

function titleOf(library: Library, { article }: TranslationUnit, language: string): string | undefined {
  return article === undefined ? undefined : localizedIn(library, article, language)?.matter?.title;
}
