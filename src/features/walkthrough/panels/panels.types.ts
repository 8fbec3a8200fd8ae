import type { Route, Progress, WalkthroughEvent, WalkthroughView } from '../../../../machines/walkthrough/index.ts';
import type { ArticleParts } from '../article.ts';
import type { T } from '../load.ts';

/** What the panels need to speak and to act. */
export interface Panels {
  t: T;
  graph: Route;
  parts: ArticleParts;
  /** Where support is reached: address and words. */
  support: { address: string; words: string };
  /** The address of the simulator at a place; absent where nobody can practise the guide. */
  practice: ((progress: Progress) => string) | undefined;
  send(event: WalkthroughEvent): void;
  /** To the step before, or from trouble to its step; by the browser's own Back where that is the same. */
  goBack(): void;
  /** To the whole article, at the same step. */
  showAll(): void;
  answer(helped: boolean): void;
  /** @param said where it is said that the link was copied */
  copyLink(said: HTMLElement): void;
  openBoard(): void;
  openHandoff(): void;
  print(): void;
  /** Puts a live device in place of the step's figures. */
  openLive(): void;
}

/** The view of one phase. */
export type Of<Phase extends WalkthroughView['phase']> = Extract<WalkthroughView, { phase: Phase }>;
