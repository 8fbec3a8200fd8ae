import { Refusal } from '../../new/refusal.ts';
import { refuse, type Answer, type Given, type Routes, type StudioContext } from './route.ts';
import { ARTICLE_ROUTES } from './routes/articles.ts';
import { FILE_ROUTES } from './routes/files.ts';
import { GUIDE_ROUTES } from './routes/guides.ts';
import { HISTORY_ROUTES } from './routes/history.ts';
import { NEW_ROUTES } from './routes/new.ts';
import { TRANSLATION_ROUTES } from './routes/translation.ts';

const ROUTES: Routes = {
  ...FILE_ROUTES,
  ...ARTICLE_ROUTES,
  ...GUIDE_ROUTES,
  ...TRANSLATION_ROUTES,
  ...HISTORY_ROUTES,
  ...NEW_ROUTES,
};

export async function answer(context: StudioContext, name: string, given: Given): Promise<Answer> {
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  if (!route) return refuse(context.say('studio.notUnderstood'), 404);
  try {
    return await route(context, given);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message, 409);
    if (error instanceof RangeError) return refuse(context.say('studio.notUnderstood'));
    throw error;
  }
}
