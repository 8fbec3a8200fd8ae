import { figureShown, type ArticleParts } from './article.ts';

/** A finger hits what is this near to a mark, in pixels. */
const NEAR = 12;

/** The least of a screen that is shown, in pixels. */
const LEAST = 180;

/**
 * Lets a reader tap what a figure marks, in place of the button for the next step.
 *
 * @param goOn on to the next
 */
export function wireFigures(parts: ArticleParts, goOn: () => void): void {
  // No step is the current one but in a walk.
  parts.host.addEventListener('click', ({ target, clientX, clientY }) => {
    const screen = (target as Element).closest<HTMLElement>('[aria-current="step"] > .figure > .figure-screen');
    const mark = screen && markIn(screen)?.getBoundingClientRect();
    if (!mark) return;
    const { left, right, top, bottom } = mark;
    const isHit =
      clientX >= left - NEAR && clientX <= right + NEAR && clientY >= top - NEAR && clientY <= bottom + NEAR;
    if (isHit) goOn();
  });
  addEventListener('resize', () => {
    const step = parts.host.querySelector<HTMLElement>('[aria-current="step"]')?.dataset['step'];
    if (step !== undefined) fitFigure(parts, step);
  });
}

/**
 * Where a screen is higher than the window has room for, it is cut, with what is tapped in the middle. What stands below it is to
 * be seen too: nobody may be told a PIN. Where several things are tapped one after another, all of it is shown, smaller.
 */
export function fitFigure(parts: ArticleParts, step: string): void {
  const screen = figureShown(parts, step)?.querySelector<HTMLElement>('.figure-screen');
  if (!screen) return;
  screen.style.maxHeight = '';
  delete screen.dataset['cut'];
  const marks = screen.querySelectorAll('.s-mark');
  screen.dataset['marks'] = marks.length > 1 ? 'several' : 'one';
  const [mark] = marks;
  const foot = parts.host.querySelector('.walk-foot');
  const last = parts.steps.get(step);
  if (!mark || marks.length > 1 || !foot || !last) return;
  const { top, bottom, height } = screen.getBoundingClientRect();
  const above = top - parts.host.getBoundingClientRect().top;
  const below = last.getBoundingClientRect().bottom - bottom + foot.getBoundingClientRect().height;
  const shown = Math.max(innerHeight - above - below - NEAR, LEAST);
  if (height <= shown) return;
  screen.style.maxHeight = `${shown}px`;
  const target = mark.getBoundingClientRect();
  screen.scrollTop = target.top - top + target.height / 2 - shown / 2;
  const isAtTop = screen.scrollTop < 1;
  const isAtEnd = screen.scrollTop + shown > height - 1;
  screen.dataset['cut'] = isAtTop ? 'below' : isAtEnd ? 'above' : 'both';
}

/** What is tapped last on a screen, where anything is: a PIN is entered before it is sent. */
function markIn(screen: HTMLElement): Element | undefined {
  return [...screen.querySelectorAll('.s-mark')].at(-1);
}
