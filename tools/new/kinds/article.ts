import { newFile, requiredLanguages, type PlanContext, type Plan } from '../plan.ts';
import { frontMatter } from '../text/front-matter.ts';
import { acceptSteps, draftSteps, files } from './next-steps.ts';

export interface ArticleRequest {
  id: string;
  titles: Readonly<Record<string, string>>;
}

/** A text without steps, in each required language. */
export function planArticle(place: PlanContext, { id, titles }: ArticleRequest): Plan {
  const articles = requiredLanguages(place).map((language) => {
    const write = place.wordsIn(language);
    const head = frontMatter(write, { title: titles[language], today: place.today, kind: ['kind: reference'] });
    const body = [`## ${write('write.body.title')}`, '', write('write.body.text')];
    return newFile(`content/articles/${language}/${id}.mdx`, [...head, ...body]);
  });
  return {
    changes: articles,
    notes: [],
    next: [
      place.say('next.texts', { files: files(articles) }),
      ...draftSteps(place, id, articles),
      ...acceptSteps(place, id),
    ],
  };
}
