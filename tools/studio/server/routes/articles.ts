import { libraryOf, readersLanguages } from '../../../../src/content/index.ts';
import { articleNames, linkPlaces } from '../names.ts';
import { renamedStep } from '../rename-step.ts';
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

  'POST rename-step': (context, { body }) => {
    const { guide, from, to } = Object(body) as Record<string, unknown>;
    const isNamed = [guide, from, to].every((each) => typeof each === 'string' && /^[a-z0-9-]{1,80}$/.test(each));
    if (!isNamed) return refuse(context.say('studio.notUnderstood'));
    return ok(renamedStep(context, { guide, from, to } as { guide: string; from: string; to: string }));
  },
};
