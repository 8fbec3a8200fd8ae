import { assertDefined } from '../../machines/assert-defined.ts';
import type { ScreenView } from '../../machines/simulator/index.ts';
import type { Act } from '../../machines/walkthrough/index.ts';
import type { Translator } from '../i18n/index.ts';
import type { Article, Library } from './library.ts';
import { phonesOf } from './lookup.ts';

interface FigureView {
  number?: string | undefined;
  screen: string;
  /** The text alternative, with what to tap. */
  alternative: string;
  /** Whether it shows a code, which is only an example. */
  hasExample: boolean;
  /** Absent without a simulator. */
  view?: ScreenView | undefined;
  variants: readonly FigureVariant[];
}

/** What a variant depends on: the app's version or, in articles for all phones, the phone. */
type VariantKind = 'version' | 'phone';

export interface FigureVariant {
  kind: VariantKind;
  /** Versions of the app, newest first, or platforms. */
  of: readonly string[];
  name: string;
  view: ScreenView;
  alternative: string;
}

export interface DrawnFigure extends FigureView {
  view: ScreenView;
}

type ShownAct = Pick<Act, 'on' | 'screen' | 'tap' | 'enter'>;

export interface ScreenSource {
  /** Versions of the app that differ, newest first. */
  versions: readonly string[];
  inVersion(version: string): Pick<ScreenSource, 'actFigure' | 'problemFigure'>;
  isPractised(guide: string): boolean;
  /** The screen of an act. `undefined` if the act is never performed, which the check reports. */
  actFigure(guide: string, step: string, act: number): ScreenView | undefined;
  /** A screen of a problem in a guide, or in any guide of the platform. */
  problemFigure(problem: string, act: ShownAct, where: { guide?: string; platform?: string }): ScreenView | undefined;
  anyFigure(act: ShownAct, platform: string): ScreenView | undefined;
  cornerOf(view: ScreenView, control: string): string | undefined;
  labelOf(view: ScreenView, control: string): string | undefined;
  isSwitch(view: ScreenView, control: string): boolean;
  showsCode(view: ScreenView): boolean;
  fieldKind(view: ScreenView, control: string): 'field' | 'list' | undefined;
}

export interface PageFigures {
  figure(of: {
    article: string;
    n?: string | undefined;
    act?: string | undefined;
    step?: string | undefined;
  }): FigureView;
  /** A screen without a guide. `undefined` if the platform never shows it, or nothing is drawn. */
  screen(act: ShownAct, platform: string): DrawnFigure | undefined;
  /** The screen that a step begins with. `undefined` if the guide is not drawn. */
  firstScreen(step: string): ScreenView | undefined;
}

interface FigurePage {
  library: Library;
  id: string | undefined;
  screens: ScreenSource | undefined;
  translator: Translator;
  joiner: string;
  /** Whether screens are drawn from right to left. */
  isMirrored: boolean;
  wordOf(key: string): string | undefined;
  localized(id: string): Article;
}

