import type { Page } from 'playwright';
import { stickingOut } from './browser-layout.ts';

/** Criteria of WCAG that are asked of a state here, each by its number. */
export const ASKED = ['1.4.12', '1.4.10', '2.4.11', '2.5.8'] as const;
export type Asked = (typeof ASKED)[number];

/** A window of 1280 × 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** What is wrong with a state by one of the criteria. The state is restored. */
export async function conformanceFaults(page: Page, asked: Asked): Promise<string[]> {
  if (asked === '1.4.12') return cutBySpacing(page);
  if (asked === '2.4.11') return hiddenFocus(page);
  if (asked === '2.5.8') return smallTargets(page);
  const before = page.viewportSize();
  await page.setViewportSize(ZOOMED);
  const found = [...(await stickingOut(page)), ...(await hiddenFocus(page))];
  if (before) await page.setViewportSize(before);
  return found;
}

/** What a reader's own spacing of text cuts off, or pushes out of the window. */
async function cutBySpacing(page: Page): Promise<string[]> {
  const cut = () =>
    page.evaluate(() => {
      const found: string[] = [];
      for (const part of document.body.querySelectorAll<HTMLElement>('*')) {
        const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(part);
        // What is clipped away is for listeners; what ends in an ellipsis is a name that the page has elsewhere.
        if (
          clipPath !== 'none' ||
          textOverflow === 'ellipsis' ||
          part.clientWidth <= 1 ||
          !part.checkVisibility({ visibilityProperty: true })
        )
          continue;
        if (part.textContent.trim() === '' || part.closest('.visually-hidden, [aria-hidden="true"]')) continue;
        const isWide = /hidden|clip/.test(overflowX) && part.scrollWidth > part.clientWidth + 1;
        const isHigh = /hidden|clip/.test(overflowY) && part.scrollHeight > part.clientHeight + 1;
        if (isWide || isHigh)
          found.push(`${part.className || part.tagName}: “${part.textContent.trim().slice(0, 40)}”`);
      }
      return found;
    });
  const before = new Set(await cut());
  const sheet = await page.evaluateHandle(() => {
    const made = new CSSStyleSheet();
    // The values of the criterion.
    made.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(made);
    return made;
  });
  const found = [...(await cut()).filter((each) => !before.has(each)), ...(await stickingOut(page))];
  await sheet.evaluate((made) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== made);
  });
  return found.map((each) => `with more room between letters and lines: ${each}`);
}

/** What has the focus and cannot be seen: everything is under something that stays in sight, or out of the window. */
async function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const scope = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
    const before = document.activeElement;
    // Boxes within the page are scrolled to what gets the focus, too.
    const places = [...document.querySelectorAll('*')]
      .filter((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
      .map((box) => ({ box, top: box.scrollTop, left: box.scrollLeft }));
    const found: string[] = [];
    const isHidden = (seen: HTMLElement): boolean => {
      const rects = [...seen.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const isSeen = rects.some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((across) =>
          [0.05, 0.5, 0.95].some((down) => {
            const hit = document.elementFromPoint(left + width * across, top + height * down);
            return hit !== null && (seen.contains(hit) || hit.contains(seen));
          }),
        ),
      );
      return rects.length > 0 && !isSeen;
    };
    const all = [
      ...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ];
    for (const control of all) {
      if (control.matches(':disabled') || control.closest('[inert], .s-live')) continue;
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // What has the focus already is not brought into sight again.
      (document.activeElement as HTMLElement | null)?.blur();
      control.focus();
      if (document.activeElement !== control) continue;
      // What is pressed of a small box is the label around it.
      const seen = control.closest('label') ?? control;
      // What closes as the focus leaves it has closed by the next frame.
      if (isHidden(seen)) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (isHidden(seen))
        found.push(
          `the focus is not to be seen on “${(control.textContent.trim() || control.outerHTML).slice(0, 60)}”`,
        );
    }
    (before instanceof HTMLElement ? before : document.body).focus({ preventScroll: true });
    if (before === document.body) (document.activeElement as HTMLElement | null)?.blur();
    for (const { box, top, left } of places) box.scrollTo({ left, top, behavior: 'instant' });
    return found;
  });
}

/** Targets of less than 24 pixels that have not as much space around them. Links in running text are left out. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const inText = (control: HTMLElement): boolean => {
      if (getComputedStyle(control).display !== 'inline') return false;
      const around = control.closest('p, li, dd, figcaption, td, label') ?? control.parentElement!;
      return around.textContent.trim() !== control.textContent.trim();
    };
    const targets = [
      ...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role="option"]'),
    ]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      // A figure copies an app, and is not tapped.
      .filter((control) => !control.closest('[inert], .s:not(.s-live), .visually-hidden') && !inText(control))
      .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
      .filter(({ box: { width, height } }) => width > 1 && height > 1);
    const middle = ({ left, right, top, bottom }: DOMRect): [number, number] => [
      (left + right) / 2,
      (top + bottom) / 2,
    ];
    const isSmall = ({ width, height }: DOMRect): boolean => Math.min(width, height) < LEAST - 0.1;
    return targets
      .filter(({ box }) => isSmall(box))
      .filter(({ control, box }) => {
        const [x, y] = middle(box);
        return targets.some(({ control: other, box: its }) => {
          if (other === control || other.contains(control) || control.contains(other)) return false;
          const [dx, dy] = [Math.max(its.left - x, 0, x - its.right), Math.max(its.top - y, 0, y - its.bottom)];
          const [ox, oy] = middle(its);
          return Math.hypot(dx, dy) < LEAST / 2 - 0.1 || (isSmall(its) && Math.hypot(ox - x, oy - y) < LEAST - 0.1);
        });
      })
      .map(({ control, box: { width, height } }) => {
        const size = `${width.toFixed(0)} × ${height.toFixed(0)} px`;
        return `${size}, and close to another target: ${control.outerHTML.slice(0, 100)}`;
      });
  });
}
