import { entryIn, languagesWith, newFile, requiredLanguages, type PlanContext, type Plan } from '../plan.ts';
import { freshNumber } from '../numbers.ts';
import { frontMatter } from '../text/front-matter.ts';
import { exampleActs, graphText, isPractised, type GuideWorld } from '../text/graph.ts';
import { guideBody, scriptEntry } from '../text/guide.ts';
import { scalar } from '../text/yaml.ts';
import { acceptSteps, draftSteps, files } from './next-steps.ts';

/** Case numbers have three digits. */
const CASES = [100, 999] as const;

export interface GuideRequest extends GuideWorld {
  id: string;
  /** The screen that the first step shows; the most likely one if absent. */
  screen?: string | undefined;
  titles: Readonly<Record<string, string>>;
}

/** A guide: its graph, an article in each required language, and what agents say at its steps. */
export function planGuide(place: PlanContext, request: GuideRequest): Plan {
  const { library, say, today } = place;
  const { id, titles, screen } = request;
  const world: GuideWorld = { platform: request.platform, method: request.method, task: request.task };
  const isShown = isPractised(library, world);
  const acts = isShown ? exampleActs(library, world, screen) : undefined;
  const cases = [...library.guides.values()].map(({ graph }) => graph.case);
  const number = freshNumber(place, 'content/walkthroughs', 'case', cases, CASES);
  const kind = ['kind: guide', ...(['task', 'platform', 'method'] as const).map((key) => `${key}: ${world[key]}`)];
  const graph = newFile(`content/walkthroughs/${id}.yaml`, graphText(say('comment.graph'), world, number, acts));
  const articles = requiredLanguages(place).map((language) => {
    const write = place.wordsIn(language);
    const needs = ['requirements:', `  - text: ${scalar(write('write.requirement'))}`];
    const head = frontMatter(write, { title: titles[language], today, kind, needs });
    return newFile(`content/articles/${language}/${id}.mdx`, [...head, ...guideBody(write, acts !== undefined)]);
  });
  const scripts = languagesWith(place, 'agent').map((language) =>
    entryIn(place, `content/agent/${language}.yaml`, ['scripts'], id, scriptEntry(place.wordsIn(language), id)),
  );
  const others = [...library.guides.values()].filter((guide) =>
    (['task', 'platform', 'method'] as const).every((key) => guide.graph.world[key] === world[key]),
  );
  return {
    changes: [graph, ...articles, ...scripts],
    notes: [
      ...others.map((other) => say('done.note.same', { other: other.id })),
      ...(isShown || library.site.simulator === 'none' ? [] : [say('done.note.world')]),
    ],
    next: [
      say('next.graph', { file: graph.file }),
      say('next.texts', { files: files(articles) }),
      ...(scripts.length > 0 ? [say('next.agent', { key: `scripts.${id}`, files: files(scripts) })] : []),
      ...draftSteps(place, id, articles),
      ...acceptSteps(place, id),
    ],
  };
}
