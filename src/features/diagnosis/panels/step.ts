import { encodeInterview, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import { button, copyText, element, textsOf } from '../../../ui/dom.ts';
import type { Line } from '../page-data.ts';
import { addressOf, wayOf } from '../place.ts';
import type { InterviewPanels, InterviewViewOf, InterviewWords } from '../words.ts';

/**
 * A question or a repair: its text, the possible answers with their pictures, and its figure, which follows the answer under
 * the pointer or the focus.
 *
 * @param given the answers so far
 * @param doubt points out an answer that contradicts the others
 */
export function stepPanel(
  panels: InterviewPanels,
  view: InterviewViewOf<'asking'>,
  given: readonly HTMLElement[],
  doubt: readonly HTMLElement[],
): HTMLElement {
  const { words, send } = panels;
  const { title, text } = words.step(view.step);
  const { outcomes } = assertDefined(words.symptom.steps[view.step]);
  const lines = text.map((line) => element(text.length > 1 ? 'li' : 'p', {}, ...breakable(line.map(pieceOf))));
  const figure = element('div', { class: 'diag-figure stage' }, ...panels.figureOf(view.step));
  const answers = Object.entries(outcomes).map(([outcome, { role }]) => {
    const picture = panels.pictureOf(view.step, outcome);
    const answer = button(
      [
        ...(picture ? [picture] : []),
        element('span', { class: 'diag-said phrases' }, ...breakable(words.phrasesOf(view.step, outcome))),
      ],
      () => send({ type: 'reply.given', outcome }),
      { class: `diag-answer row${role ? ' diag-unsure' : ''}`, 'data-answer': outcome },
    );
    const follow = (): void => figure.replaceChildren(...panels.figureOf(view.step, outcome));
    if (picture) for (const type of ['pointerenter', 'focus']) answer.addEventListener(type, follow);
    return answer;
  });
  return element(
    'section',
    { class: 'diag-step', 'data-step-id': view.step, 'data-kind': view.kind },
    element(
      'div',
      { class: 'diag-words' },
      element('h1', { tabindex: '-1' }, ...breakable(title)),
      element('div', { class: 'diag-text phrases' }, ...(text.length > 1 ? [element('ol', {}, ...lines)] : lines)),
      resumedLink(panels, view.step),
      element(
        'div',
        { class: 'diag-answers cluster', role: 'group', 'aria-label': words.question(view.step) },
        ...answers,
      ),
      ...doubt,
    ),
    figure.hasChildNodes() && figure,
    waysPanel(panels, view, [whyPanel(words, view), ...given]),
  );
}

/** A link into the guide that explains the repair with pictures. */
function resumedLink(
  { words: { t, guides }, origin: { guide = '', at } }: InterviewPanels,
  step: string,
): HTMLElement | undefined {
  const resumed = guides[guide]?.resumed[step];
  if (!resumed) return undefined;
  const address = resumed.address + wayOf(at, resumed.ways);
  return guideLink(t('diag.followGuide'), address, resumed.title, 'button');
}

function pieceOf(piece: Line[number]): Node | string {
  if (typeof piece === 'string') return piece;
  if ('label' in piece) return element('b', { class: 'label' }, piece.label);
  // In a new tab, so that this one keeps the place.
  return element('a', { href: piece.address, target: '_blank', rel: 'noopener' }, piece.link);
}

/** Maximum length of a phrase that fits on a line of the smallest phone at the largest text size. */
const MAX_UNBROKEN = 7;

/** Text that breaks only between phrases. Its element must have the class `phrases` or be a heading. */
export function breakable(pieces: readonly (Node | string)[]): (Node | string)[] {
  return pieces.flatMap((piece, at): (Node | string)[] => {
    if (typeof piece !== 'string') return [piece];
    const texts = piece.length > MAX_UNBROKEN ? textsOf(piece) : [element('span', { class: 'unbroken' }, piece)];
    return typeof pieces[at - 1] === 'string' ? [element('wbr', { 'aria-hidden': 'true' }), ...texts] : texts;
  });
}

function guideLink(words: string, href: string, title: string, className: string): HTMLElement {
  return element(
    'p',
    { class: 'diag-origin cluster' },
    element('a', { href, class: className, 'data-action': 'guide' }, words),
    ' ',
    element('span', { class: 'quiet' }, title),
  );
}

/** A link back into a guide, at a place in it if there is one. */
export function backLink(
  { t }: InterviewWords,
  { address, title }: { address: string; title: string },
  at: string | undefined,
  isMain: boolean,
): HTMLElement {
  const className = isMain ? 'button main-button' : 'tap';
  if (at === undefined) return guideLink(t('diag.openGuide'), address, title, className);
  return guideLink(t('diag.backToGuide'), `${address}#${at}`, title, className);
}

/**
 * Back, and one control for everything else: the reason for the question, the answers so far, the number for support.
 *
 * @param more shown first in it
 */
export function waysPanel(
  panels: InterviewPanels,
  view: InterviewView,
  more: readonly (HTMLElement | undefined)[] = [],
): HTMLElement {
  const { words, send, goBack } = panels;
  const { t } = words;
  const isCalling = view.phase === 'calling';
  const buttons = element(
    'div',
    { class: 'diag-buttons cluster' },
    !isCalling &&
      button(t('diag.giveUp'), () => send({ type: 'support.wanted' }), {
        class: 'button',
        'data-action': 'give-up',
      }),
    (view.replies.length > 0 || isCalling) &&
      button(t('diag.restart'), () => send({ type: 'interview.restarted' }), {
        class: 'button',
        'data-action': 'restart',
      }),
  );
  const menu = element(
    'details',
    { class: 'fold' },
    element('summary', {}, t('diag.otherWays')),
    element('div', { class: 'diag-more' }, ...more, placePanel(panels, view), buttons),
  );
  return element(
    'div',
    { class: 'diag-ways no-print' },
    view.canGoBack && button(t('walk.back'), goBack, { class: 'button', 'data-action': 'back' }),
    menu,
  );
}

/** “Why do you ask?”: what the step separates or solves. */
function whyPanel({ t, step: wordsOf }: InterviewWords, { step, kind }: InterviewViewOf<'asking'>): HTMLElement {
  return element(
    'section',
    { class: 'diag-why' },
    element('h2', {}, t(kind === 'ask' ? 'diag.whyAsk' : 'diag.whyDo')),
    element('p', {}, wordsOf(step).why),
  );
}

/** The number for support, and a button that copies the place's link. */
function placePanel({ words: { t, symptom } }: InterviewPanels, { phase, replies }: InterviewView): HTMLElement {
  const status = element('p', { class: 'walk-said', role: 'status' });
  const copied = { copied: t('walk.copied'), failed: t('walk.copyFailed') };
  const code = element('b', { 'data-case-code': true }, encodeInterview(replies, symptom));
  return element(
    'div',
    { class: 'diag-place' },
    // A call shows it large.
    phase !== 'calling' && element('p', { class: 'walk-place quiet' }, t('walk.placeHint'), ' ', code),
    button(t('walk.copyLink'), () => void copyText(addressOf(replies), status, copied), {
      class: 'button',
      'data-action': 'copy-link',
    }),
    status,
  );
}
