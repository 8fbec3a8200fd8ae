import {
  encodeInterview,
  encodeReplies,
  isAllDone,
  meaningOf,
  type Reply,
} from '../../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import { button, copyText, element } from '../../../ui/dom.ts';
import { addressOnward, placeAfter } from '../place.ts';
import type { InterviewPanels, InterviewViewOf, InterviewWords } from '../words.ts';
import { backLink, breakable } from './step.ts';

/** The answers so far, each with a button to change it: those known from the start, and the reader's own. */
export function answersPanel(panels: InterviewPanels, implied: readonly Reply[], own: readonly Reply[]): HTMLElement[] {
  const { t } = panels.words;
  const list = (title: string, replies: readonly Reply[], kind: 'ol' | 'ul') =>
    replies.length === 0
      ? []
      : [element('section', { class: 'diag-given' }, element('h2', {}, title), answersList(panels, replies, kind))];
  return [...list(t('diag.known'), implied, 'ul'), ...list(t('diag.answers'), own, 'ol')];
}

function answersList(panels: InterviewPanels, replies: readonly Reply[], kind: 'ol' | 'ul'): HTMLElement {
  return element(kind, { class: 'path-down', role: 'list' }, ...replies.map((reply) => givenAnswer(panels, reply)));
}

function triedList({ question, answer }: InterviewWords, replies: readonly Reply[]): HTMLElement {
  const items = replies.map(({ step, outcome }) =>
    element('li', { class: 'past' }, asked(question(step)), element('b', {}, answer(step, outcome))),
  );
  return element('ol', { class: 'path-down', role: 'list' }, ...items);
}

function givenAnswer({ words, send }: InterviewPanels, { step, outcome: given }: Reply): HTMLElement {
  const { t, symptom } = words;
  const title = words.question(step);
  const choices = element(
    'div',
    { class: 'diag-choices cluster', role: 'group', 'aria-label': title, hidden: true },
    ...Object.keys(assertDefined(symptom.steps[step]).outcomes).map((outcome) =>
      button(words.answer(step, outcome), () => send({ type: 'reply.changed', reply: { step, outcome } }), {
        class: 'button',
        'aria-pressed': String(outcome === given),
        'data-change': outcome,
      }),
    ),
  );
  const open = button(
    t('diag.change'),
    () => {
      choices.hidden = !choices.hidden;
      open.setAttribute('aria-expanded', String(!choices.hidden));
    },
    {
      class: 'button diag-change',
      'aria-expanded': 'false',
      'aria-label': t('diag.changeOf', { question: title }),
      'data-action': 'change',
    },
  );
  const answer = element('b', { class: 'phrases' }, ...breakable(words.phrasesOf(step, given)));
  return element('li', { class: 'past', 'data-given': step }, asked(title), answer, open, choices);
}

function asked(title: string): HTMLElement {
  return element('span', { class: 'diag-asked' }, title);
}

/** Support's contact, the number of the place, and what the reader tried. */
export function callPanel(
  panels: InterviewPanels,
  view: InterviewViewOf<'calling' | 'finished'>,
  own: readonly Reply[],
): HTMLElement {
  const { t, support, symptom } = panels.words;
  const code = encodeInterview(view.replies, symptom);
  const isOver = view.phase === 'finished';
  const earlier = earlierIn(panels);
  const facts = {
    code,
    symptom: panels.words.title,
    tried: own.map(({ step, outcome }) => `${panels.words.question(step)} → ${panels.words.answer(step, outcome)}`),
    device: panels.platform,
  };
  // In a new tab, so that this one keeps showing the number that support asks for.
  const help = element(
    'a',
    { href: support.address, target: '_blank', rel: 'noopener', class: 'button main-button', 'data-action': 'call' },
    support.title,
  );
  const { template } = support;
  if (template)
    void import('../../../ui/support-form.ts')
      .then(({ fillSupportLink }) => fillSupportLink(help, template, t('walk.formTold'), facts))
      // The link without what is known works too.
      .catch(() => undefined);
  if (!isOver) help.addEventListener('click', () => panels.send({ type: 'support.called' }));
  // Until the reader goes to support, the answers can be changed.
  const tried = () =>
    element(
      'section',
      { class: 'diag-given' },
      element('h2', {}, t('diag.tried')),
      ...earlier.map(linkLine('p')),
      own.length > 0 && (isOver ? triedList(panels.words, own) : answersList(panels, own, 'ol')),
      copyPanel(panels, view.replies, code, earlier),
    );
  return element(
    'section',
    { class: 'diag-step' },
    element('h1', { tabindex: '-1' }, t(isOver ? 'diag.calledTitle' : 'diag.callTitle')),
    !isOver && element('p', {}, t(view.hasMore ? 'diag.callEarly' : 'diag.callText')),
    element(
      'div',
      { class: 'diag-number card' },
      element('p', {}, t('walk.place')),
      element('p', { 'data-case-code': true }, code),
      element('p', {}, t('walk.numberText')),
    ),
    help,
    own.length + earlier.length > 0 && tried(),
    ...readMore(panels, own),
  );
}

