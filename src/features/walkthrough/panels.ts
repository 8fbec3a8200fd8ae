import {
  encodeCase,
  guidedFragment,
  lastLabel,
  stepOf,
  type Progress,
  type ProgressNotice,
  type Route,
  type WalkthroughEvent,
  type WalkthroughView,
} from '../../../machines/walkthrough/index.ts';
import { nodeOf } from '../../screens/nodes.ts';
import { button, copyText, element } from '../../ui/dom.ts';
import { deviceOf } from '../../ui/device.ts';
import { focusOn, titleOf, type ArticleParts, type T } from './article.ts';
import type { Around } from './page-data.ts';
import type { ScreenPicture, TroubleChoice } from './troubles.ts';

/** The data and actions of a walk that the panels and dialogs use. */
export interface WalkthroughPanels {
  guide: string;
  t: T;
  graph: Route;
  parts: ArticleParts;
  around: Around;
  send(event: WalkthroughEvent): void;
  /** Returns to the previous step, or from trouble and support to the step. */
  goBack(): void;
  /** Shows the whole article, at the same step. */
  showAll(how: 'push' | 'keep'): void;
  /** Does something at the current place. If it fails to load something, shows a notice. */
  here(work: (progress: Progress) => Promise<void>): Promise<void>;
  openBoard(): Promise<void>;
  openMenu(): Promise<void>;
}

/** The one button of a screen that goes on. */
const MAIN = 'button main-button walk-main';

type WalkthroughViewOf<Phase extends WalkthroughView['phase']> = Extract<WalkthroughView, { phase: Phase }>;

export function noticeNote(t: T, notice: ProgressNotice | 'failed'): HTMLElement {
  return element('p', { class: 'walk-notice', role: 'status' }, t(`walk.${notice}`));
}

export function offerNote(t: T, step: string, resume: () => void): HTMLElement {
  return element(
    'div',
    { class: 'walk-notice walk-offer' },
    element('p', {}, t('walk.resume', { step })),
    button(t('walk.resumeGo'), resume, { class: 'button', 'data-action': 'continue' }),
  );
}

/** Asks whether the reader sees the screen above. If not, points to the advice before the steps, and to support. */
export function beginningFoot(panels: WalkthroughPanels): HTMLElement {
  const { t, send, around } = panels;
  const { host } = panels.parts;
  const advice = host.querySelector<HTMLElement>('.prose > :is(p, .note)');
  const showAdvice = (): void => {
    host.dataset['phase'] = 'unready';
    advice?.scrollIntoView({ block: 'center' });
    focusOn(advice);
    missing.replaceWith(linkToSupport(panels, 'button'));
  };
  const missing = button(t('walk.notReady'), showAdvice, { class: 'button' });
  return element(
    'div',
    { class: 'walk-foot walk-begins' },
    element('p', {}, around.asks),
    button(t('walk.begin'), () => send({ type: 'walk.started' }), { class: MAIN, 'data-action': 'begin' }),
    advice && missing,
  );
}

/** The bar above a step: the guide, the menu, and the path with the reader's place on it. */
export function barPanel(
  { t, around, graph, openMenu }: WalkthroughPanels,
  view: WalkthroughViewOf<'walking' | 'troubled' | 'confirming'>,
): HTMLElement {
  const menu = element('span', { class: 'visually-hidden' }, t('walk.menu'));
  const here = Number.parseInt(stepOf(graph, view.progress.step)?.label ?? '', 10);
  const stops = Array.from({ length: Number.parseInt(lastLabel(graph), 10) }, (_, index) =>
    element('li', { class: index + 1 < here ? 'past' : index + 1 === here && 'here' }),
  );
  return element(
    'div',
    { class: 'walk-bar' },
    element('p', { class: 'walk-name quiet' }, around.name),
    button([menu], () => void openMenu(), { class: 'walk-more', 'data-action': 'menu', 'aria-haspopup': 'dialog' }),
    element('b', { class: 'walk-progress' }, progressOf(t, graph, view)),
    element('ol', { class: 'walk-path', role: 'list', 'aria-hidden': 'true' }, ...stops),
  );
}

/** The controls below a step. Next is the first for the keyboard, and beside Back for the eye. */
export function footPanel({ t, send, goBack }: WalkthroughPanels, view: WalkthroughViewOf<'walking'>): HTMLElement {
  return element(
    'div',
    { class: 'walk-foot' },
    view.canGoOn &&
      button(t('walk.next'), () => send({ type: 'step.completed' }), { class: MAIN, 'data-action': 'next' }),
    view.canGoBack && button(t('walk.back'), goBack, { class: 'button walk-back', 'data-action': 'back' }),
    button(t('walk.trouble'), () => send({ type: 'trouble.met' }), { class: 'text-button', 'data-action': 'trouble' }),
  );
}

/** "Step 3 of 8", with the numbers that the article prints. */
export function progressOf(t: T, graph: Route, { progress: { step } }: { progress: Progress }): string {
  return t('walk.progress', { label: stepOf(graph, step)?.label ?? '', last: lastLabel(graph) });
}

