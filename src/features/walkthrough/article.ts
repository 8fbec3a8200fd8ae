import type { Progress } from '../../../machines/walkthrough/index.ts';

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

/** A step's title, without its number. */
export function titleOf(parts: ArticleParts, step: string): string {
  const heading = headingOf(parts, step)?.cloneNode(true) as HTMLElement | undefined;
  heading?.querySelector('.step-number')?.remove();
  return heading?.textContent?.trim() ?? '';
}

export function headingOf(parts: ArticleParts, step: string): HTMLElement | null | undefined {
  return parts.steps.get(step)?.querySelector<HTMLElement>('.step-title');
}

/** Shows one step, and one of its parts, as the current one; or all steps. */
export function showStep(parts: ArticleParts, current?: Progress): void {
  for (const [id, step] of parts.steps) {
    if (id === current?.step) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
    showPart(step, id === current?.step ? (current.part ?? 1) : undefined);
  }
}

/**
 * Hides the other parts of a step. Each figure ends a part. A translation can have fewer figures than parts: its last part
 * is shown for the missing ones.
 */
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

/** Shows one problem, and one or all of its causes; or no problem. */
export function showProblem(parts: ArticleParts, open?: string, cause?: string): void {
  for (const [id, part] of parts.problems) {
    part.toggleAttribute('data-open', id === open);
    for (const each of part.querySelectorAll('.cause'))
      each.toggleAttribute('data-away', id === open && cause !== undefined && each.id !== `cause-${cause}`);
  }
}

/** Moves the focus to a heading without scrolling, so that screen readers announce it. */
export function focusOn(heading: HTMLElement | null | undefined): void {
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