interface Link {
  title: string;
  address: string;
}

const linkLine = (tag: 'p' | 'li') => (link: Link) =>
  element(tag, { class: 'link-line' }, element('a', { href: link.address }, link.title));

function earlierIn({ words: { symptoms }, origin: { earlier } }: InterviewPanels): Link[] {
  return earlier.flatMap(({ symptom, said }) => {
    const found = Object.hasOwn(symptoms, symptom) ? symptoms[symptom] : undefined;
    return found ? [{ title: found.title, address: new URL(`${found.address}#${said}`, location.href).href }] : [];
  });
}

/** A button that copies what the reader tried, for a message to support. */
function copyPanel(
  { words, origin }: InterviewPanels,
  replies: readonly Reply[],
  code: string,
  earlier: readonly Link[],
): HTMLElement {
  const { t, title, guides } = words;
  const guide = guides[origin.guide ?? ''];
  const status = element('p', { class: 'walk-said', role: 'status' });
  const text = [
    title,
    ...(guide ? [guide.title] : []),
    `${t('walk.place')} ${code}`,
    ...earlier.map((each) => `${each.title} ${each.address}`),
    ...replies.map(({ step, outcome }) => `- ${words.question(step)} → ${words.answer(step, outcome)}`),
  ].join('\n');
  const copy = () => void copyText(text, status, { copied: t('walk.copied'), failed: t('walk.notCopied') });
  return element(
    'div',
    { class: 'diag-place' },
    button(t('diag.copyTried'), copy, { class: 'button', 'data-action': 'copy-tried' }),
    status,
  );
}

/** The symptom's references, except those linked in a step that the reader did. */
function readMore({ words: { t, references, step, symptom } }: InterviewPanels, own: readonly Reply[]): HTMLElement[] {
  const done = own.filter((reply) => meaningOf(symptom, reply).role === undefined);
  const pieces = done.flatMap((reply) => step(reply.step).text.flat());
  const seen = pieces.flatMap((piece) => (typeof piece === 'object' && 'address' in piece ? [piece.address] : []));
  const others = references.filter(({ address }) => !seen.includes(address));
  if (others.length === 0) return [];
  return [element('h2', {}, t('diag.readMore')), element('ul', {}, ...others.map(linkLine('li')))];
}

/** Continues with another symptom, which keeps the guide that the reader came from. */
export function movingPanel({ words }: InterviewPanels, { to, replies }: InterviewViewOf<'moving'>): HTMLElement {
  const { t, symptoms, symptom } = words;
  const reason = meaningOf(symptom, assertDefined(replies.at(-1)));
  const { title, address } = assertDefined(symptoms[to], `Symptom \`${to}\``);
  const href = addressOnward(address, location.search, reason, { symptom: words.id, said: encodeReplies(replies) });
  return element(
    'section',
    { class: 'diag-step' },
    element('h1', { tabindex: '-1' }, t('diag.movingTitle', { problem: title })),
    element('a', { href, class: 'button main-button', 'data-action': 'move' }, title),
  );
}

/** The problem is solved: back to the guide, unless the reader completed what they came for. */
export function solvedPanel(
  { words, origin, send, goBack }: InterviewPanels,
  { replies }: InterviewViewOf<'finished'>,
  own: readonly Reply[],
): HTMLElement {
  const { t, guides, symptom, home } = words;
  const isOver = origin.isLast || isAllDone(symptom, replies);
  const guide = origin.guide === undefined || isOver ? undefined : guides[origin.guide];
  const solutions = replies.map(({ step, outcome }) => words.step(step).solved?.[outcome]);
  return element(
    'section',
    { class: 'diag-step' },
    element('h1', { tabindex: '-1' }, t('diag.solvedTitle')),
    element('p', {}, solutions.find((text) => text !== undefined) ?? t('diag.solvedText')),
    guide && backLink(words, guide, placeAfter(origin.at, guide.after), true),
    element('section', { class: 'diag-given' }, element('h2', {}, t('diag.tried')), triedList(words, own)),
    element(
      'div',
      { class: 'diag-buttons cluster' },
      button(t('walk.back'), goBack, { class: 'button' }),
      element('a', { class: 'button', href: home.address }, home.title),
      button(t('diag.restart'), () => send({ type: 'interview.restarted' }), {
        class: 'button',
        'data-action': 'restart',
      }),
    ),
  );
}
