import { partIn } from '../../ui/dom.ts';
import type { ArticleParts } from './article.ts';

/** A finger hits what is this near to a mark, in pixels. */
const NEAR = 12;

/** The edge of a screen that is cut fades so far, in pixels. */
const FADE = 32;

/** The least of a screen that is shown, in pixels. */
const LEAST = 180;

/** The screen of what is shown: of a step, or of what helps, of the cause that was chosen. Where ways have their own, none. */
const SHOWN =
  '[aria-current="step"] > .figure:not([data-away]) .figure-screen, .problem[data-open] .figure:not([data-away] *) .figure-screen';

/**
 * Lets a reader tap what a figure marks, in place of the button for the next step.
 *
 * @param goOn on to the next
 */
export function wireFigures(parts: ArticleParts, goOn: () => void): void {
  // No step is the current one but in a walk.
  parts.host.addEventListener('click', ({ target, clientX, clientY }) => {
    const screen = (target as Element).closest<HTMLElement>('[aria-current="step"] > .figure > .figure-screen');
    // What is tapped last, where anything is: a PIN is entered before it is sent.
    const mark = screen && [...screen.querySelectorAll('.s-mark')].at(-1)?.getBoundingClientRect();
    if (!mark) return;
    const { left, right, top, bottom } = mark;
    const beside = Math.max(left - clientX, clientX - right, top - clientY, clientY - bottom);
    if (beside <= NEAR) goOn();
  });
  addEventListener('resize', () => fitFigure(parts));
}

/**
 * Where the screen that is shown is higher than the window has room for, it is cut around what it
 * is about. What stands below a step's is to be seen too: nobody may be told a PIN.
 */
export function fitFigure(parts: ArticleParts): void {
  wholeFigures(parts);
  const { host } = parts;
  const screen = host.querySelector<HTMLElement>(SHOWN);
  if (!screen) return;
  const marks = [...screen.querySelectorAll('.s-mark')];
  const last = marks.at(-1) ?? screen.querySelector('.s-qr');
  if (!last) return;
  const { top, bottom } = screen.getBoundingClientRect();
  const reach = innerHeight - (top - host.getBoundingClientRect().top) - partIn(host, '.walk-foot').clientHeight - NEAR;
  // Only what follows below the screen limits its height, not the text next to it.
  const others = [...(screen.closest('[data-step]')?.children ?? [])].map((each) => each.getBoundingClientRect());
  const below = others.reduce((lowest, each) => (each.top < bottom ? lowest : each.bottom), bottom);
  const room = Math.max(reach - below + bottom, Math.min(reach, LEAST));
  // All that is tapped, from above to below as it is tapped.
  const all = (): Pick<DOMRect, 'top' | 'height'> => {
    const { top } = (marks[0] ?? last).getBoundingClientRect();
    return { top, height: last.getBoundingClientRect().bottom - top };
  };
  const doesFit = (): boolean => all().height + 2 * FADE <= reach;
  // What lies between the marks is empty: a lower device shows them all.
  if (marks.length > 1 && !doesFit()) screen.style.setProperty('--low', `${room}px`);
  const { height } = screen.getBoundingClientRect();
  const target = doesFit() ? all() : last.getBoundingClientRect();
  const shown = Math.max(room, target.height + 2 * FADE);
  if (height <= shown) return;
  screen.style.maxHeight = `${shown}px`;
  screen.scrollTop = target.top - top + target.height / 2 - shown / 2;
  const { scrollTop } = screen;
  screen.dataset['cut'] = scrollTop < 1 ? 'below' : scrollTop + shown > height - 1 ? 'above' : 'both';
}

/** Shows all of each screen again. */
export function wholeFigures({ host }: ArticleParts): void {
  host.querySelectorAll<HTMLElement>('.figure-screen[style]').forEach(wholeScreen);
}

/** Shows all of a screen. */
export function wholeScreen(screen: HTMLElement): void {
  screen.removeAttribute('style');
  delete screen.dataset['cut'];
}
