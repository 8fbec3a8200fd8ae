import type { Say } from '../../../src/build/words.ts';
import { STEPS, WAYS } from './graph.ts';
import { group, list, scalar } from './yaml.ts';

/** The body of a new guide's article: a part for each step and way of its graph. */
export function guideBody(write: Say, hasFigures: boolean): string[] {
  const figure = (n: number) => (hasFigures ? [`<Figure n="${n}">${write('write.caption')}</Figure>`, ''] : []);
  const way = (id: string, key: string) => [`<Way id="${id}">`, '', write(key), '', '</Way>', ''];
  return [
    '<Steps>',
    '',
    ...step(STEPS.start, write('write.fork.title'), write('write.fork.text'), [
      ...way(WAYS.first, 'write.way.first'),
      ...way(WAYS.second, 'write.way.second'),
    ]),
    ...step(STEPS.first, write('write.step.title'), write('write.step.text'), figure(1)),
    ...step(STEPS.second, write('write.step.title'), write('write.step.text'), figure(2)),
    ...step(STEPS.done, write('write.step.title'), write('write.end.text'), figure(3)),
    '</Steps>',
  ];
}

function step(id: string, title: string, text: string, more: readonly string[]): string[] {
  return [`<Step id="${id}">`, '', `### ${title}`, '', text, '', ...more, '</Step>', ''];
}

/** What agents say at each step of a new guide, as an entry of `scripts`. */
export function scriptEntry(write: Say, id: string): string[] {
  return group(
    id,
    Object.values(STEPS).flatMap((each) =>
      group(each, [...list('say', [write('write.say')]), `listen: ${scalar(write('write.listen'))}`]),
    ),
  );
}
