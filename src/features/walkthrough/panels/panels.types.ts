import type { Route, WalkthroughEvent, WalkthroughView } from '../../../../machines/walkthrough/index.ts';
import type { ArticleParts } from '../article.ts';
import type { Around } from '../around.types.ts';
import type { T } from '../load.ts';

/** What the panels need to speak and to act. */
export interface WalkthroughPanels {
  t: T;
  graph: Route;
  parts: ArticleParts;
  /** What stands around the steps. */
  around: Around;
  /** Where support is reached: address and words. */
  support: { address: string; words: string };
  send(event: WalkthroughEvent): void;
  /** To the step before, or from trouble and from support to its step; by the browser's own Back where that is the same. */
  goBack(): void;
  /** To the whole article, at the same step. */
  showAll(): void;
  answer(helped: boolean): void;
  /** Opens all screens of the guide, for who sees another one. */
  openBoard(): unknown;
  /** Opens what is needed now and then. */
  openMenu(): void;
}

/** The view of one phase. */
export type WalkthroughViewOf<Phase extends WalkthroughView['phase']> = Extract<WalkthroughView, { phase: Phase }>;
