import { encodeInterview, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import { button, copyText, element, textsOf } from '../../../ui/dom.ts';
import type { Line } from '../page-data.ts';
import { addressOf, wayOf } from '../place.ts';
import type { InterviewPanels, InterviewViewOf, InterviewWords } from '../words.ts';

/** A question or a repair. @param number of the step, among those that the reader was asked */
export function stepPanel(panels: InterviewPanels, view: InterviewViewOf<'asking'>, number: number): HTMLElement {
  const { words, send } = panels;
  const { title, text } = words.step(view.step);
  const { outcomes } = assertDefined(words.symptom.steps[view.step]);
  const lines = text.map((line) => element(text.length > 1 ? 'li' : 'p', {}, ...breakable(line.map(pieceOf))));
  const answers = Object.entries(outcomes).map(([outcome, { role }]) =>
    button(breakable(words.phrasesOf(view.step, outcome)), () => send({ type: 'reply.given', outcome }), {
      class: `diag-answer phrases${role ? ' diag-unsure' : ''}`,
      'data-answer': outcome,
    }),
  );
  return element(
    'section',
    { class: 'diag-step', 'data-step-id': view.step, 'data-kind': view.kind },
    element('p', { class: 'diag-top' }, element('span', {}, words.t('diag.step', { number })), codePanel(panels, view)),
    element('h1', { tabindex: '-1' }, ...breakable(title)),
    element('div', { class: 'diag-text phrases' }, ...(text.length > 1 ? [element('ol', {}, ...lines)] : lines)),
    resumedLink(panels, view.step),
    element('div', { class: 'diag-answers', role: 'group', 'aria-label': words.question(view.step) }, ...answers),
    waysPanel(panels, view),
    ...panels.figureOf(view.step),
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
  return guideLink(t('diag.followGuide'), address, resumed.title, 'walk-link');
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
    return typeof pieces[at - 1] === 'string' ? [element('wbr'), ...texts] : texts;
  });
}

function guideLink(words: string, href: string, title: string, className: string | false): HTMLElement {
  return element(
    'p',
    { class: 'diag-origin' },
    element('a', { href, class: className, 'data-action': 'guide' }, words),
    ' ',
    element('span', { class: 'diag-quiet' }, title),
  );
}

/** A link back into a guide, at a place in it if there is one. */
export function backLink(
  { t }: InterviewWords,
  { address, title }: { address: string; title: string },
  at: string | undefined,
  isMain: boolean,
): HTMLElement {
  const className = isMain && 'walk-link diag-main';
  if (at === undefined) return guideLink(t('diag.openGuide'), address, title, className);
  return guideLink(t('diag.backToGuide'), `${address}#${at}`, title, className);
}

export function waysPanel({ words: { t }, send, goBack }: InterviewPanels, view: InterviewView): HTMLElement {
  const isCalling = view.phase === 'calling';
  const others = [
    // The same as the answer “not sure”, for readers who look for another way out.
    view.phase === 'asking' &&
      button(
        t(view.kind === 'ask' ? 'diag.other' : 'diag.otherDo'),
        () => send({ type: 'step.skipped', how: 'other' }),
        { 'data-action': 'other' },
      ),
    !isCalling && button(t('diag.giveUp'), () => send({ type: 'support.wanted' }), { 'data-action': 'give-up' }),
    (view.replies.length > 0 || isCalling) &&
      button(t('diag.restart'), () => send({ type: 'interview.restarted' }), { 'data-action': 'restart' }),
  ].filter((each) => each !== false);
  const menu = () =>
    element(
      'details',
      { class: 'diag-menu' },
      element('summary', {}, t('diag.otherWays')),
      element('div', { class: 'diag-buttons' }, ...others),
    );
  return element(
    'div',
    { class: 'diag-ways' },
    view.canGoBack && button(t('walk.back'), goBack, { 'data-action': 'back' }),
    ...(others.length > 1 ? [menu()] : others),
  );
}

/** “Why do you ask?”: what the step separates or solves. */
export function whyPanel({ t, step: wordsOf }: InterviewWords, { step, kind }: InterviewViewOf<'asking'>): HTMLElement {
  const summary = element('summary', {}, t(kind === 'ask' ? 'diag.whyAsk' : 'diag.whyDo'));
  return element('details', { class: 'diag-why' }, summary, element('p', {}, wordsOf(step).why));
}

function codePanel({ words: { t, symptom } }: InterviewPanels, { replies }: InterviewView): HTMLElement {
  const code = element('b', { 'data-case-code': true }, encodeInterview(replies, symptom));
  return element('span', { class: 'walk-place' }, t('walk.place'), ' ', code);
}

/** The purpose of the number, a button that copies the place's link, and the number unless it is shown above. */
export function placePanel(panels: InterviewPanels, view: InterviewView): HTMLElement {
  const { t } = panels.words;
  const isCalling = view.phase === 'calling';
  const status = element('p', { class: 'walk-said', role: 'status' });
  const copy = () =>
    void copyText(addressOf(view.replies), status, { copied: t('walk.copied'), failed: t('walk.copyFailed') });
  return element(
    'div',
    { class: 'walk-place' },
    view.phase !== 'asking' && !isCalling && element('p', {}, codePanel(panels, view)),
    !isCalling && element('p', { class: 'walk-hint' }, t('walk.placeHint')),
    element('div', { class: 'walk-tools' }, button(t('walk.copyLink'), copy, { 'data-action': 'copy-link' }), status),
  );
}