/** The script is loaded only where support's form takes something. @param place where the reader is, if the walk has begun */
function linkToSupport({ t, parts, graph, around }: WalkthroughPanels, look: string, place?: Progress): HTMLElement {
  const { support: address = '', supportForm: template, supportWords: title = '', device } = parts.host.dataset;
  const facts = () => ({
    code: place && encodeCase(place, graph),
    symptom: around.name,
    tried: place && [`${progressOf(t, graph, { progress: place })}: ${titleOf(parts, place.step)}`],
    device: device ?? deviceOf(),
  });
  const link = element('a', { href: address, target: '_blank', rel: 'noopener', class: look }, title);
  if (template)
    void import('../../ui/support-form.ts')
      .then(({ fillSupportLink }) => fillSupportLink(link, template, t('walk.formTold'), facts()))
      // The link without what is known works too.
      .catch(() => undefined);
  return link;
}

/** A screen that the build has drawn. */
export function pictureOf({ screen, alternative, language }: ScreenPicture): HTMLElement {
  return element(
    'div',
    { class: 'figure-screen', lang: language, role: 'img', 'aria-label': alternative },
    ...screen.map((each) => nodeOf(each)),
  );
}

/** A small cut of a screen. The text next to it says what it shows. */
function thumbOf({ screen, language, isBlurred }: ScreenPicture): HTMLElement {
  return element(
    'span',
    { class: 'thumb', lang: language, 'data-blurred': isBlurred, 'aria-hidden': 'true' },
    ...screen.map((each) => nodeOf(each)),
  );
}

/** What the reader may see if a step does not work, each with a link to what helps, and the whole diagnosis. */
export function troublePanel(panels: WalkthroughPanels, view: WalkthroughViewOf<'troubled'>): HTMLElement {
  const { t, around, openBoard } = panels;
  const seen = view.problems.flatMap((id) => around.troubles.filter((each) => each.problem === id));
  const { diagnosis } = around;
  return element(
    'div',
    { class: 'walk-trouble card rows' },
    element('h3', {}, t('walk.troubleTitle')),
    ...seen.map((trouble) => choiceOf(panels, view.progress, trouble)),
    button([rowWords(t('walk.troubleScreen'))], () => void openBoard(), { class: 'row' }),
    diagnosis &&
      linkTo([rowWords(t('walk.troubleElse'))], `${diagnosis}&not=${view.problems.join()}`, view.progress, 'row'),
    element(
      'p',
      { class: 'walk-place quiet' },
      t('walk.placeHint'),
      ' ',
      element('b', { 'data-case-code': true }, encodeCase(view.progress, panels.graph)),
    ),
  );
}

/** Opens the page's own advice if there is any, else the diagnosis. */
function choiceOf({ send }: WalkthroughPanels, progress: Progress, trouble: TroubleChoice): HTMLElement {
  const { words, language, problem, cause, isTold, picture, diagnosis = '' } = trouble;
  const phrases = words.flatMap((phrase) => [element('wbr', { 'aria-hidden': 'true' }), phrase]);
  const content = [...(picture ? [thumbOf(picture)] : []), rowWords(element('span', { class: 'phrases' }, ...phrases))];
  const choice = isTold
    ? button(content, () => send({ type: 'problem.chosen', problem, cause }), { class: 'row' })
    : linkTo(content, diagnosis, progress, 'row');
  if (language !== undefined) choice.lang = language;
  return choice;
}

function rowWords(words: Node | string): HTMLElement {
  return element('span', { class: 'row-words' }, element('b', {}, words));
}

export function troubleFoot(panels: WalkthroughPanels, { progress }: WalkthroughViewOf<'troubled'>): HTMLElement {
  const { t, send, goBack } = panels;
  const help = linkToSupport(panels, 'text-button', progress);
  help.addEventListener('click', () => send({ type: 'support.called' }));
  const resume = button(t('walk.backToStep'), goBack, { class: MAIN, 'data-action': 'resume' });
  return element('div', { class: 'walk-foot' }, resume, help);
}

/** Asks whether the open advice helped. If not, the diagnosis continues from there. */
export function remedyFoot(
  { t, send, goBack, around }: WalkthroughPanels,
  { open, cause, progress }: WalkthroughViewOf<'troubled'>,
): HTMLElement {
  const chosen = around.troubles.find((each) => each.problem === open && each.cause === cause);
  const others = (): void => send({ type: 'problem.left' });
  const no = chosen?.failed?.no ?? chosen?.diagnosis ?? around.diagnosis;
  const couldnt = chosen?.failed?.couldnt;
  return element(
    'div',
    { class: 'walk-foot walk-asks' },
    element('p', {}, t('walk.solved')),
    button(t('walk.solvedYes'), goBack, { class: MAIN, 'data-action': 'resume' }),
    no ? linkTo([t('walk.solvedNo')], no, progress, 'button') : button(t('walk.solvedNo'), others, { class: 'button' }),
    couldnt && linkTo([t('walk.solvedCouldnt')], couldnt, progress, 'button'),
    button(t('walk.back'), others, { class: 'text-button', 'data-action': 'back' }),
  );
}

