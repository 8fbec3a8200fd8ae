import { aliasProblems } from '../../../machines/aliases.ts';
import type { Problem } from '../../../machines/problem.ts';
import { editionOf, type Library } from '../library.ts';

/** Old ids of articles and of symptoms lead to one place each. Those of steps are checked with their graph or symptom. */
export function checkAliases(library: Library): Problem[] {
  const { articles, diagnosis, site } = library;
  const ids = [...new Set(articles.map(({ id }) => id))];
  const first = new Map(
    ids.map((id) => [id, editionOf(library, id, site.source) ?? articles.find((article) => article.id === id)!]),
  );
  const ofArticles = aliasProblems(
    [...first].map(([id, { matter }]) => [id, matter ?? {}]),
    'article',
    [],
  ).map((problem): Problem => {
    const [id, ...path] = problem.path!;
    const { file, lineOf } = first.get(String(id))!;
    return { ...problem, file, line: lineOf(path) };
  });
  const ofSymptoms = aliasProblems(
    [...diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom]),
    'symptom',
    [],
  ).map((problem): Problem => {
    const [id, ...path] = problem.path!;
    const { file, lineOf } = diagnosis.symptoms.get(String(id))!;
    return { ...problem, file, line: lineOf(path) };
  });
  return [...ofArticles, ...ofSymptoms];
}
