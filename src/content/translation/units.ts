import { articleIds } from '../localized.ts';
import { localizedIn, type Library, type Places } from '../library.ts';
import { perLibrary } from '../per-library.ts';
import { placesOfArticle, placesOfWords, secretPlaces } from './places.ts';

/** A unit of translation: an article, or one kind of words. */
export interface TranslationUnit {
  /** `articles/qr-not-read`, `ui`, `apps`, `diagnosis`, `subjects` (of references). */
  id: string;
  /** The article's id. `undefined` for words. */
  article?: string | undefined;
  file(language: string): string;
  /** The phrases of a language, if it has any. */
  places(language: string): Places | undefined;
  /** Whether a place matters for security, so that it must be up to date. */
  isSecret(place: string): boolean;
}

/** The text and title of `<Note kind="secret" />`. */
const SECRET_WORDS = new Set(['note.secret', 'note.secretTitle']);

/** All units: articles by id, then words. */
export const unitsOf = perLibrary((library: Library): readonly TranslationUnit[] => {
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
    words(
      'ui',
      (language) => `content/ui/${language}.json`,
      (language) => ui.get(language),
    ),
    words(
      'apps',
      (language) => `content/apps/${language}.json`,
      (language) => labels.get(language)?.words,
    ),
    words(
      'diagnosis',
      (language) => `content/diagnosis/${language}.yaml`,
      (language) => diagnosis.words.get(language),
    ),
    words('subjects', () => 'content/references.yaml', subjects),
  ].filter(({ places }) => Object.keys(site.languages).some((language) => places(language) !== undefined));
});

/** The unit with a name: words, an article's id, or `articles/ui` for an article named like words. */
export function unitNamed(units: readonly TranslationUnit[], name: string): TranslationUnit | undefined {
  return units.find(({ id }) => id === name) ?? units.find(({ article }) => article === name);
}
