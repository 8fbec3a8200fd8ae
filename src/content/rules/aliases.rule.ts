import { aliasProblems } from '../../../machines/aliases.ts';
import { known } from '../../../machines/known.ts';
import type { Problem } from '../../../machines/problem.ts';
import { firstLocalized, type Library } from '../library.ts';

/** Old ids of articles and of symptoms lead to one place each. Those of steps are checked with their graph or symptom. */
export function checkAliases(library: Library): Problem[] {
  const first = firstLocalized(library);
  const { symptoms } = library.diagnosis;
  const ofArticles = aliasProblems(
    [...first].map(([id, { matter }]) => [id, matter ?? {}]),
    'article',
    [],
  ).map((problem) => placed(problem, first));
  const ofSymptoms = aliasProblems(
    [...symptoms].map(([id, { symptom }]) => [id, symptom]),
    'symptom',
    [],
  ).map((problem) => placed(problem, symptoms));
  return [...ofArticles, ...ofSymptoms];
}

/** A fault whose path begins with an id, in the file of what has that id. */
function placed(
  problem: Problem,
  things: ReadonlyMap<string, { file: string; lineOf(path: readonly (string | number)[]): number }>,
): Problem {
  const [id = '', ...path] = problem.path ?? [];
  const { file, lineOf } = known(things.get(String(id)), `What is called \`${id}\``);
  return { ...problem, file, line: lineOf(path) };
}
