import { sayIn } from '../../src/build/words.ts';
import { causesIn } from './faults.ts';
import { NONE, YES, type Answers, type Kind } from './fields.ts';
import { planArticle } from './kinds/article.ts';
import { planGuide } from './kinds/guide.ts';
import { planLanguage } from './kinds/language.ts';
import { planProblem } from './kinds/problem.ts';
import { planProduct } from './kinds/product.ts';
import { planSymptom } from './kinds/symptom.ts';
import type { PlanContext, Plan } from './plan.ts';
import { languagesIn } from './product-faults.ts';
import { Refusal } from './refusal.ts';
import type { Device } from './starter.ts';

/** What all that is made looks at, of some content on some day, with a writer who speaks some language. */
export function planContext({
  today,
  ...given
}: Pick<PlanContext, 'root' | 'library' | 'files' | 'speaks'> & { today: Date }): PlanContext {
  const { languages, source } = given.library.site;
  return {
    ...given,
    today: today.toISOString().slice(0, 10),
    say: sayIn(given.speaks),
    wordsIn: (language) => sayIn(language, languages[language]?.fallback ?? source, source),
  };
}

export function refuseFaultySite(kind: Kind, { library, say }: PlanContext): void {
  const site = 'content/site.yaml';
  if (kind !== 'product' && library.problems.some(({ file }) => file === site))
    throw new Refusal(say('faulty', { file: site }));
}

export function planOf(kind: Kind, place: PlanContext, answers: Answers): Plan {
  const said = (name: string) => answers[name] ?? '';
  const id = said('id');
  const causes = causesIn(said('causes'));
  const titles = Object.fromEntries(
    Object.entries(answers).flatMap(([name, title]) =>
      name.startsWith('title.') && title !== '' ? [[name.slice('title.'.length), title]] : [],
    ),
  );
  switch (kind) {
    case 'guide': {
      const world = { task: said('task'), platform: said('platform'), method: said('method') };
      return planGuide(place, { id, ...world, screen: answers['screen'] || undefined, titles });
    }
    case 'problem':
      return planProblem(place, { id, causes, symptom: said('symptom') === YES, titles });
    case 'article':
      return planArticle(place, { id, titles });
    case 'symptom': {
      const article = said('article');
      return planSymptom(place, { id, causes, article: article === NONE ? undefined : article, titles });
    }
    case 'language':
      return planLanguage(place, {
        code: said('code'),
        name: said('name'),
        fallback: said('fallback'),
        locale: said('locale'),
      });
    case 'product':
      return planProduct(place, {
        folder: said('folder'),
        name: said('name'),
        languages: languagesIn(said('languages')),
        device: said('device') as Device,
      });
  }
}
