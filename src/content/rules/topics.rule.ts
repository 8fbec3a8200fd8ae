import { aliasProblems } from '../../../machines/aliases.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import { fault, type Path } from '../fault.ts';
import { firstLocalized, placesIn, type Library } from '../library.ts';
import { aliasesOf, topicPages } from '../lookup.ts';
import type { TopicTarget } from '../schemas.ts';

/** Former ids of articles and symptoms lead to one place each. Those of steps are checked with their graph or symptom. */
export function checkAliases(library: Library): Problem[] {
  const first = firstLocalized(library);
  const { symptoms } = library.diagnosis;
  const articles = [...first].map(([id, { matter }]) => [id, matter ?? {}] as const);
  return [
    ...aliasProblems(articles, 'article', []).map((problem) => inFile(problem, first)),
    ...aliasProblems(
      [...symptoms].map(([id, { symptom }]) => [id, symptom]),
      'symptom',
      [],
    ).map((problem) => inFile(problem, symptoms)),
  ];
}

/** Adds the file of the item whose id begins the problem's path. */
function inFile(problem: Problem, items: ReadonlyMap<string, { file: string; lineOf(path: Path): number }>): Problem {
  const [id = '', ...path] = problem.path ?? [];
  const { file, lineOf } = assertDefined(items.get(String(id)), `What is called \`${id}\``);
  return { ...problem, file, line: lineOf(path) };
}

/** A target has exactly one of these. */
const TARGETS = ['article', 'symptom', 'task', 'page'] as const;

/** Links of the product's own screens lead to something that exists for every reader, and promised topics remain. */
export function checkTopics(library: Library): Problem[] {
  const { topics, promised } = library.topics;
  const names = topicPages(library).map(({ name }) => name);
  const lost = promised.flatMap((name, index) => {
    const message = `The topic \`${name}\` is promised to released screens, but leads nowhere.`;
    const hint = `Add it to \`topics\` again, or add \`aliases: [${name}]\` to the topic that replaces it.`;
    return names.includes(name) ? [] : [fault('topic-promise-broken', message, hint, { path: ['promised', index] })];
  });
  const found = [
    ...lost,
    ...aliasProblems(Object.entries(topics), 'topic', ['topics']),
    ...Object.entries(topics).flatMap(([id, { go }]) => [
      ...go.flatMap((target, index) => targetProblems(library, target, ['topics', id, 'go', index])),
      ...choiceProblems(id, go),
    ]),
  ];
  const at = placesIn(library, 'content/topics.yaml');
  return found.map((problem) => ({ ...problem, ...at(...(problem.path ?? [])) }));
}

function choiceProblems(id: string, go: readonly TopicTarget[]): Problem[] {
  const path = ['topics', id, 'go'];
  const choices = go.map(({ platform = '', version = '' }) => `${platform} ${version}`);
  const twice = choices.flatMap((choice, index) => {
    if (choices.indexOf(choice) === index) return [];
    const message = `\`${id}\` has two targets for the same platform and version.`;
    return [
      fault('topic-target-twice', message, 'Remove one, or add a platform or a version.', { path: [...path, index] }),
    ];
  });
  if (choices.includes(' ')) return twice;
  const message = `\`${id}\` leads nowhere if a link names no platform and no version.`;
  const hint = 'Add a line without `platform` and `version`, such as `- { page: diagnosis }`.';
  return [...twice, fault('topic-default-missing', message, hint, { path })];
}

function targetProblems(library: Library, target: TopicTarget, path: Path): Problem[] {
  const { article, page } = target;
  const { platforms, tasks } = library.site;
  const { symptoms } = library.diagnosis;
  const named = TARGETS.filter((kind) => target[kind] !== undefined);
  if (named.length !== 1) {
    const what = named.length === 0 ? 'no target' : named.map((kind) => `\`${kind}\``).join(' and ');
    const hint = 'Name exactly one of `article`, `symptom`, `task` and `page`.';
    return [fault('topic-target-unclear', `This names ${what}.`, hint, { path })];
  }
  const moved = aliasesOf(library);
  const articles = [...firstLocalized(library).keys()];
  const steps = Object.keys((article === undefined ? undefined : library.guides.get(article)?.graph.steps) ?? {});
  const unknown = (
    code: string,
    field: keyof TopicTarget,
    ids: readonly string[],
    wrong: string,
    former: readonly { alias: string; id: string }[] = [],
  ): Problem[] => {
    const value = target[field];
    if (value === undefined || ids.includes(value)) return [];
    const now = former.find(({ alias }) => alias === value)?.id;
    const hint = now === undefined ? suggest(value, ids) : `Its id is \`${now}\` now. Use that.`;
    return [fault(code, `\`${field}: ${value}\` ${wrong}.`, hint, { path: [...path, field] })];
  };
  return [
    ...unknown('topic-choice-unknown', 'platform', platforms, 'is not in `platforms` of content/site.yaml'),
    ...unknown('topic-choice-unknown', 'task', tasks, 'is not in `tasks` of content/site.yaml'),
    ...unknown('topic-article-unknown', 'article', articles, 'is not an article', moved.articles),
    ...unknown('topic-symptom-unknown', 'symptom', [...symptoms.keys()], 'is not a symptom', moved.symptoms),
    ...(article !== undefined && !articles.includes(article)
      ? []
      : unknown('topic-step-unknown', 'step', steps, 'is not a step of that guide')),
    ...(page === 'diagnosis' && symptoms.size === 0
      ? [
          fault(
            'topic-page-missing',
            'There is no diagnosis page: this help center has no symptoms.',
            'Use `page: search`, or an article.',
            { path: [...path, 'page'] },
          ),
        ]
      : []),
  ];
}
