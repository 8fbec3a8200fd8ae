import { aliasProblems } from '../../../machines/aliases.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import { aliasesOf } from '../aliases.ts';
import { firstLocalized, type Library } from '../library.ts';
import type { TopicTarget } from '../schemas.ts';
import { topicPages } from '../topics.ts';

const FILE = 'content/topics.yaml';
/** What a target can lead to, one of these. */
const KINDS = ['article', 'symptom', 'task', 'page'] as const;

/** Links of the product's own screens lead to what exists, each for whoever comes by it, and none that was promised is gone. */
export function checkTopics(library: Library): Problem[] {
  const { topics, promised } = library.topics;
  const lineOf = (path: readonly (string | number)[]) => library.yaml.get(FILE)?.lineOf(path) ?? 1;
  const names = topicPages(library).map(({ name }) => name);
  const broken = promised.flatMap((name, index): Problem[] =>
    names.includes(name)
      ? []
      : [
          {
            code: 'topic-promise-broken',
            message: `The topic \`${name}\` is promised to screens that people have, and leads nowhere.`,
            hint: `Write it below \`topics\` again, or \`aliases: [${name}]\` at the topic that takes its place.`,
            path: ['promised', index],
          },
        ],
  );
  const found = [
    ...broken,
    ...aliasProblems(Object.entries(topics), 'topic', ['topics']),
    ...Object.entries(topics).flatMap(([id, { go }]) => [
      ...go.flatMap((target, index) => targetProblems(library, target).map((each) => at(each, id, index))),
      ...choiceProblems(id, go),
    ]),
  ];
  return found.map((problem) => ({ ...problem, file: FILE, line: lineOf(problem.path ?? []) }));
}

function at(problem: Problem, id: string, index: number): Problem {
  return { ...problem, path: ['topics', id, 'go', index, ...(problem.path ?? [])] };
}

/** What is wrong with a topic's targets beside one another. */
function choiceProblems(id: string, go: readonly TopicTarget[]): Problem[] {
  const known = new Set<string>();
  const twice = go.flatMap(({ platform = '', version = '' }, index): Problem[] => {
    const key = `${platform} ${version}`;
    const isTwice = known.has(key);
    known.add(key);
    if (!isTwice) return [];
    return [
      {
        code: 'topic-target-twice',
        message: `\`${id}\` leads to two places for the same platform and version.`,
        hint: 'Take one of them out, or say for which platform or version it is.',
        path: ['topics', id, 'go', index],
      },
    ];
  });
  if (go.some(({ platform, version }) => platform === undefined && version === undefined)) return twice;
  return [
    ...twice,
    {
      code: 'topic-default-missing',
      message: `\`${id}\` leads nowhere for who says no platform and no version.`,
      hint: 'Add a line without `platform` and `version`, such as `- { page: diagnosis }`.',
      path: ['topics', id, 'go'],
    },
  ];
}

/** What is wrong with a target by itself. */
function targetProblems(library: Library, target: TopicTarget): Problem[] {
  const { platform, article, step, symptom, task, page } = target;
  const { platforms, tasks } = library.site;
  const { symptoms } = library.diagnosis;
  const said = KINDS.filter((kind) => target[kind] !== undefined);
  if (said.length !== 1)
    return [
      {
        code: 'topic-target-unclear',
        message: `It names ${said.length === 0 ? 'nothing' : said.map((kind) => `\`${kind}\``).join(' and ')} to lead to.`,
        hint: 'Name one of `article`, `symptom`, `task` and `page`.',
      },
    ];
  const moved = aliasesOf(library);
  const articles = [...firstLocalized(library).keys()];
  const graph = article === undefined ? undefined : library.guides.get(article)?.graph;
  return [
    ...unknown('topic-choice-unknown', 'platform', platform, platforms, 'is not in `platforms` of content/site.yaml'),
    ...unknown('topic-choice-unknown', 'task', task, tasks, 'is not in `tasks` of content/site.yaml'),
    ...unknown('topic-article-unknown', 'article', article, articles, 'is no article', moved.articles),
    ...unknown('topic-symptom-unknown', 'symptom', symptom, [...symptoms.keys()], 'is no symptom', moved.symptoms),
    ...(step === undefined || (article !== undefined && !articles.includes(article))
      ? []
      : unknown('topic-step-unknown', 'step', step, Object.keys(graph?.steps ?? {}), 'is no step of that guide')),
    ...(page === 'diagnosis' && symptoms.size === 0
      ? [
          {
            code: 'topic-page-missing',
            message: 'There is no page of the diagnosis: this help center has no symptoms.',
            hint: 'Lead to `page: search`, or to an article.',
            path: ['page'],
          },
        ]
      : []),
  ];
}

function unknown(
  code: string,
  field: string,
  value: string | undefined,
  known: readonly string[],
  wrong: string,
  moved: readonly { alias: string; id: string }[] = [],
): Problem[] {
  if (value === undefined || known.includes(value)) return [];
  const now = moved.find(({ alias }) => alias === value)?.id;
  const hint = now === undefined ? suggest(value, known) : `It is called \`${now}\` now: write that.`;
  return [{ code, message: `\`${field}: ${value}\` ${wrong}.`, hint, path: [field] }];
}
