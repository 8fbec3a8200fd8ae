import type { Say } from '../../../src/build/words.ts';
import { STEPS, WAYS } from './graph.ts';
import { group, list, scalar } from './yaml.ts';

/** The body of a new guide's article: a part for each step and way of its graph. */
export function guideBody(write: Say, hasFigures: boolean): string[] {
  const figure = (n: number) => (hasFigures ? [`<Figure n="${n}">${write('write.caption')}</Figure>`, ''] : []);
  const way = (id: string, key: string) => wayLines(id, write(key));
  return [
    '<Steps>',
    '',
    ...stepLines(STEPS.start, write('write.fork.title'), write('write.fork.text'), [
      ...way(WAYS.first, 'write.way.first'),
      ...way(WAYS.second, 'write.way.second'),
    ]),
    ...stepLines(STEPS.first, write('write.step.title'), write('write.step.text'), figure(1)),
    ...stepLines(STEPS.second, write('write.step.title'), write('write.step.text'), figure(2)),
    ...stepLines(STEPS.done, write('write.step.title'), write('write.end.text'), figure(3)),
    '</Steps>',
  ];
}

/** The words of a step, as a part of its guide's article. */
export function stepLines(id: string, title: string, text: string, more: readonly string[] = []): string[] {
  return [`<Step id="${id}">`, '', `### ${title}`, '', text, '', ...more, '</Step>', ''];
}

/** The words of a way, as a part of its step. */
function wayLines(id: string, text: string): string[] {
  return [`<Way id="${id}">`, '', text, '', '</Way>', ''];
}

/** What agents say at each step of a new guide, as an entry of `scripts`. */
export function scriptEntry(write: Say, id: string): string[] {
  return group(
    id,
    Object.values(STEPS).flatMap((each) => stepScript(write, each)),
  );
}

/** What agents say at a step, as an entry of its guide's. */
export function stepScript(write: Say, id: string): string[] {
  return group(id, [...list('say', [write('write.say')]), `listen: ${scalar(write('write.listen'))}`]);
}
