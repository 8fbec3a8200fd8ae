import { encodeInterview, meaningOf, type Reply } from '../../../../machines/diagnosis/index.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { button, element } from '../../../ui/dom.ts';
import { answersList, triedList } from './answers.ts';
import type { InterviewViewOf, InterviewPanels } from './panels.types.ts';

/** Support's contact, and what was tried. */
export function callPanel(
  panels: InterviewPanels,
  view: InterviewViewOf<'calling'> | InterviewViewOf<'finished'>,
  own: readonly Reply[],
): HTMLElement {
  const { t, support, symptom } = panels.words;
  const code = encodeInterview(view.replies, symptom);
  const isOver = view.phase === 'finished';
  // Beside this page, which then shows the number that support asks for.
  const help = element(
    'a',
    { href: support.address, target: '_blank', rel: 'noopener', class: 'walk-link diag-main', 'data-action': 'call' },
    support.title,
  );
  if (!isOver) help.addEventListener('click', () => panels.send({ type: 'support.called' }));
  return element(
    'section',
    { class: 'diag-step' },
    element('h1', { tabindex: '-1' }, t(isOver ? 'diag.calledTitle' : 'diag.callTitle')),
    !isOver && element('p', {}, t(view.hasMore ? 'diag.callEarly' : 'diag.callText')),
    element('p', {}, t('walk.place')),
    element('p', { class: 'diag-number', 'data-case-code': true }, code),
    element('p', {}, t('walk.numberText')),
    help,
    own.length + earlierOf(panels).length > 0 && triedPanel(panels, view, own, code),
    ...readMore(panels, own),
  );
}

/** What was tried, which can be copied; it can still be changed until the reader goes to support. */
function triedPanel(
  panels: InterviewPanels,
  view: InterviewViewOf<'calling'> | InterviewViewOf<'finished'>,
  own: readonly Reply[],
  code: string,
): HTMLElement {
  return element(
    'section',
    { class: 'diag-given' },
    element('h2', {}, panels.words.t('diag.tried')),
    ...earlierOf(panels).map(({ title, address }) =>
      element('p', { class: 'link-line' }, element('a', { href: address }, title)),
    ),
    own.length > 0 && (view.phase === 'finished' ? triedList(panels.words, own) : answersList(panels, own, 'ol')),
    copyPanel(panels, view, code),
  );
}

/** The problems whose answers led to this one, each with the address at which they stand. */
function earlierOf({
  words: { symptoms },
  origin: { earlier },
}: InterviewPanels): { title: string; address: string }[] {
  return earlier.flatMap(({ symptom, said }) => {
    const found = Object.hasOwn(symptoms, symptom) ? symptoms[symptom] : undefined;
    return found ? [{ title: found.title, address: new URL(`${found.address}#${said}`, location.href).href }] : [];
  });
}

/** Copies what was tried, to be sent in a message. */
function copyPanel(
  panels: InterviewPanels,
  { replies }: InterviewViewOf<'calling'> | InterviewViewOf<'finished'>,
  code: string,
): HTMLElement {
  const { words, origin } = panels;
  const { t, title, guides } = words;
  // Which guide also says for what, and on which phone.
  const guide = guides[origin.guide ?? ''];
  const said = element('p', { class: 'walk-said', role: 'status' });
  const text = [
    title,
    ...(guide ? [guide.title] : []),
    `${t('walk.place')} ${code}`,
    ...earlierOf(panels).map((each) => `${each.title} ${each.address}`),
    ...replies.map(({ step, outcome }) => `- ${words.question(step)} → ${words.answer(step, outcome)}`),
  ].join('\n');
  return element(
    'div',
    { class: 'walk-tools' },
    button(
      t('diag.copyTried'),
      () => void copyText(text, said, { copied: t('walk.copied'), failed: t('walk.notCopied') }),
      { 'data-action': 'copy-tried' },
    ),
    said,
  );
}

/** What else there is to read: not what a step has named that was done. */
function readMore({ words: { t, references, step, symptom } }: InterviewPanels, own: readonly Reply[]): HTMLElement[] {
  const done = own.filter((reply) => meaningOf(symptom, reply).role === undefined);
  const pieces = done.flatMap((reply) => step(reply.step).text.flat());
  const named = pieces.flatMap((piece) => (typeof piece === 'object' && 'address' in piece ? [piece.address] : []));
  const others = references.filter(({ address }) => !named.includes(address));
  if (others.length === 0) return [];
  const links = others.map(({ title, address }) =>
    element('li', { class: 'link-line' }, element('a', { href: address }, title)),
  );
  return [element('h2', {}, t('diag.readMore')), element('ul', {}, ...links)];
}
