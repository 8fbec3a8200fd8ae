import type { Step } from '../../machines/walkthrough/index.ts';
import type { Moment } from '../../machines/rehearsal/index.ts';
import type { ScreenView } from '../../machines/simulator/index.ts';
import type { Addresses, Translator } from '../i18n/index.ts';
import type { FigurePlace } from './figures.ts';
import type { Article, ReadyArticle } from './library.ts';
import type { Site } from './schemas.ts';

/** A reference on a page. */
export interface ReferenceView {
  id: string;
  /** The number, such as `KB2260`. `undefined` without one. */
  number?: string | undefined;
  subject: string;
  /** The link text: number, subject, and the mark of external links. */
  title: string;
  address: string;
  /** The target's language, if known. */
  pageLanguage?: string | undefined;
}

/** A figure on a page. */
export interface FigureView {
  /** The number on this page. `undefined` for a figure without a number. */
  number?: string | undefined;
  /** The screen's name. */
  screen: string;
  /** The text alternative. */
  alternative: string;
  /** Whether it shows a code, which is only an example. */
  hasExample: boolean;
  /** The screen to draw. `undefined` without a simulator. */
  view?: ScreenView | undefined;
  /** Variants for readers, if they differ. */
  variants: readonly FigureVariant[];
}

/** What a variant depends on: the app's version or, in articles for all phones, the phone. */
export type VariantKind = 'version' | 'phone';

export interface FigureVariant {
  kind: VariantKind;
  /** Versions of the app, newest first, or platforms. */
  of: readonly string[];
  /** The same in words. */
  name: string;
  view: ScreenView;
  alternative: string;
}

/** A figure with a drawn screen. */
export interface DrawnFigure extends FigureView {
  view: ScreenView;
}

/** The source of a site's figures. */
export interface ScreenSource {
  /** Versions of the app that differ, newest first. Empty if there is only one. */
  versions: readonly string[];
  /** The same in another version. */
  inVersion(version: string): Pick<ScreenSource, 'actFigure' | 'problemFigure'>;
  /** Whether a guide can be practiced. */
  isPractised(guide: string): boolean;
  /** The screen of an act. `undefined` if the act is never performed, which the check reports. */
  actFigure(guide: string, step: string, act: number): ScreenView | undefined;
  /** The moments of a step, as performed. */
  moments(guide: string, step: string): readonly Moment[];
  /** A screen of a problem in a guide, or in any guide of the platform. */
  problemFigure(
    problem: string,
    act: FigurePlace['act'],
    where: { guide?: string; platform?: string },
  ): ScreenView | undefined;
  /** A screen of a platform. */
  anyFigure(act: FigurePlace['act'], platform: string): ScreenView | undefined;
  cornerOf(view: ScreenView, control: string): string | undefined;
  labelOf(view: ScreenView, control: string): string | undefined;
  isSwitch(view: ScreenView, control: string): boolean;
  /** Whether a screen shows a code. */
  showsCode(view: ScreenView): boolean;
  fieldKind(view: ScreenView, control: string): 'field' | 'list' | undefined;
}

/** What components of a page need: its language, and the content as seen from its article. */
export interface PageContext extends Translator {
  site: Site;
  /** The addresses of pages and files. */
  addresses: Addresses;
  /** The versions of the app that differ, the newest first; none where one is known. */
  versions: readonly string[];
  siteName: string;
  /** The language of the words. It differs from `language`, the page's, in parts in another language. */
  wording: string;
  /** The same page in another language's words. */
  inWording(language: string): PageContext;
  /** The same page in the words of an article on it. */
  of(article: string): PageContext;
  /** The first fallback among some languages. */
  wordingOf(languages: readonly string[]): string;
  /** The fallback for missing interface words or labels, if some are missing. */
  standIn?: string | undefined;
  /** Whether the site has symptoms. */
  hasDiagnosis: boolean;
  /** The page's article. `undefined` on other pages. */
  article?: Article | undefined;
  /** The steps of the page's guide. Empty without one. */
  steps: Readonly<Record<string, Step>>;
  /** The digest of a guide or symptom in the page's language. `undefined` for an unknown id. */
  digest(kind: 'walk' | 'diagnosis', id: string): string | undefined;
  step(id: string): Step;
  /** A label, plain and in quotation marks, and whether it is our translation. */
  label(id: string): { text: string; quoted: string; ours: boolean };
  /** A label on a drawn screen, which declares its language as a whole. */
  onScreen(id: string): string;
  /** The language of drawn screens. */
  screenLanguage: string;
  reference(id: string): ReferenceView;
  /** The text of an external link: words, a mark, and the target's language if it differs. */
  outward(words: string, spoken?: string): string;
  /** The link to support. */
  support: { title: string; address: string };
  /** A figure, numbered and drawn for this page. */
  figure(of: {
    article: string;
    n?: string | undefined;
    act?: string | undefined;
    step?: string | undefined;
  }): FigureView;
  /** The path below `content/pictures/` of a picture in the language of the words. */
  picture(src: string): string;
  /** The moments of a step, with text alternatives and instructions. */
  moments(step: string): readonly (Moment & { alternative: string; says: string })[];
  /** A screen without a guide. `undefined` if the platform never shows it, or nothing is drawn. */
  screen(act: FigurePlace['act'], platform: string): DrawnFigure | undefined;
  /** Whether the guide can be practiced. */
  isPractised: boolean;
  /** The problems of the guide, in printed order. */
  problems: readonly { id: string; title: string; language: string }[];
  /** The problems of a step. */
  problemsAt(step: string): PageContext['problems'];
  /** An article in this language, with fallback. */
  localized(id: string): Article;
  /** The same with valid front matter, which checked content has. */
  readyArticle(id: string): ReadyArticle;
  /** The separator of joined texts: a space, or nothing. */
  joiner: string;
  /** Flat text with references in words and labels in quotation marks. */
  plain(text: string): string;
}