/** A link into the diagnosis with the place to return to. */
function linkTo(
  words: readonly (Node | string)[],
  address: string,
  progress: Progress,
  look: 'row' | 'button',
): HTMLAnchorElement {
  // Before the fragment, which contains the answers already given.
  const href = address.replace(/#|$/, `&at=${guidedFragment(progress)}$&`);
  return element('a', { class: look, href, 'data-action': 'diagnose' }, ...words);
}

export function confirmPanel({ t }: WalkthroughPanels): HTMLElement[] {
  return [element('h3', {}, t('walk.confirmTitle'))];
}

export function confirmFoot({ t, send, goBack }: WalkthroughPanels): HTMLElement {
  return element(
    'div',
    { class: 'walk-foot walk-asks' },
    button(t('walk.yes'), () => send({ type: 'result.confirmed' }), { class: MAIN, 'data-action': 'finish' }),
    button(t('walk.no'), () => send({ type: 'result.denied' }), { class: 'button', 'data-action': 'deny' }),
    button(t('walk.back'), goBack, { class: 'text-button', 'data-action': 'back' }),
  );
}

export function endPanel(
  panels: WalkthroughPanels,
  { outcome }: WalkthroughViewOf<'finished'>,
  place: Progress | undefined,
): HTMLElement {
  const { t, around, send, goBack, showAll } = panels;
  const isDone = outcome === 'done';
  const result = isDone
    ? [element('h3', {}, t('walk.doneTitle')), element('p', {}, around.done)]
    : [element('h3', {}, t('walk.supportedTitle')), ...numberPanel(panels, place)];
  // Readers who called support can continue at their step.
  const first = isDone ? around.again : t('walk.backToStep');
  const act = isDone ? () => send({ type: 'walk.restarted' }) : goBack;
  return element(
    'div',
    { class: 'walk-end', 'data-outcome': outcome },
    ...result,
    helpedPanel(panels, isDone, place),
    element(
      'div',
      { class: 'walk-next card rows' },
      element('p', {}, t('walk.afterwards')),
      first && button([rowWords(first)], act, { class: 'row', 'data-action': isDone ? 'restart' : 'resume' }),
      ...(isDone ? around.next : around.next.slice(-1)).map(nextLink),
    ),
    button(t('walk.showAll'), () => showAll('push'), { class: 'text-button', 'data-action': 'show-all' }),
  );
}

/** The number for support, large enough to be read aloud, and a link to support. */
function numberPanel(panels: WalkthroughPanels, place: Progress | undefined): HTMLElement[] {
  const { t, graph } = panels;
  const code = place ? encodeCase(place, graph) : '';
  const status = element('p', { class: 'walk-said', role: 'status' });
  const words = { copied: t('walk.copied'), failed: t('walk.notCopied') };
  return [
    element('p', { class: 'walk-number' }, element('b', { 'data-case-code': true }, code)),
    element('p', {}, t('walk.numberText')),
    button(t('walk.copyNumber'), () => void copyText(code, status, words), {
      class: 'button',
      'data-action': 'copy-code',
    }),
    status,
    linkToSupport(panels, 'button', place),
  ];
}

/** Asks whether it helped, which a site may count. If not, offers the diagnosis, and support unless it is already named. */
function helpedPanel(panels: WalkthroughPanels, isDone: boolean, place: Progress | undefined): HTMLElement {
  const { t, around } = panels;
  const thank = (yes: boolean): void => {
    const thanks = element('p', {}, t('walk.helpedThanks'));
    helped.replaceChildren(
      thanks,
      ...(yes ? [] : around.unhelped.map(nextLink)),
      yes || !isDone ? '' : linkToSupport(panels, 'button', place),
    );
    if (!yes && around.feedback !== undefined) void ask(around.feedback, thanks);
    focusOn(thanks);
  };
  const ask = async (to: string, thanks: HTMLElement): Promise<void> => {
    // Without its script the reader is asked nothing.
    const loaded = await import('./feedback.ts').catch(() => undefined);
    const about = { guide: panels.guide, place: place ? encodeCase(place, panels.graph) : '' };
    if (loaded?.mayAsk()) thanks.after(loaded.feedbackForm(t, to, about));
  };
  const helped = element(
    'div',
    { class: 'walk-helped' },
    element('p', {}, t('walk.helped')),
    button(t('walk.helpedYes'), () => thank(true), { class: 'button' }),
    button(t('walk.helpedNo'), () => thank(false), { class: 'button' }),
  );
  return helped;
}

function nextLink(next: { title: string; language?: string | undefined; address: string }): HTMLElement {
  return element('a', { class: 'row', href: next.address, lang: next.language }, rowWords(next.title));
}
