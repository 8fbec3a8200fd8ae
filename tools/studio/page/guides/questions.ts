import type { Question } from '../parts/ask.tsx';
import type { StudioStore } from '../store.ts';
import { printedLabels } from './edits/guide-text.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { GuideWording } from './guide-words.ts';

/** What is known where something is asked. */
export interface Asking {
  store: StudioStore;
  desk: GuideDesk;
  words: GuideWording;
  /** What is opened afterwards. */
  then(step: string): void;
}

/** Every step to choose among, by its number and its heading. */
export function stepChoices({ desk, words }: Pick<Asking, 'desk' | 'words'>): { value: string; label: string }[] {
  const { guide } = desk;
  if (!guide) return [];
  const labels = printedLabels(guide);
  return Object.keys(guide.steps).map((id) => ({ value: id, label: `${labels[id] ?? ''} ${words.step(id)} (${id})` }));
}

/** A step more, behind a step or on one of its ways. */
export function askStep({ store, desk, words, then }: Asking, step: string): Question {
  const { t, facts } = store;
  const ways = Object.keys(desk.guide?.steps[step]?.ways ?? {});
  return {
    title: t('guides.add.title', { step: words.step(step) }),
    text: t('guides.add.text'),
    submit: t('guides.add'),
    fields: [
      { name: 'id', label: t('guides.id'), hint: t('guides.id.hint'), isRequired: true },
      ...(ways.length === 0
        ? []
        : [
            {
              name: 'way',
              label: t('guides.add.way'),
              value: ways[0] ?? '',
              choices: ways.map((each) => ({ value: each, label: words.way(step, each) })),
            },
          ]),
      ...(facts?.languages ?? []).map(({ id, name }) => ({
        name: `title.${id}`,
        label: t('guides.heading', { language: name }),
        lang: id,
      })),
    ],
    async done(values) {
      const id = values['id'] ?? '';
      if (Object.hasOwn(desk.guide?.steps ?? {}, id)) return t('guides.taken', { id });
      const titles = Object.fromEntries(
        (facts?.languages ?? []).map((each) => [each.id, values[`title.${each.id}`] ?? '']),
      );
      if (!(await desk.addStep({ id, after: step, way: values['way'], titles }))) return t('guides.notEditable');
      then(id);
      return undefined;
    },
  };
}
