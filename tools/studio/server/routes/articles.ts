import { libraryOf, readersLanguages } from '../../../../src/content/index.ts';
import { articleNames, linkPlaces } from '../names.ts';
import { ok, refuse, type Routes } from '../route.ts';

/** What an article can name. */
export const ARTICLE_ROUTES: Routes = {
  'GET names': ({ root, say }, { query }) => {
    const library = libraryOf(root, true);
    const [id, language] = [query.get('id') ?? '', query.get('language') ?? ''];
    if (!readersLanguages(library.site).includes(language)) return refuse(say('studio.notUnderstood'));
    return ok(articleNames(library, id, language));
  },

  'GET links': ({ root, say }, { query }) => {
    const library = libraryOf(root, true);
    const language = query.get('language') ?? '';
    if (!readersLanguages(library.site).includes(language)) return refuse(say('studio.notUnderstood'));
    return ok({ links: linkPlaces(library, language) });
  },
};
