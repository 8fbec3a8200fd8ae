import type { Step } from '../../machines/walkthrough/index.ts';
import type { ScreenView } from '../../machines/activation/index.ts';
import { createTranslator, traitsOf, type Translator } from '../i18n/index.ts';
import type { Article, Library } from './library.ts';
import { editionFor } from './editions.ts';
import { actFigure, alternativeOf, numberedFigure, type FigurePlace } from './figures.ts';
import { resolveTokens } from './mdast.ts';
import type { Site } from './schemas.ts';

/** A reference as a page shows it. */
export interface ReferenceView {
  id: string;
  /** The number as it is quoted, `KB2260`; absent where the reference has none. */
  number?: string | undefined;
  subject: string;
  address: string;
}

/** A figure as a page shows it. */
export interface FigureView {
  /** The number as it is printed on this page; absent for a figure that the guide does not number. */
  number?: string | undefined;
  /** What the figure shows and what to tap, in words. */
  alternative: string;
  /** The screen to draw; absent on a site without a simulator. */
  view?: ScreenView | undefined;
}

/** The simulated world that a site's figures are taken from. */
export interface ScreenSource {
  /** The screen of a guide's act; nothing where the act is never performed, which the check tells. */
  actFigure(guide: string, step: string, act: number): ScreenView | undefined;
  /** A screen of a problem as it shows in a guide, else in a guide of the platform. */
  problemFigure(
    problem: string,
    act: FigurePlace['act'],
    where: { guide?: string; platform?: string },
  ): ScreenView | undefined;
  /** A screen of a platform, wherever it shows there. */
  anyFigure(act: FigurePlace['act'], platform: string): ScreenView | undefined;
  cornerOf(view: ScreenView, control: string): string | undefined;
  labelOf(view: ScreenView, control: string): string | undefined;
  isSwitch(view: ScreenView, control: string): boolean;
  fieldKind(view: ScreenView, control: string): 'field' | 'list' | undefined;
}

/**
 * What a page knows while it is rendered: its language, and the content seen from its article.
 * Components read it instead of being handed each word.
 */
export interface Reading extends Translator {
  site: Site;
  /** Whether the site knows any symptom. */
  hasDiagnosis: boolean;
  /** The article whose page this is; absent on pages that are not an article. */
  article?: Article | undefined;
  /** The steps of the page's guide, by id; empty where it is no guide. */
  steps: Readonly<Record<string, Step>>;
  /** An app's label, and whether its words are our translation. */
  label(id: string): { text: string; ours: boolean };
  reference(id: string): ReferenceView;
  /** A figure of an article as this page numbers and draws it. */
  figure(of: {
    article: string;
    n?: string | undefined;
    act?: string | undefined;
    step?: string | undefined;
  }): FigureView;
  /** A screen of a platform, of no guide; nothing where the platform never shows it, or the site draws none. */
  screen(act: FigurePlace['act'], platform: string): FigureView | undefined;
  /** The problems that the page's guide shows, in printed order. */
  problems: readonly { id: string; title: string }[];
  /** Those of them that can show at a step. */
  problemsAt(step: string): readonly { id: string; title: string }[];
  /** The edition of an article for this language, fallback included. */
  edition(id: string): Article;
  /** What stands between two pieces of text that are joined: a space, or nothing. */
  joiner: string;
  /** Flat text (titles, steps) with labels and references in words; labels in quotation marks if asked for. */
  plain(text: string, quoted?: boolean): string;
}

