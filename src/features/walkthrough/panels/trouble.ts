import { guidedFragment, type Progress } from '../../../../machines/walkthrough/index.ts';
import { button, element } from '../../../ui/dom.ts';
import type { TroubleChoice } from '../around.types.ts';
import { pictureOf } from '../picture.ts';
import type { WalkthroughViewOf, WalkthroughPanels } from './panels.types.ts';
import { supportLink } from './support-link.ts';

/** It does not work: what one can see here, each straight to what helps, and the whole diagnosis for all else. */
export function troublePanel(panels: WalkthroughPanels, view: WalkthroughViewOf<'troubled'>): HTMLElement {
  const { t, around, openBoard } = panels;
  // The likeliest first, as the view has them.
  const seen = view.problems.flatMap((id) => around.troubles.filter((each) => each.problem === id));
  const { diagnosis } = around;
  return element(
    'div',
    { class: 'walk-trouble' },
    element('h3', {}, t('walk.troubleTitle')),
    // Anywhere the screen can be another one than the step says.
    button(t('walk.troubleScreen'), openBoard, { class: 'walk-choice' }),
    ...seen.map((trouble) => choiceOf(panels, view.progress, trouble)),
    diagnosis && linkTo(t('walk.troubleElse'), `${diagnosis}&not=${view.problems.join()}`, view.progress),
  );
}

/** One thing that one can see: opened in place where the page tells what helps, else in the diagnosis. */
function choiceOf({ send }: WalkthroughPanels, progress: Progress, trouble: TroubleChoice): HTMLElement {
  const { words, language, problem, cause, isTold, picture, diagnosis = '' } = trouble;
  const choice = isTold
    ? button('', () => send({ type: 'problem.chosen', problem, cause }), { class: 'walk-choice', lang: language })
    : linkTo('', diagnosis, progress, language);
  if (picture) choice.append(pictureOf(picture, true));
  choice.append(element('span', { class: 'phrases' }, ...words.flatMap((phrase) => [element('wbr'), phrase])));
  return choice;
}

/** Below the step or the list, always in reach: the way back, and support. */
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

/** Below what helps: did it? Where it did not, the diagnosis goes on from there. */
export function remedyFoot(
  panels: WalkthroughPanels,
  { open, cause, progress }: WalkthroughViewOf<'troubled'>,
): HTMLElement {
  const { t, send, goBack, around } = panels;
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

/** A link into the diagnosis, with the place to come back to: before what is said already. */
function linkTo(words: string, address: string, progress: Progress, lang?: string): HTMLAnchorElement {
  const href = address.replace(/#|$/, `&at=${guidedFragment(progress)}$&`);
  return element('a', { class: 'walk-link walk-choice', href, lang, 'data-action': 'diagnose' }, words);
}
