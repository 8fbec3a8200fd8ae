import { languageOf, libraryOf, readersLanguages } from '../../../../src/content/index.ts';
import { sayIn, type Say } from '../../../../src/build/words.ts';
import { formFault } from '../../../new/ids.ts';
import { freshNumber, STEP_NUMBER } from '../../../new/numbers.ts';
import { stepLines, stepScript } from '../../../new/text/guide.ts';
import type { GuideWords } from '../../protocol/protocol.types.ts';
import { ok, refuse, type Routes } from '../route.ts';
import { screensOf } from '../screens.ts';

/** Guides, as the page that draws them asks for it: what it takes besides their texts. */
export const GUIDE_ROUTES: Routes = {
  'POST guides/step': (context, { body }) => {
    const { guide, id, taken } = Object(body) as Record<string, unknown>;
    const { root, say } = context;
    if (typeof guide !== 'string' || typeof id !== 'string' || !Array.isArray(taken) || !isId(guide))
      return refuse(say('studio.notUnderstood'));
    const fault = formFault(id, say);
    if (fault !== undefined) return refuse(fault);
    const file = `content/walkthroughs/${guide}.yaml`;
    const n = freshNumber(
      { root, say },
      file,
      STEP_NUMBER,
      taken.filter((each) => typeof each === 'number'),
      [1, 99],
    );
    return ok({ n, words: wordsFor(root, id) });
  },

  'GET guides/screens': ({ root, say }, { query }) => {
    const library = libraryOf(root, true);
    const [platform, method, task, language] = ['platform', 'method', 'task', 'language'].map(
      (each) => query.get(each) ?? '',
    ) as [string, string, string, string];
    if (!Object.hasOwn(library.site.languages, language)) return refuse(say('studio.notUnderstood'));
    return ok(screensOf(library, { platform, method, task }, language));
  },
};

function isId(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text);
}

/** By language and edition of the help center, as `npm run new` writes it. */
function wordsFor(root: string, id: string): GuideWords {
  const { site } = libraryOf(root, true);
  return Object.fromEntries(
    readersLanguages(site).map((language) => {
      const of = languageOf(site, language);
      const write: Say = sayIn(of, site.languages[of]?.fallback ?? site.source, site.source);
      return [
        language,
        {
          step: stepLines(id, write('write.step.title'), write('write.step.text')),
          title: write('write.step.title'),
          script: stepScript(write, id),
        },
      ];
    }),
  );
}