/** The reading of a page in `language`, of the article `id` if it is one. */
export function createReading(library: Library, language: string, id?: string, screens?: ScreenSource): Reading {
  const { site } = library;
  const settings = site.languages[language]!;
  const chain = [language, settings.fallback, site.source].filter((each) => each !== undefined);
  const translator = createTranslator(
    language,
    settings.locale,
    chain.map((each) => library.ui.get(each) ?? {}),
  );
  const guide = id === undefined ? undefined : library.guides.get(id);

  const label = (key: string) => {
    for (const each of chain) {
      const labels = library.labels.get(each);
      const text = labels?.words[key];
      if (text !== undefined) return { text, ours: labels!.ours.includes(key) };
    }
    throw new Error(`\`${key}\` is not a label of content/apps/${language}.json.`);
  };
  const reference = (key: string): ReferenceView => {
    const found = library.references[key];
    if (!found) throw new Error(`\`${key}\` is not in content/references.yaml.`);
    const subject = chain.map((each) => found.subject[each]).find((text) => text !== undefined) ?? key;
    if ('number' in found) {
      return {
        id: key,
        number: key,
        subject,
        address: site.references.article.replace('{number}', String(found.number)),
      };
    }
    return { id: key, subject, address: String(site.references[found.site]) };
  };

  const edition = (each: string) => editionFor(library, each, language)!;
  const problems = Object.keys(guide?.graph.problems ?? {}).map((each) => ({
    id: each,
    title: edition(each).matter?.title ?? each,
  }));

  const joiner = traitsOf(language).joiner;

  const placeOf = (of: Parameters<Reading['figure']>[0]): FigurePlace => {
    const { article, n, act, step } = of;
    const own = article === id;
    if (own && guide) {
      const found = n === undefined ? actFigure(guide.graph, step ?? '', Number(act)) : numberedFigure(guide.graph, n);
      if (found) return found;
    }
    const matter = edition(article).matter;
    const shown = matter?.kind === 'problem' ? matter.figures[Number(n) - 1] : undefined;
    if (!shown) throw new Error(`\`${article}\` has no figure \`${n ?? act}\`.`);
    const number = own ? n : guide?.graph.problems[article]?.figures[Number(n) - 1];
    return { number: number ?? n, act: shown };
  };
  const figure: Reading['figure'] = (of) => {
    const { number, act, at } = placeOf(of);
    const view =
      at && id !== undefined
        ? screens?.actFigure(id, at.step, at.index)
        : screens?.problemFigure(of.article, act, guide ? { guide: guide.id } : { platform: site.platforms[0]! });
    return { number, ...drawn(act, view) };
  };
  const drawn = (act: FigurePlace['act'], view: ScreenView | undefined): Omit<FigureView, 'number'> => {
    const screen = label(`${act.on === 'portal' ? 'portal-screens' : 'screens'}.${act.screen}`).text;
    if (!screens || !view) return { alternative: screen };
    const marks = view.marks.map(({ control }) => ({
      name: label(screens.labelOf(view, control) ?? `controls.${control}`).text,
      corner: screens.cornerOf(view, control),
      enter: control === act.enter,
      chooses: screens.fieldKind(view, control) === 'list',
      turnsOn: screens.isSwitch(view, control),
    }));
    const says = view.dialog?.text === undefined ? undefined : label(view.dialog.text).text;
    return { view, alternative: alternativeOf({ screen, says, device: view.device, marks }, translator, joiner) };
  };

  return {
    ...translator,
    site,
    hasDiagnosis: library.diagnosis.symptoms.size > 0,
    article: id === undefined ? undefined : editionFor(library, id, language),
    steps: guide?.graph.steps ?? {},
    label,
    reference,
    figure,
    screen: (act, platform) => {
      const view = screens?.anyFigure(act, platform);
      return view && drawn(act, view);
    },
    problems,
    problemsAt: (step) => problems.filter((each) => guide?.graph.problems[each.id]?.at.includes(step)),
    edition,
    joiner,
    plain: (text, quoted = false) =>
      resolveTokens(text, (component, key) => {
        const words = component === 'Label' ? label(key).text : undefined;
        if (words !== undefined) return quoted ? translator.t('article.quoted', { label: words }) : words;
        const { number, subject } = reference(key);
        return number ?? subject;
      }),
  };
}
