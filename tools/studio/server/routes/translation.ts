import { libraryOf, readersLanguages, unitNamed, unitsOf } from '../../../../src/content/index.ts';
import { ok, refuse, type Routes } from '../route.ts';
import { acceptedTexts, type Accepted } from '../translation/accept.ts';
import { translationList, translationView } from '../translation/view.ts';

/** Translations: what needs work, a unit beside its source, and the record of what it was made from. */
export const TRANSLATION_ROUTES: Routes = {
  'GET translation': ({ root }) => ok(translationList(libraryOf(root, true))),

  'GET translation/unit': (context, { query }) => {
    const [id, language] = [query.get('id') ?? '', query.get('language') ?? ''];
    const view = translationView(libraryOf(context.root, true), id, language, (file) => context.files.read(file)?.text);
    return view ? ok(view) : refuse(context.say('studio.notUnderstood'), 404);
  },

  'POST translation/accept': ({ root, say }, { body }) => {
    const accepted = acceptedIn(body);
    const texts = accepted && acceptedTexts(libraryOf(root, true), accepted);
    return texts ? ok(texts) : refuse(say('studio.notUnderstood'));
  },

  /** A translation that is not there yet begins as its source. */
  'POST translation/begin': (context, { body }) => {
    const accepted = acceptedIn(body);
    const library = libraryOf(context.root, true);
    const unit = accepted && unitNamed(unitsOf(library), accepted.id);
    const isLanguage = accepted && readersLanguages(library.site).includes(accepted.language);
    if (!unit || !isLanguage) return refuse(context.say('studio.notUnderstood'));
    const file = unit.file(accepted.language);
    const text = context.files.read(unit.file(library.site.source))?.text;
    if (text === undefined || context.files.read(file)) return refuse(context.say('studio.notUnderstood'));
    return ok({ texts: [{ file, text }] });
  },
};

function acceptedIn(body: unknown): Accepted | undefined {
  const { id, language, place, index } = Object(body) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof language !== 'string') return undefined;
  if (place === undefined) return { id, language };
  return typeof place === 'string' && typeof index === 'number'
    ? { id, language, phrase: { place, index } }
    : undefined;
}
