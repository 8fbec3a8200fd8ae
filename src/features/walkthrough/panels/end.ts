import { guidedFragment, type Progress } from '../../../../machines/walkthrough/index.ts';
import { button, copyText, element } from '../../../ui/dom.ts';
import { focusOn } from '../article.ts';
import type { TroubleChoice } from '../troubles.ts';
import { pictureOf, supportLink, type WalkthroughPanels, type WalkthroughViewOf } from './step.ts';

/** The step does not work: what the reader may see, each with a link to what helps, and the whole diagnosis. */
export function troublePanel(panels: WalkthroughPanels, view: WalkthroughViewOf<'troubled'>): HTMLElement {
  const { t, around, openBoard } = panels;
  const seen = view.problems.flatMap((id) => around.troubles.filter((each) => each.problem === id));
  const { diagnosis } = around;
  return element(
    'div',
    { class: 'walk-trouble' },
    element('h3', {}, t('walk.troubleTitle')),
    button(t('walk.troubleScreen'), openBoard, { class: 'walk-choice' }),
    ...seen.map((trouble) => choiceOf(panels, view.progress, trouble)),
    diagnosis && linkTo(t('walk.troubleElse'), `${diagnosis}&not=${view.problems.join()}`, view.progress),
  );
}

/** Opens the page's own advice if there is any, else the diagnosis. */
function choiceOf({ send }: WalkthroughPanels, progress: Progress, trouble: TroubleChoice): HTMLElement {
  const { words, language, problem, cause, isTold, picture, diagnosis = '' } = trouble;
  const choice = isTold
    ? button('', () => send({ type: 'problem.chosen', problem, cause }), { class: 'walk-choice', lang: language })
    : linkTo('', diagnosis, progress, language);
  if (picture) choice.append(pictureOf(picture, true));
  choice.append(element('span', { class: 'phrases' }, ...words.flatMap((phrase) => [element('wbr'), phrase])));
  return choice;
}

export function troubleFoot({ t, send, goBack, support }: WalkthroughPanels): HTMLElement {
  const help = supportLink(support, 'walk-quiet');
  help.addEventListener('click', () => send({ type: 'support.called' }));
  return element(
    'div',
    { class: 'walk-foot' },
    help,
    button(t('walk.backToStep'), goBack, { 'data-action': 'resume' }),
  );
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
    button(t('walk.back'), others, { class: 'walk-quiet', 'data-action': 'back' }),
    no ? linkTo(t('walk.solvedNo'), no, progress) : button(t('walk.solvedNo'), others),
    couldnt && linkTo(t('walk.solvedCouldnt'), couldnt, progress),
    button(t('walk.solvedYes'), goBack, { class: 'walk-main', 'data-action': 'resume' }),
  );
}

/** A link into the diagnosis with the place to return to, which precedes the answers already given. */
function linkTo(words: string, address: string, progress: Progress, lang?: string): HTMLAnchorElement {
  const href = address.replace(/#|$/, `&at=${guidedFragment(progress)}$&`);
  return element('a', { class: 'walk-link walk-choice', href, lang, 'data-action': 'diagnose' }, words);
}

export function confirmPanel({ t }: WalkthroughPanels): HTMLElement[] {
  return [element('h3', {}, t('walk.confirmTitle')), element('p', {}, t('walk.confirmText'))];
}

export function confirmFoot({ t, send, goBack }: WalkthroughPanels): HTMLElement {
  return element(
    'div',
    { class: 'walk-foot walk-asks' },
    button(t('walk.back'), goBack, { class: 'walk-quiet', 'data-action': 'back' }),
    button(t('walk.no'), () => send({ type: 'result.denied' }), { 'data-action': 'deny' }),
    button(t('walk.yes'), () => send({ type: 'result.confirmed' }), { class: 'walk-main', 'data-action': 'finish' }),
  );
}

/** How the walk ended, whether it helped, and what to do next. */
export function endPanel(
  panels: WalkthroughPanels,
  { outcome }: WalkthroughViewOf<'finished'>,
  code: string,
): HTMLElement {
  const { t, around, send, goBack, showAll } = panels;
  const isDone = outcome === 'done';
  const result = isDone
    ? [element('h3', {}, t('walk.doneTitle')), element('p', {}, around.done)]
    : [element('h3', {}, t('walk.supportedTitle')), ...numberPanel(panels, code)];
  // Readers who called support can continue at their step.
  const first = isDone ? around.again : t('walk.backToStep');
  const act = isDone ? () => send({ type: 'walk.restarted' }) : goBack;
  return element(
    'div',
    { class: 'walk-end', 'data-outcome': outcome },
    ...result,
    helpedPanel(panels, isDone),
    element(
      'div',
      { class: 'walk-next' },
      element('p', {}, t('walk.afterwards')),
      first && button(first, act, { class: 'walk-choice', 'data-action': isDone ? 'restart' : 'resume' }),
      ...(isDone ? around.next : around.next.slice(-1)).map(nextLink),
      button(t('walk.showAll'), showAll, { class: 'walk-quiet', 'data-action': 'show-all' }),
    ),
  );
}

/** The number for support, large enough to be read aloud, and a link to support. */
function numberPanel({ t, support }: WalkthroughPanels, code: string): HTMLElement[] {
  const status = element('p', { class: 'walk-said', role: 'status' });
  const words = { copied: t('walk.copied'), failed: t('walk.notCopied') };
  return [
    element('p', { class: 'walk-number' }, element('b', { 'data-case-code': true }, code)),
    element('p', {}, t('walk.numberText')),
    button(t('walk.copyNumber'), () => void copyText(code, status, words), { 'data-action': 'copy-code' }),
    status,
    supportLink(support, 'walk-choice'),
  ];
}

/** Asks whether it helped. If not, offers the diagnosis, and support unless it is already named. */
function helpedPanel({ t, answer, support, around }: WalkthroughPanels, isDone: boolean): HTMLElement {
  const helped = element(
    'div',
    { class: 'walk-helped' },
    element('p', {}, t('walk.helped')),
    ...[true, false].map((yes) =>
      button(t(yes ? 'walk.helpedYes' : 'walk.helpedNo'), () => {
        answer(yes);
        const thanks = element('p', {}, t('walk.helpedThanks'));
        helped.replaceChildren(
          thanks,
          ...(yes ? [] : around.unhelped.map(nextLink)),
          yes || !isDone ? '' : supportLink(support, 'walk-choice'),
        );
        focusOn(thanks);
      }),
    ),
  );
  return helped;
}

function nextLink(next: { title: string; language?: string | undefined; address: string }): HTMLElement {
  return element('a', { class: 'walk-link walk-choice', href: next.address, lang: next.language }, next.title);
}
