import type { Step } from '../../machines/walkthrough/index.ts';
import type { Moment } from '../../machines/rehearsal/index.ts';
import type { ScreenView } from '../../machines/simulator/index.ts';
import type { Addresses, Translator } from '../i18n/index.ts';
import type { FigurePlace } from './figures.ts';
import type { Article, ReadyArticle } from './library.ts';
import type { Site } from './schemas.ts';

/** A reference as a page shows it. */
export interface ReferenceView {
  id: string;
  /** The number as it is quoted, `KB2260`; absent where the reference has none. */
  number?: string | undefined;
  subject: string;
  /** Number and subject as a link says them, with the mark that it leads to another site. */
  title: string;
  address: string;
  /** The language of that page, where it is known. */
  pageLanguage?: string | undefined;
}

/** A figure as a page shows it. */
export interface FigureView {
  /** The number as it is printed on this page; absent for a figure that the guide does not number. */
  number?: string | undefined;
  /** What the screen is called. */
  screen: string;
  /** What the figure shows and what to tap, in words. */
  alternative: string;
  /** Whether it shows a code, which is an example. */
  hasExample: boolean;
  /** The screen to draw; absent on a site without a simulator. */
  view?: ScreenView | undefined;
  /** The same as each reader has it, where it is not the same for all; else none. */
  variants: readonly FigureVariant[];
}

/** What of a reader's decides what a figure shows them: the version of the app or, in an article for all phones, the phone. */
export type VariantKind = 'version' | 'phone';

/** A figure as some readers have it. */
export interface FigureVariant {
  kind: VariantKind;
  /** Whose it is: versions of the app, the newest first, or phones by their platform. */
  of: readonly string[];
  /** Whose it is, in words. */
  name: string;
  view: ScreenView;
  alternative: string;
}

/** A figure of which the site draws the screen. */
export interface DrawnFigure extends FigureView {
  view: ScreenView;
}

/** The simulated world that a site's figures are taken from. */
export interface ScreenSource {
  /** The versions of the app that differ, the newest first; none where one is known. */
  versions: readonly string[];
  /** The same world in another version. */
  inVersion(version: string): Pick<ScreenSource, 'actFigure' | 'problemFigure'>;
  /** Whether there is a practice for what a guide is for. */
  isPractised(guide: string): boolean;
  /** The screen of a guide's act; nothing where the act is never performed, which the check tells. */
  actFigure(guide: string, step: string, act: number): ScreenView | undefined;
  /** A step of a guide as it was performed, moment by moment. */
  moments(guide: string, step: string): readonly Moment[];
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
  /** Whether a screen shows a code, below the QR code or in a field. */
  showsCode(view: ScreenView): boolean;
  fieldKind(view: ScreenView, control: string): 'field' | 'list' | undefined;
}

/**
 * What a page knows while it is rendered: its language, and the content seen from its article.
 * Components read it instead of being handed each word.
 */
export interface PageContext extends Translator {
  site: Site;
  /** Where the site's pages and files are. */
  addresses: Addresses;
  /** The versions of the app that differ, the newest first; none where one is known. */
  versions: readonly string[];
  /** The help center's name. */
  siteName: string;
  /** The language of the words: the page's own, but in a part that is shown in another. `language` stays the page's. */
  wording: string;
  /** The same page, in the words of another language. */
  inWording(language: string): PageContext;
  /** The same page, in the words of an article that is shown on it. */
  of(article: string): PageContext;
  /** The first language that stands in for the page's and is among some. */
  wordingOf(languages: readonly string[]): string;
  /** Whether some interface words or labels are missing in the page's language, and the language that stands in. */
  standIn?: string | undefined;
  /** Whether the site knows any symptom. */
  hasDiagnosis: boolean;
  /** The article whose page this is; absent on pages that are not an article. */
  article?: Article | undefined;
  /** The steps of the page's guide, by id; empty where it is no guide. */
  steps: Readonly<Record<string, Step>>;
  /** The version of a guide or a symptom in the page's language; nothing where there is none of that id. */
  digest(kind: 'walk' | 'diagnosis', id: string): string | undefined;
  /** One of them, which is there. */
  step(id: string): Step;
  /** An app's label, the same as a sentence names it, in quotation marks, and whether its words are our translation. */
  label(id: string): { text: string; quoted: string; ours: boolean };
  /** An app's label for a drawn screen, which says its language as a whole. */
  onScreen(id: string): string;
  /** The language that drawn screens speak. */
  screenLanguage: string;
  reference(id: string): ReferenceView;
  /**
   * What a link to another site says: its words and a mark, so that nobody is led away unawares.
   *
   * @param spoken the language that one meets there, where it is known: it is named to who reads another
   */
  outward(words: string, spoken?: string): string;
  /** Where a reader goes when nothing here helps, as a link says it. */
  support: { title: string; address: string };
  /** A figure of an article as this page numbers and draws it. */
  figure(of: {
    article: string;
    n?: string | undefined;
    act?: string | undefined;
    step?: string | undefined;
  }): FigureView;
  /** The place below `content/pictures/` of the picture that an article shows by a name, in the language of the words. */
  picture(src: string): string;
  /** A step of the page's guide as it was performed, each moment in words: what shows, and what is done. */
  moments(step: string): readonly (Moment & { alternative: string; says: string })[];
  /** A screen of a platform, of no guide; nothing where the platform never shows it, or the site draws none. */
  screen(act: FigurePlace['act'], platform: string): DrawnFigure | undefined;
  /** Whether the page's guide can be tried in the simulator. */
  isPractised: boolean;
  /** The problems that the page's guide shows, in printed order. */
  problems: readonly { id: string; title: string; language: string }[];
  /** Those of them that can show at a step. */
  problemsAt(step: string): PageContext['problems'];
  /** An article as a reader of this language gets it, fallback included. */
  localized(id: string): Article;
  /** The same, with its front matter: that it can be read has been checked. */
  readyArticle(id: string): ReadyArticle;
  /** What stands between two pieces of text that are joined: a space, or nothing. */
  joiner: string;
  /** Flat text (titles, steps) with references in words and labels in quotation marks. */
  plain(text: string): string;
}
