import { createHash } from 'node:crypto';
import { known } from '../../../machines/known.ts';
import type { Article } from '../article.types.ts';
import { isEdition, readersLanguages } from '../editions.ts';
import { localizedIn, type Library } from '../library.ts';
import { perLibrary } from '../per-library.ts';
import { changesBetween, type Change } from './compare.ts';
import { recordFile } from './record.ts';
import { unitsOf, type TranslationUnit } from './units.ts';

/**
 * How a translation stands to its source: `incomplete` lacks some words, `unrecorded` has words of which it is not
 * known what they were made from.
 */
export type Freshness = 'source' | 'done' | 'outdated' | 'incomplete' | 'unrecorded' | 'missing';

/** A change that a translation has not followed. */
export type StaleChange = Change & {
  /** Whether it matters for the reader's security. */
  secret: boolean;
};

/** A unit in a language. */
export interface TranslationStatus {
  state: Freshness;
  /** The language that it is made from. */
  of: string;
  /** What changed in the source since; empty where only the hash of an older record tells that something did. */
  changes: readonly StaleChange[];
  /** Keys that the source has and the translation has not. */
  missing: readonly string[];
  /** Keys of which no source is recorded. */
  unrecorded: readonly string[];
  /** Whether only a hash in the front matter tells what the translation was made from. */
  hashed: boolean;
}

/** Where everything stands, by unit and language. */
export type TranslationStatuses = ReadonlyMap<TranslationUnit, ReadonlyMap<string, TranslationStatus>>;

/** The status of every unit in every language, and then in every edition. */
export const translationStatuses = perLibrary((library: Library): TranslationStatuses => {
  const languages = readersLanguages(library.site);
  return new Map(
    unitsOf(library).map((unit) => [
      unit,
      new Map(languages.map((language) => [language, statusOf(library, unit, language)])),
    ]),
  );
});

/** How a unit stands in a language. */
function statusOf(library: Library, unit: TranslationUnit, language: string): TranslationStatus {
  const record = library.records.get(recordFile(language, unit.id));
  const of = record?.of ?? library.site.source;
  const none: TranslationStatus = { state: 'source', of, changes: [], missing: [], unrecorded: [], hashed: false };
  const [source, own] = [unit.places(of), unit.places(language)];
  if (language === library.site.source) return own ? none : { ...none, state: 'missing' };
  // What an edition has no words of its own for is said in those of its language: of words it lacks none.
  const isPartial = unit.article === undefined && isEdition(library.site, language);
  if (!own) return { ...none, state: isPartial ? 'done' : 'missing' };
  // What only this language has was made from nothing.
  if (!source) return none;
  const missing = unit.article === undefined && !isPartial ? [...source.keys()].filter((key) => !own.has(key)) : [];
  if (!record) return withoutRecord(library, unit, language, { ...none, missing });
  const found = changesBetween(record.places, source);
  // A word that a translation has and its record has not was written since, from what the source said then.
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

/** An article as a unit, and how it stands in each language. */
function translationStatusesOf(
  library: Library,
  id: string,
): readonly [TranslationUnit, ReadonlyMap<string, TranslationStatus>] {
  return known(articles(library).get(id), `The article \`${id}\``);
}

/** How a localized article stands. */
export function freshness(library: Library, { id, language }: Article): Freshness {
  const [, states] = translationStatusesOf(library, id);
  return known(states.get(language), `The language \`${language}\``).state;
}

/** Before there were records, the front matter of a translation had a hash of the whole source. */
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
