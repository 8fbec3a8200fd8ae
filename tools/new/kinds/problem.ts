import { newFile, requiredLanguages, type PlanContext, type Plan } from '../plan.ts';
import { frontMatter } from '../text/front-matter.ts';
import { problemBody } from '../text/problem.ts';
import { acceptSteps, draftSteps, files } from './next-steps.ts';
import { symptomParts } from './symptom.ts';

export interface ProblemRequest {
  id: string;
  causes: readonly string[];
  /** Whether it has a diagnosis, which has the article's id. */
  symptom: boolean;
  titles: Readonly<Record<string, string>>;
}

export function planProblem(place: PlanContext, { id, causes, symptom, titles }: ProblemRequest): Plan {
  const { say, today } = place;
  const articles = requiredLanguages(place).map((language) => {
    const write = place.wordsIn(language);
    const head = frontMatter(write, { title: titles[language], today, kind: ['kind: problem'] });
    return newFile(`content/articles/${language}/${id}.mdx`, [...head, ...problemBody(write, causes)]);
  });
  // The diagnosis is a draft as long as its article is one.
  const diagnosis = symptom ? symptomParts(place, { id, causes, article: id, titles }, false) : undefined;
  return {
    changes: [...articles, ...(diagnosis?.changes ?? [])],
    notes: [],
    next: [
      say('next.texts', { files: files([...articles, ...(diagnosis?.words ?? [])]) }),
      ...(diagnosis?.next ?? []),
      say('next.problem', { id }),
      ...draftSteps(place, id, articles),
      ...acceptSteps(place, id),
    ],
  };
}
