import { assertDefined } from '../../../machines/assert-defined.ts';
import {
  articleIds,
  isEdition,
  localizedIn,
  readersLanguages,
  type Article,
  type Library,
  type Places,
} from '../library.ts';
import { memoizeByIdentity } from '../memoize.ts';
import { alignmentOf, changesBetween, type Aligned, type Change } from './compare.ts';
import { placesOfArticle, placesOfWords, recordFile, secretPlaces } from './record.ts';

export interface TranslationUnit {
  /** `articles/qr-not-read`, `ui`, `apps`, `diagnosis`, `subjects` (of references). */
  id: string;
  /** The article's id. `undefined` for words. */
  article?: string | undefined;
  file(language: string): string;
  places(language: string): Places | undefined;
  /** Whether a place matters for security, so that it must be up to date. */
  isSecret(place: string): boolean;
}

/** The text and title of `<Note kind="secret" />`. */
const SECRET_WORDS = new Set(['note.secret', 'note.secretTitle']);

export const unitsOf = memoizeByIdentity((library: Library): readonly TranslationUnit[] => {
  const { site, ui, labels, diagnosis, references } = library;
  const words = (id: string, file: TranslationUnit['file'], read: (language: string) => unknown): TranslationUnit => ({
    id,
    file,
    places: (language) => {
      const places = placesOfWords(read(language));
      return places.size > 0 ? places : undefined;
    },
    isSecret: (place) => id === 'ui' && SECRET_WORDS.has(place),
  });
  const wordsIn = (folder: string, ending: string, all: ReadonlyMap<string, object>) =>
    words(
      folder,
      (language) => `content/${folder}/${language}.${ending}`,
      (language) => all.get(language),
    );
  const subjects = (language: string) =>
    Object.fromEntries(
      Object.entries(references).flatMap(([id, { subject }]) => (subject[language] ? [[id, subject[language]]] : [])),
    );
  return [
    ...articleIds(library).map((id): TranslationUnit => {
      const source = localizedIn(library, id, site.source);
      const secret = source ? secretPlaces(source) : new Set();
      return {
        id: `articles/${id}`,
        article: id,
        file: (language) => `content/articles/${language}/${id}.mdx`,
        places: (language) => {
          const localized = localizedIn(library, id, language);
          return localized && placesOfArticle(localized);
        },
        isSecret: (place) => secret.has(place),
      };
    }),
    wordsIn('ui', 'json', ui),
    wordsIn('apps', 'json', new Map([...labels].map(([language, { words }]) => [language, words]))),
    wordsIn('diagnosis', 'yaml', diagnosis.words),
    words('subjects', () => 'content/references.yaml', subjects),
  ].filter(({ places }) => Object.keys(site.languages).some((language) => places(language) !== undefined));
});

/** The unit with a name: words, an article's id, or `articles/ui` for an article named like words. */
export function unitNamed(units: readonly TranslationUnit[], name: string): TranslationUnit | undefined {
  return units.find(({ id }) => id === name) ?? units.find(({ article }) => article === name);
}

/** `incomplete`: words are missing. `unrecorded`: it is unknown what words were made from. */
export type Freshness = 'source' | 'done' | 'outdated' | 'incomplete' | 'unrecorded' | 'missing';

export type StaleChange = Change & {
  secret: boolean;
};

export interface TranslationStatus {
  state: Freshness;
  of: string;
  changes: readonly StaleChange[];
  missing: readonly string[];
  /** Keys without a recorded source. */
  unrecorded: readonly string[];
}

export const translationStatuses = memoizeByIdentity((library: Library) => {
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
  const none: TranslationStatus = { state: 'source', of, changes: [], missing: [], unrecorded: [] };
  const [source, own] = [unit.places(of), unit.places(language)];
  if (language === library.site.source) return own ? none : { ...none, state: 'missing' };
  // Editions use the words of their language where they lack their own, so no words are missing.
  const isPartial = unit.article === undefined && isEdition(library.site, language);
  if (!own) return { ...none, state: isPartial ? 'done' : 'missing' };
  // Content of this language only has no source.
  if (!source) return none;
  const missing = unit.article === undefined && !isPartial ? [...source.keys()].filter((key) => !own.has(key)) : [];
  if (!record) return { ...none, state: 'unrecorded', missing };
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

const statusesByArticle = memoizeByIdentity(
  (library: Library) => new Map([...translationStatuses(library)].map(([{ article }, states]) => [article, states])),
);

export function freshness(library: Library, { id, language }: Article): Freshness {
  const status = statusesByArticle(library).get(id)?.get(language);
  return assertDefined(status, `The article \`${id}\` in \`${language}\``).state;
}

interface Pair {
  source?: Aligned | undefined;
  translation?: string | undefined;
}

interface PlacePairs {
  place: string;
  secret: boolean;
  pairs: readonly Pair[];
}

/** The translation follows the recorded source: new phrases have no counterpart, removed ones still have theirs. */
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