export function figuresOn(page: FigurePage): PageFigures {
  const { library, id, screens, joiner, isMirrored, wordOf } = page;
  const { t, word, list } = page.translator;
  const guide = id === undefined ? undefined : library.guides.get(id);
  const onScreen = (key: string) => assertDefined(wordOf(key), `The label \`${key}\``);
  const cornerSeen = (corner: string | undefined) =>
    isMirrored ? corner?.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')) : corner;

  const placeOf = ({ article, n, act, step }: Parameters<PageFigures['figure']>[0]) => {
    const own = article === id;
    for (const [name, { acts }] of Object.entries(own && guide ? guide.graph.steps : {})) {
      const index = acts.findIndex(({ figure }, at) =>
        n === undefined ? name === step && at === Number(act) - 1 : figure === n,
      );
      const found = acts[index];
      if (found) return { number: n, act: found, at: { step: name, index } };
    }
    const { matter } = page.localized(article);
    const shown = matter?.kind === 'problem' ? matter.figures[Number(n) - 1] : undefined;
    const number = own ? n : guide?.graph.problems[article]?.figures[Number(n) - 1];
    return { number: number ?? n, act: assertDefined(shown, `The figure \`${n ?? act}\` of \`${article}\``) };
  };

  const sentenceOf = (act: ShownAct, view: ScreenView, control: string, source: ScreenSource): string => {
    const label = source.labelOf(view, control);
    const does = label === undefined ? wordOf(`acts.${control}`) : undefined;
    if (does !== undefined) return does;
    const values = { control: onScreen(label ?? `controls.${control}`) };
    if (source.isSwitch(view, control)) return t('figure.switchOn', values);
    if (source.fieldKind(view, control) === 'list') return t('figure.choose', values);
    if (control === act.enter) return t('figure.enter', values);
    const corner = cornerSeen(source.cornerOf(view, control));
    const isClick = view.device === 'browser';
    if (corner === undefined) return t(isClick ? 'figure.click' : 'figure.tap', values);
    return t(isClick ? 'figure.clickAt' : 'figure.tapAt', { ...values, place: word('corner', corner) });
  };
  const sentencesOf = (act: ShownAct, view: ScreenView, source: ScreenSource) =>
    view.marks.map(({ control }) => sentenceOf(act, view, control, source));

  const drawn = (act: ShownAct, view: ScreenView | undefined): Omit<FigureView, 'number' | 'variants'> => {
    const screen = onScreen(`${act.on === 'portal' ? 'portal-screens' : 'screens'}.${act.screen}`);
    if (!screens || !view) return { screen, alternative: screen, hasExample: false };
    const hasExample = screens.showsCode(view);
    const says = view.dialog?.text;
    const sentences = [
      t('figure.screen', { screen }),
      ...(says === undefined ? [] : [t('figure.says', { text: onScreen(says) })]),
      ...sentencesOf(act, view, screens),
      ...(hasExample ? [t('figure.example')] : []),
    ];
    return { view, screen, hasExample, alternative: sentences.join(joiner) };
  };

  const [firstPhone = ''] = library.site.platforms;
  const phonesWith = (problem: string): string[] => {
    const known = [...library.guides.values()].filter(({ graph }) => Object.hasOwn(graph.problems, problem));
    return phonesOf(library).filter((phone) => known.some(({ graph }) => graph.world.platform === phone));
  };
  return {
    figure(of) {
      const { number, act, at } = placeOf(of);
      const viewIn = (source: Pick<ScreenSource, 'actFigure' | 'problemFigure'> | undefined, platform = firstPhone) =>
        at && id !== undefined
          ? source?.actFigure(id, at.step, at.index)
          : source?.problemFigure(of.article, act, guide ? { guide: guide.id } : { platform });
      const variants = (kind: VariantKind, ids: readonly string[], viewOf: (id: string) => ScreenView | undefined) => {
        const seen = ids.flatMap((each) => {
          const view = viewOf(each);
          return view ? [{ each, view }] : [];
        });
        const alike = [...Map.groupBy(seen, ({ view }) => JSON.stringify(view)).values()];
        return alike.flatMap((same): FigureVariant[] => {
          const [first] = same;
          if (!first || same.length === ids.length) return [];
          const { view } = first;
          const whose = same.map(({ each }) => each);
          const name =
            kind === 'version'
              ? t('figure.version', { number: list(whose) })
              : list(whose.map((each) => word('platform', each)));
          return [{ kind, of: whose, name, view, alternative: drawn(act, view).alternative }];
        });
      };
      const byVersion = variants('version', screens?.versions ?? [], (each) => viewIn(screens?.inVersion(each)));
      // Articles for all phones show readers their own.
      const phones = guide ? [] : phonesWith(of.article);
      const byPhone = variants('phone', phones, (each) => viewIn(screens, each));
      return { number, ...drawn(act, viewIn(screens)), variants: byVersion.length > 0 ? byVersion : byPhone };
    },
    screen(act, platform) {
      const view = screens?.anyFigure(act, platform);
      return view && { ...drawn(act, view), view, variants: [] };
    },
    firstScreen(step) {
      return id === undefined || !guide ? undefined : screens?.actFigure(id, step, 0);
    },
  };
}
