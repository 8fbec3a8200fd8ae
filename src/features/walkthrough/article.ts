import type { Progress } from '../../../machines/walkthrough/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { partIn } from '../../ui/dom.ts';
import type { Translate } from '../../ui/t.ts';

export type T = Translate<Extract<UiKey, `walk.${string}`>>;

/** The parts of the article that the walkthrough shows and hides. */
export interface ArticleParts {
  /** The element around the steps and problems. */
  host: HTMLElement;
  /** The steps' list items by id, in printed order. */
  steps: ReadonlyMap<string, HTMLElement>;
  /** The problems' sections by id. */
  problems: ReadonlyMap<string, HTMLElement>;
}

export function partsOf(host: HTMLElement): ArticleParts {
  const by = (selector: string, id: (part: HTMLElement) => string) =>
    new Map([...host.querySelectorAll<HTMLElement>(selector)].map((part) => [id(part), part]));
  return {
    host,
    steps: by('[data-step]', (part) => part.dataset['step'] ?? ''),
    problems: by('.problem[id]', (part) => part.id.replace(/^problem-/, '')),
  };
}

export function titleOf(parts: ArticleParts, step: string): string {
  const heading = headingOf(parts, step)?.cloneNode(true) as HTMLElement | undefined;
  for (const number of heading?.querySelectorAll('.step-number, .walk-at') ?? []) number.remove();
  return heading?.textContent?.trim() ?? '';
}

export function headingOf(parts: ArticleParts, step: string): HTMLElement | null | undefined {
  return parts.steps.get(step)?.querySelector<HTMLElement>('.step-title');
}

export function showStep(parts: ArticleParts, current?: Progress): void {
  for (const [id, step] of parts.steps) {
    if (id === current?.step) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
    showPart(step, id === current?.step ? (current.part ?? 1) : undefined);
  }
}

/** Hides the other parts of a step. Each figure ends a part. A translation may have fewer and repeats its last part. */
function showPart(step: HTMLElement, shown: number | undefined): void {
  const blocks = [...step.children].filter((block) => !block.matches('.step-title, [id], .onward, .step-problems'));
  const count = blocks.filter((block) => block.matches('.figure')).length;
  const isWhole = shown === undefined || count < 2;
  // The style sheet shows the part in the heading, which all parts share.
  step.querySelector('.step-title')?.setAttribute('data-part', isWhole ? '' : `${shown}/${count}`);
  let part = 1;
  for (const block of blocks) {
    block.toggleAttribute('data-away', !isWhole && part !== Math.min(shown, count));
    if (block.matches('.figure')) part = Math.min(part + 1, count);
  }
}

export function showProblem(parts: ArticleParts, open?: string, cause?: string): void {
  for (const [id, part] of parts.problems) {
    part.toggleAttribute('data-open', id === open);
    for (const each of part.querySelectorAll('.cause'))
      each.toggleAttribute('data-away', id === open && cause !== undefined && each.id !== `cause-${cause}`);
  }
}

/** Moves the focus without scrolling, so that screen readers announce the heading. */
export function focusOn(heading: HTMLElement | null | undefined): void {
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/** In pixels: distance of a tap from a mark, height of the fading edge of a cut-off screen, and height of a screen. */
const MAX_DISTANCE = 12;
const FADE = 32;
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
    if (beside <= MAX_DISTANCE) goNext();
  });
  addEventListener('resize', () => fitFigure(parts));
}

/** Cuts off a visible screen around its marks if the text below it, which can be a warning, would not be visible. */
export function fitFigure(parts: ArticleParts): void {
  wholeFigures(parts);
  const { host } = parts;
  const screen = host.querySelector<HTMLElement>(SHOWN);
  // In wide windows the whole device is beside the text.
  if (!screen || getComputedStyle(screen.closest('.figure') ?? screen).position === 'absolute') return;
  const marks = [...screen.querySelectorAll('.s-mark')];
  const last = marks.at(-1) ?? screen.querySelector('.s-qr');
  if (!last) return;
  const { top, bottom } = screen.getBoundingClientRect();
  const reach =
    innerHeight - (top - host.getBoundingClientRect().top) - partIn(host, '.walk-foot').clientHeight - MAX_DISTANCE;
  // Elements below the screen limit its height; elements next to it do not.
  const others = [...(screen.closest('[data-step]')?.children ?? [])].map((each) => each.getBoundingClientRect());
  const below = others.reduce((lowest, each) => (each.top < bottom ? lowest : each.bottom), bottom);
  // Where ways part, these matter more.
  const least = screen.closest('.step:has(.way)') ? 0 : Math.min(reach, MIN_HEIGHT);
  const room = Math.max(reach - below + bottom, least);
  const all = (): Pick<DOMRect, 'top' | 'height'> => {
    const { top } = (marks[0] ?? last).getBoundingClientRect();
    return { top, height: last.getBoundingClientRect().bottom - top };
  };
  const target = all().height + 2 * FADE <= reach ? all() : last.getBoundingClientRect();
  const edge = Math.min(FADE, Math.max(MAX_DISTANCE, (reach - target.height) / 2));
  const shown = Math.max(room, target.height + 2 * edge);
  if (bottom - top <= shown) return;
  screen.style.maxHeight = `${shown}px`;
  screen.scrollTop = target.top - top + target.height / 2 - shown / 2;
}

/** Removes all cuts. */
export function wholeFigures({ host }: ArticleParts): void {
  for (const screen of host.querySelectorAll('.figure-screen[style]')) screen.removeAttribute('style');
}
