import { partIn } from '../../ui/dom.ts';
import type { ArticleParts } from './article.ts';

/** Maximum distance of a tap from a mark, in pixels. */
const NEAR = 12;

/** Height of the fading edge of a cut-off screen, in pixels. */
const FADE = 32;

/** Minimum visible height of a screen, in pixels. */
const MIN_HEIGHT = 180;

/** The screen of the current step or of the open problem. Screens of ways are not included. */
const SHOWN =
  '[aria-current="step"] > .figure:not([data-away]) .figure-screen, .problem[data-open] .figure:not([data-away] *) .figure-screen';

/** Lets readers tap the mark in a figure instead of the button for the next step. */
export function wireFigures(parts: ArticleParts, goNext: () => void): void {
  parts.host.addEventListener('click', ({ target, clientX, clientY }) => {
    const screen = (target as Element).closest<HTMLElement>('[aria-current="step"] > .figure > .figure-screen');
    // Of several marks, the last: a PIN is entered before it is sent.
    const mark = screen && [...screen.querySelectorAll('.s-mark')].at(-1)?.getBoundingClientRect();
    if (!mark) return;
    const { left, right, top, bottom } = mark;
    const beside = Math.max(left - clientX, clientX - right, top - clientY, clientY - bottom);
    if (beside <= NEAR) goNext();
  });
  addEventListener('resize', () => fitFigure(parts));
}

/**
 * If the visible screen is too high for the window, cuts it off around its marks. The text below a step's screen must stay
 * visible too, since it can be a warning.
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
  // Elements below the screen limit its height; elements next to it do not.
  const others = [...(screen.closest('[data-step]')?.children ?? [])].map((each) => each.getBoundingClientRect());
  const below = others.reduce((lowest, each) => (each.top < bottom ? lowest : each.bottom), bottom);
  const room = Math.max(reach - below + bottom, Math.min(reach, MIN_HEIGHT));
  // From the first mark to the last.
  const all = (): Pick<DOMRect, 'top' | 'height'> => {
    const { top } = (marks[0] ?? last).getBoundingClientRect();
    return { top, height: last.getBoundingClientRect().bottom - top };
  };
  const doesFit = (): boolean => all().height + 2 * FADE <= reach;
  // A lower device removes the empty space between the marks.
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

/** Removes all cuts. */
export function wholeFigures({ host }: ArticleParts): void {
  host.querySelectorAll<HTMLElement>('.figure-screen[style]').forEach(wholeScreen);
}

/** Removes the cut of a screen. */
export function wholeScreen(screen: HTMLElement): void {
  screen.removeAttribute('style');
  delete screen.dataset['cut'];
}
