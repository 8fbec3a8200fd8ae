import { guideOf, uiWords, type Library, type PageContext } from '../../content/index.ts';
import { widthOf } from '../../i18n/index.ts';
import { screenTree, type Tree } from '../../screens/render.ts';

/** A guide to play in one language. */
export interface Film {
  /** Words of the player, by key. */
  words: Readonly<Record<string, string>>;
  /** Language of the screens, if different. */
  screenLanguage?: string | undefined;
  /** All screens, without duplicates. */
  screens: readonly (readonly Tree[])[];
  steps: Readonly<Record<string, FilmStep>>;
}

interface FilmStep {
  /** The printed number, and the heading. */
  label: string;
  title: string;
  moments: readonly FilmMoment[];
  /** Choices after the moments, by way. */
  ways?: Readonly<Record<string, FilmWay>> | undefined;
}

export interface FilmMoment {
  kind: 'enter' | 'tap' | 'see' | 'wait' | 'done';
  /** Index of the act in its step. */
  act: number;
  /** Index in `screens`; absent if the previous screen stays. */
  screen?: number | undefined;
  /** Whether it is a browser window. */
  isWide?: true | undefined;
  /** Describes the screen. */
  alternative: string;
  /** Describes the action. */
  caption: string;
  /** Duration in milliseconds, long enough to read the caption. */
  time: number;
}

export interface FilmWay {
  words: string;
  screen?: number | undefined;
  isWide?: true | undefined;
}

type Drawn = ReturnType<PageContext['moments']>[number]['view'];

/** Duration of a moment: a minimum, and a part for each full-width character. */
const MIN_MS = 1800;
const CHARACTER_MS = 120;

/** A guide to play. @param context of the guide's page, in the language of its article */
export function filmOf(library: Library, context: PageContext, guide: string): Film {
  const { t, onScreen, screenLanguage, wording } = context;
  const { steps } = guideOf(library, guide).graph;
  const { outline } = context.readyArticle(guide);
  const payload = context.addresses.whole(context.addresses.home(context.language));
  const screens = new Map<string, { tree: Tree[]; place: number }>();
  const placeOf = (view: Drawn): Pick<FilmMoment, 'screen' | 'isWide'> => {
    const tree = screenTree({ view, words: onScreen, payload }, screenLanguage);
    const key = JSON.stringify(tree);
    const known = screens.get(key) ?? { tree, place: screens.size };
    screens.set(key, known);
    return { screen: known.place, ...(view.device === 'browser' && { isWide: true }) };
  };
  const says = (component: string, id: string, step?: string) =>
    outline.uses.find(
      (use) => use.component === component && use.id === id && (step === undefined || use.step === step),
    );
  const captioned = (caption: string): Pick<FilmMoment, 'caption' | 'time'> => ({
    caption,
    time: Math.round(MIN_MS + CHARACTER_MS * widthOf(caption)),
  });

  const stepOf = (id: string): FilmStep => {
    const title = context.plain(says('Step', id)?.title ?? '');
    const told = context.moments(id);
    const moments = told.map(({ kind, act, view, alternative, says: done }, index): FilmMoment => {
      const isFilled = kind === 'see' && told[index - 1]?.kind === 'enter';
      const caption =
        kind === 'wait'
          ? t('show.wait')
          : kind === 'done'
            ? t('show.done')
            : isFilled
              ? t('show.filled')
              : done || title;
      return { kind, act, ...placeOf(view), alternative, ...captioned(caption) };
    });
    const { ways, label } = context.step(id);
    return {
      label,
      title,
      // A step without actions shows its title over the previous screen.
      moments: moments.length > 0 || ways ? moments : [{ kind: 'see', act: 0, alternative: '', ...captioned(title) }],
      ...(ways && { ways: Object.fromEntries(Object.keys(ways).map((way) => [way, wayOf(id, way)])) }),
    };
  };
  /** A way with its own screen, or the first one of its step. */
  const wayOf = (step: string, way: string): FilmWay => {
    const { acts, ways = {} } = context.step(step);
    const own = acts.find((act) => act.way === way);
    const view = own
      ? context.screen(own, guideOf(library, guide).graph.world.platform)?.view
      : context.moments(ways[way] ?? '')[0]?.view;
    const words = context.plain(says('Way', way, step)?.text ?? '').replaceAll('\n', context.joiner);
    return { words, ...(view && placeOf({ ...view, marks: [] })) };
  };

  const shown = Object.fromEntries(Object.keys(steps).map((id) => [id, stepOf(id)]));
  return {
    words: uiWords(library, wording, (key) => key.startsWith('show.')),
    ...(screenLanguage !== wording && { screenLanguage }),
    screens: [...screens.values()].map(({ tree }) => tree),
    steps: shown,
  };
}
