import { createHash } from 'node:crypto';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { type Article, localizedIn, type Library } from '../library.ts';
import { isEdition, readersLanguages } from '../localized.ts';
import { perLibrary } from '../per-library.ts';
import { changesBetween, type Change } from './compare.ts';
import { recordFile } from './record.ts';
import { unitsOf, type TranslationUnit } from './units.ts';

/**
 * The state of a translation. `incomplete`: words are missing. `unrecorded`: it is unknown what words were made from.
 */
export type Freshness = 'source' | 'done' | 'outdated' | 'incomplete' | 'unrecorded' | 'missing';

/** A change that the translation does not have yet. */
export type StaleChange = Change & {
  /** Whether it matters for security. */
  secret: boolean;
};

export interface TranslationStatus {
  state: Freshness;
  /** The source language. */
  of: string;
  /** Changes of the source. Empty for older records, which only have a hash. */
  changes: readonly StaleChange[];
  /** Missing keys. */
  missing: readonly string[];
  /** Keys without a recorded source. */
  unrecorded: readonly string[];
  /** Whether the record is only a hash in the front matter. */
  hashed: boolean;
}

export type TranslationStatuses = ReadonlyMap<TranslationUnit, ReadonlyMap<string, TranslationStatus>>;

/** The status of every unit in every language and edition. */
export const translationStatuses = perLibrary((library: Library): TranslationStatuses => {
  const languages = readersLanguages(library.site);
  return new Map(
    unitsOf(library).map((unit) => [
      unit,
      new Map(languages.map((language) => [language, statusOf(library, unit, language)])),
    ]),
  );
});

function statusOf(library: Library, unit: TranslationUnit, language: string): TranslationStatus {
  const record = library.records.get(recordFile(language, unit.id));
  const of = record?.of ?? library.site.source;
  const none: TranslationStatus = { state: 'source', of, changes: [], missing: [], unrecorded: [], hashed: false };
  const [source, own] = [unit.places(of), unit.places(language)];
  if (language === library.site.source) return own ? none : { ...none, state: 'missing' };
  // Editions use the words of their language where they lack their own, so no words are missing.
  const isPartial = unit.article === undefined && isEdition(library.site, language);
  if (!own) return { ...none, state: isPartial ? 'done' : 'missing' };
  // Content of this language only has no source.
  if (!source) return none;
  const missing = unit.article === undefined && !isPartial ? [...source.keys()].filter((key) => !own.has(key)) : [];
  if (!record) return withoutRecord(library, unit, language, { ...none, missing });
  const found = changesBetween(record.places, source);
  // A word that is not in the record was added later, from the source at that time.
  const isNew = ({ kind, place }: Change) =>
    unit.article === undefined && (!record.places.has(place) || (kind === 'removed' && !source.has(place)));
  const changes = found
    .filter((change) => !isNew(change) && (!isPartial || own.has(change.place)))
    .map((change) => ({ ...change, secret: unit.isSecret(change.place) }));
  const unrecorded =
    unit.article === undefined ? [...own.keys()].filter((key) => source.has(key) && !record.places.has(key)) : [];
  const state =
    changes.length > 0 ? 'outdated' : missing.length > 0 ? 'incomplete' : unrecorded.length > 0 ? 'unrecorded' : 'done';
  return { ...none, state, changes, missing, unrecorded };
}

const articles = perLibrary(
  (library: Library) => new Map([...translationStatuses(library)].map((each) => [each[0].article, each])),
);

/** The unit of an article, and its status by language. */
function translationStatusesOf(
  library: Library,
  id: string,
): readonly [TranslationUnit, ReadonlyMap<string, TranslationStatus>] {
  return assertDefined(articles(library).get(id), `The article \`${id}\``);
}

/** The state of an article in its language. */
export function freshness(library: Library, { id, language }: Article): Freshness {
  const [, states] = translationStatusesOf(library, id);
  return assertDefined(states.get(language), `The language \`${language}\``).state;
}

/** Older translations have a hash of the whole source in their front matter. */
function withoutRecord(
  library: Library,
  { article }: TranslationUnit,
  language: string,
  none: TranslationStatus,
): TranslationStatus {
  const [own, source] = [language, library.site.source].map((each) => localizedIn(library, article ?? '', each));
  const hash = own?.matter?.translation?.hash;
  if (hash === undefined || !source) return { ...none, state: 'unrecorded' };
  return { ...none, hashed: true, state: hash === hashOf(source) ? 'done' : 'outdated' };
}

function hashOf({ matter, outline }: Article): string {
  const requirements = matter?.kind === 'guide' ? matter.requirements : [];
  const texts = [...requirements, ...outline.phrases].map(({ text }) => text);
  const phrases = [matter?.title ?? '', matter?.summary ?? '', ...texts];
  return createHash('sha256').update(phrases.join('\n')).digest('hex').slice(0, 12);
}
