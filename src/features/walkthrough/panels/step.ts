import {
  encodeCase,
  type ProgressNotice,
  type Route,
  type WalkthroughEvent,
  type WalkthroughView,
} from '../../../../machines/walkthrough/index.ts';
import type { UiKey } from '../../../i18n/index.ts';
import { button, element } from '../../../ui/dom.ts';
import { nodeOf } from '../../../screens/nodes.ts';
import type { Translate } from '../../../ui/t.ts';
import { focusOn, type ArticleParts } from '../article.ts';
import type { Around } from '../page-data.ts';
import type { ScreenPicture } from '../troubles.ts';

export type T = Translate<Extract<UiKey, `walk.${string}`>>;

/** The data and actions of the panels. */
export interface WalkthroughPanels {
  t: T;
  graph: Route;
  parts: ArticleParts;
  around: Around;
  support: { address: string; words: string };
  send(event: WalkthroughEvent): void;
  /** Returns to the previous step, or from trouble and support to the step. */
  goBack(): void;
  /** Shows the whole article, at the same step. */
  showAll(): void;
  answer(helped: boolean): void;
  openBoard(): unknown;
  openMenu(): void;
}

export type WalkthroughViewOf<Phase extends WalkthroughView['phase']> = Extract<WalkthroughView, { phase: Phase }>;

/** A problem with the place in the address, or with something that could not be loaded. */
export function noticeNote(t: T, notice: ProgressNotice | 'failed'): HTMLElement {
  return element('p', { class: 'walk-notice', role: 'status' }, t(`walk.${notice}`));
}

/**
 * Offers the place of the last visit.
 *
 * @param step the title of its step
 */
export function offerNote(t: T, step: string, resume: () => void): HTMLElement {
  return element(
    'div',
    { class: 'walk-notice walk-offer' },
    element('p', {}, t('walk.resume', { step })),
    button(t('walk.resumeGo'), resume, { 'data-action': 'continue' }),
  );
}

/**
 * Asks whether the reader sees the screen above. If not, points to the advice that the article has before its steps, and to
 * support.
 */
export function beginningFoot({ t, send, support, around, parts: { host } }: WalkthroughPanels): HTMLElement {
  const advice = host.querySelector<HTMLElement>('.prose > :is(p, .note)');
  const missing = button(t('walk.notReady'), () => {
    host.dataset['phase'] = 'unready';
    advice?.scrollIntoView({ block: 'center' });
    focusOn(advice);
    missing.replaceWith(supportLink(support));
  });
  return element(
    'div',
    { class: 'walk-foot walk-begins' },
    element('p', {}, around.asks),
    advice && missing,
    button(t('walk.begin'), () => send({ type: 'walk.started' }), { class: 'walk-main', 'data-action': 'begin' }),
  );
}

/** The bar above a step: the guide, the number of the place, the progress, and the menu. */
export function barPanel(
  { t, around, graph, openMenu }: WalkthroughPanels,
  view: WalkthroughViewOf<'walking' | 'troubled' | 'confirming'>,
): HTMLElement {
  // Shown during the steps, to be read aloud to support.
  const place = view.phase === 'walking' && [
    t('walk.number'),
    ' ',
    element('b', { 'data-case-code': true }, encodeCase(view.progress, graph)),
  ];
  const menu = element('span', { class: 'visually-hidden' }, t('walk.menu'));
  return element(
    'div',
    { class: 'walk-bar' },
    element(
      'div',
      {},
      element('p', { class: 'walk-name' }, around.name),
      place && element('p', { class: 'walk-place' }, ...place),
    ),
    element('b', { class: 'walk-progress' }, progressOf(t, view)),
    button([menu], openMenu, { class: 'walk-more', 'data-action': 'menu', 'aria-haspopup': 'dialog' }),
    element('progress', { max: String(view.total.max), value: String(view.at), 'aria-hidden': 'true' }),
  );
}

/** The controls below a step: trouble, back and next. */
export function footPanel({ t, send, goBack }: WalkthroughPanels, view: WalkthroughViewOf<'walking'>): HTMLElement {
  return element(
    'div',
    { class: 'walk-foot' },
    button(t('walk.trouble'), () => send({ type: 'trouble.met' }), { class: 'walk-quiet', 'data-action': 'trouble' }),
    view.canGoBack && button(t('walk.back'), goBack, { 'data-action': 'back' }),
    view.canGoOn &&
      button(t('walk.next'), () => send({ type: 'step.completed' }), { class: 'walk-main', 'data-action': 'next' }),
  );
}

/** "3 of 8", or "3 of 8 to 10" while ways of different lengths remain. */
export function progressOf(
  t: T,
  { at, total: { min, max } }: Pick<WalkthroughViewOf<'walking'>, 'at' | 'total'>,
): string {
  return t(min === max ? 'walk.count' : 'walk.countRange', { at, min, max });
}

/** A link to support. It opens a new tab, so that this one keeps the place. */
export function supportLink({ address, words }: WalkthroughPanels['support'], look = ''): HTMLElement {
  return element('a', { href: address, target: '_blank', rel: 'noopener', class: `walk-link ${look}` }, words);
}

/**
 * A screen that the build has drawn.
 *
 * @param isDescribed whether text next to it says what it shows
 */
export function pictureOf(
  { screen, alternative, language, isBlurred }: ScreenPicture,
  isDescribed: boolean,
): HTMLElement {
  return element(
    'div',
    {
      class: 'figure-screen',
      lang: language,
      'data-blurred': isBlurred,
      'aria-hidden': isDescribed && 'true',
      role: 'img',
      'aria-label': alternative,
    },
    ...screen.map((each) => nodeOf(each)),
  );
}
