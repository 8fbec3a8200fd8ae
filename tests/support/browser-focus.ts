import type { Page } from 'playwright';

/** What Tab should reach, where it can be seen. */
const CONTROLS = 'a[href], button, summary, input';

/** Where the focus is, as a person sees it. */
export interface Stop {
  name: string;
  /** Its place among the controls of the page in the order of the document; -1 for anything else. */
  order: number;
  /** Whether it shows that the focus is here: by an outline, within the window, with nothing above it. */
  visible: boolean;
  /** The same, where a part of it is below or above the window. */
  partlyVisible: boolean;
  top: number;
  bottom: number;
}

/** Presses Tab from the start of the page until the focus leaves it, and tells of each stop. */
export async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === undefined || (stop.order >= 0 && stop.order === stops[0]?.order)) return stops;
    stops.push(stop);
    if (stops.length > 500) throw new Error('The focus does not leave the page.');
  }
}

/** What the controls of a page say that can be seen, in the order of the document. */
export function controlNames(page: Page): Promise<string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => control.textContent.trim()),
    CONTROLS,
  );
}

function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(async (selector) => {
    // The window follows the focus with the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const focus = document.activeElement;
    if (!focus || focus === document.body) return undefined;
    const controls = [...document.querySelectorAll(selector)].filter((control) =>
      control.checkVisibility({ visibilityProperty: true }),
    );
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focus);
    const { top, bottom, left, right } = focus.getBoundingClientRect();
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
    // The window scrolls by whole pixels.
    const isInWindow = top > -1 && left > -1 && bottom < innerHeight + 1 && right < innerWidth + 1;
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isCovered = above !== null && !focus.contains(above) && !above.contains(focus);
    const isPartlyInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return {
      name: focus.textContent.trim(),
      order: controls.indexOf(focus),
      visible: isOutlined && isInWindow && !isCovered,
      partlyVisible: isOutlined && isPartlyInWindow && !isCovered,
      top: top + scrollY,
      bottom: bottom + scrollY,
    };
  }, CONTROLS);
}
