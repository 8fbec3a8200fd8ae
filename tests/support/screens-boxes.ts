import type { Page } from 'playwright';

/** Left, top, width, height in px, from the screen's own corner. */
export type Box = readonly [number, number, number, number];

/** What can be seen of one thing on a screen. */
export interface Seen {
  /** `control more`, `ring more`, `mark 1`, `words “More”`. */
  what: string;
  box: Box;
  /** For words and marks: the control that they belong to. */
  of?: string;
}

/** One figure of the contact sheet. */
export interface SeenFigure {
  guide: string;
  /** What the sheet prints below it: the step, and the number. */
  title: string;
  device: string;
  screen: Box;
  seen: Seen[];
}

/** Everything on each screen of the contact sheet, in order, with its exact place. */
export function measureSheet(page: Page): Promise<SeenFigure[]> {
  return page.evaluate(() => {
    const boxOf = ({ left, top, width, height }: DOMRect, from: DOMRect): Box => [
      left - from.left,
      top - from.top,
      width,
      height,
    ];
    const controlOf = (element: Element) => element.closest<HTMLElement>('[data-control]')?.dataset['control'];
    return [...document.querySelectorAll<HTMLElement>('.sheet li')].map((item): SeenFigure => {
      const screen = item.querySelector<HTMLElement>('.s')!;
      const from = screen.getBoundingClientRect();
      const seen: Seen[] = [];
      const add = (what: string, rect: DOMRect, of?: string) =>
        seen.push({ what, box: boxOf(rect, from), ...(of === undefined ? {} : { of }) });
      for (const element of screen.querySelectorAll<HTMLElement>('*')) {
        const control = controlOf(element);
        if (element.dataset['control']) {
          const box = element.getBoundingClientRect();
          const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
          const ring = Math.max(0, parseFloat(outlineWidth) + parseFloat(outlineOffset));
          const around = new DOMRect(box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring);
          add(`control ${control}`, box);
          if (outlineStyle !== 'none' && ring > 0) add(`ring ${control}`, around, control);
        }
        if (element.matches('.s-turn')) add(`mark ${element.textContent}`, element.getBoundingClientRect(), control);
        else {
          const nodes = [...element.childNodes];
          const isWords = (node?: Node) => node?.nodeType === Node.TEXT_NODE || node?.nodeName === 'WBR';
          // Where a line may break, words go on.
          nodes.forEach((node, index) => {
            if (!isWords(node) || isWords(nodes[index - 1])) return;
            const range = document.createRange();
            range.setStartBefore(node);
            const end = nodes.findIndex((each, at) => at > index && !isWords(each));
            range.setEndAfter(nodes.at(end === -1 ? -1 : end - 1)!);
            if (range.toString()) add(`words “${range.toString()}”`, range.getBoundingClientRect(), control);
          });
        }
      }
      return {
        guide: item.closest('section')!.getAttribute('aria-labelledby')!.replace('sheet-', ''),
        title: item.querySelector('p > b')!.textContent.trim(),
        device: /s-(android|iphone|browser)/.exec(screen.className)![1]!,
        screen: boxOf(from, from),
        seen,
      };
    });
  });
}

/** A figure as it is checked in: one line a thing, whole px. */
export function linesOf({ screen, device, seen }: SeenFigure): string[] {
  const line = (what: string, box: Box) => `${what}: ${box.map(Math.round).join(' ')}`;
  return [line(device, screen), ...seen.map(({ what, box }) => line(what, box))];
}
