import { wordsOn, type ScreenView } from '../../simulator/index.ts';
import type { Route } from '../../walkthrough/index.ts';
import type { OpeningAnswer, Sight, WordOf } from './opening.types.ts';

type Screens = Readonly<Record<string, Readonly<Record<string, readonly ScreenView[]>>>>;

/** Every screen of every step, in the order of the guides. */
export function sightsOf(guides: Readonly<Record<string, Route>>, screens: Screens): Sight[] {
  return Object.entries(guides).flatMap(([guide, { world, steps }]) =>
    Object.keys(steps).flatMap((step) =>
      (screens[guide]?.[step] ?? []).map((view, at): Sight => {
        const { top, all, fields } = wordsOn(view);
        const { task, platform } = world;
        return { guide, step, view: at, task, platform, isPage: view.device === 'browser', top, words: all, fields };
      }),
    ),
  );
}

const texts = new WeakMap<WordOf, Map<string, string>>();

/** The text of a label, normalized for comparison. Case cannot be heard on the phone. */
export function heard(wordOf: WordOf, key: string): string {
  const known = texts.get(wordOf) ?? new Map<string, string>();
  texts.set(wordOf, known);
  const text = known.get(key) ?? wordOf(key).normalize('NFKC').toLowerCase().trim();
  known.set(key, text);
  return text;
}

/** Whether a caller who sees a screen can have given an answer. */
export function fits(sight: Sight, { question, among, answer }: OpeningAnswer, wordOf: WordOf): boolean {
  const options = among === '' ? [] : among.split(' ');
  const has = (keys: readonly string[]): boolean => {
    const shown = keys.map((key) => heard(wordOf, key));
    const isOn = (key: string) => shown.includes(heard(wordOf, key));
    return answer === '' ? !options.some(isOn) : isOn(answer);
  };
  switch (question) {
    // Pages fit every phone.
    case 'device':
      return answer === '' || sight.platform === answer || !options.includes(sight.platform);
    case 'task':
      return answer === '' || sight.task === answer;
    case 'picture':
      return !options.includes(`${sight.guide}.${sight.step}`);
    case 'place':
      return answer === '' || sight.isPage === (answer === 'page');
    case 'top':
      return has(sight.top === undefined ? [] : [sight.top]);
    case 'word':
      return has(sight.words);
    case 'entered': {
      const asked = sight.fields.find(({ label }) =>
        options.some((key) => heard(wordOf, key) === heard(wordOf, label)),
      );
      return answer === '' || asked === undefined || (asked.isFilled ?? answer === 'yes') === (answer === 'yes');
    }
  }
}
