import { libraryOf } from '../../../../src/content/index.ts';
import { ok, refuse, textsOf, type Routes } from '../route.ts';
import { wordsUsed } from '../words-used.ts';

/** Longer than what anybody asks. */
const LONGEST = 400;

/** Words: where they are used, and what they let a reader find. */
export const WORD_ROUTES: Routes = {
  'GET words/used': (context) => ok(wordsUsed(libraryOf(context.root, true), textsOf(context), process.cwd())),

  'POST words/ask': async ({ asking, unsaved, say }, { body }) => {
    const { question, language } = Object(body) as Record<string, unknown>;
    const isRight = typeof question === 'string' && question.length <= LONGEST && typeof language === 'string';
    if (!isRight) return refuse(say('studio.notUnderstood'));
    try {
      return ok(await asking.ask(unsaved, language, question));
    } catch (error) {
      if (error instanceof RangeError) throw error;
      // While something is wrong with the content, there are no pages to search.
      return refuse(say('studio.notSearched', { why: error instanceof Error ? error.message : String(error) }), 409);
    }
  },
};
