import type { Page } from 'playwright';

/** What sticks out of the window on either side, if the page can be scrolled there. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    };
    const innermost = [...document.body.querySelectorAll('*')].filter(
      (element) => isOut(element) && ![...element.children].some(isOut),
    );
    // The first ones are enough to find the cause.
    return innermost
      .slice(0, 3)
      .map((element) => `${scrollWidth} px in ${clientWidth} px: ${element.outerHTML.slice(0, 120)}`);
  });
}

/** The least space between two controls, in CSS pixels: a finger between them is on one or the other. */
const LEAST_GAP = 4;

/**
 * What is wrong with where the controls of a state lie: those that are cut off by the window or by a box around them or
 * whose words do not fit into them, and those that lie nearer to each other than four pixels, or over each other.
 * A control without an edge of its own reaches as far as its words. With a dialog open it is asked of the dialog's.
 * Links within a sentence are left out, and the screens in figures, which copy an app.
 */
export function crowdedControls(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const named = (control: Element): string =>
      `“${(control.getAttribute('aria-label') ?? control.textContent.trim()) || control.outerHTML.slice(0, 60)}”`;
    const inText = (control: HTMLElement): boolean => {
      if (getComputedStyle(control).display !== 'inline') return false;
      const around = control.closest('p, li, dd, figcaption, td') ?? control.parentElement!;
      return around.textContent.trim() !== control.textContent.trim();
    };
    /** A row with a line above it is no box: only what is drawn around on all sides is. */
    const hasEdge = (control: HTMLElement): boolean => {
      const { borderTopWidth, borderTopColor, borderLeftWidth, backgroundColor } = getComputedStyle(control);
      const isClear = (color: string): boolean => /^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/.test(color);
      const hasBorder = borderTopWidth !== '0px' && borderLeftWidth !== '0px' && !isClear(borderTopColor);
      return hasBorder || !isClear(backgroundColor);
    };
    /** How far the words of a control reach that are there to be read; its own box where it has none. */
    const wordsOf = (control: HTMLElement): Box => {
      const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
      const rects: DOMRect[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const of = text.parentElement!;
        // What is clipped is there for listeners.
        const isClipped = (each: Element): boolean =>
          getComputedStyle(each).clipPath !== 'none' || (each !== control && isClipped(each.parentElement!));
        const isSeen = !isClipped(of) && !of.closest('.s, svg');
        if (!isSeen || text.nodeValue!.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        rects.push(...range.getClientRects());
      }
      if (rects.length === 0) return control.getBoundingClientRect();
      return {
        left: Math.min(...rects.map(({ left }) => left)),
        right: Math.max(...rects.map(({ right }) => right)),
        top: Math.min(...rects.map(({ top }) => top)),
        bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      };
    };
    const boxOf = (control: HTMLElement): Box =>
      hasEdge(control) || control.matches('input, select, textarea')
        ? control.getBoundingClientRect()
        : wordsOf(control);
    /** A box within the page that is scrolled, by keyboard too: what is beyond its edge is reached, and is not drawn there. */
    const isScrolled = (outer: HTMLElement): boolean => outer !== scope && outer.tabIndex === 0;
    const isScrolledDown = (outer: HTMLElement): boolean =>
      outer !== scope &&
      outer.scrollHeight > outer.clientHeight + 1 &&
      /auto|scroll/.test(getComputedStyle(outer).overflowY);
    const around = (control: HTMLElement): HTMLElement[] => {
      const boxes: HTMLElement[] = [];
      // A dialog is over all that is around it.
      for (let outer: Element | null = control; outer && outer !== scope; outer = outer.parentElement)
        if (outer.parentElement && outer.parentElement !== document.body) boxes.push(outer.parentElement);
      return boxes;
    };
    const drawnOf = (control: HTMLElement): Box | undefined => {
      let { left, right, top, bottom } = boxOf(control);
      for (const outer of around(control)) {
        const edge = outer.getBoundingClientRect();
        if (isScrolled(outer)) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (isScrolled(outer) || isScrolledDown(outer))
          [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return left < right && top < bottom ? { left, right, top, bottom } : undefined;
    };
    /** What of a control can be seen, by all boxes around it that cut something off. */
    const seenOf = (control: HTMLElement, box: Box): { left: number; right: number } => {
      let { left, right } = box;
      for (const outer of around(control)) {
        if (getComputedStyle(outer).overflowX === 'visible' || isScrolled(outer)) continue;
        const edge = outer.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      }
      return { left: Math.max(left, 0), right: Math.min(right, document.documentElement.clientWidth) };
    };
    /** What stays in sight has others pass below it. */
    const stays = (control: HTMLElement): boolean => {
      for (let box: HTMLElement | null = control; box && box !== scope; box = box.parentElement) {
        if (/sticky|fixed/.test(getComputedStyle(box).position)) return true;
      }
      return false;
    };
    const controls = [
      ...scope.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea'),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        control.getBoundingClientRect().width > 1 &&
        !control.closest('.s') &&
        !inText(control),
    );
    const found: string[] = [];
    const boxes = controls.flatMap((control) => {
      const box = drawnOf(control);
      return box ? [{ control, box, stays: stays(control) }] : [];
    });
    boxes.forEach(({ control, box, stays }, index) => {
      const seen = seenOf(control, box);
      if (seen.left > box.left + 0.5 || seen.right < box.right - 0.5) found.push(`${named(control)} is cut off`);
      const inside = wordsOf(control);
      const whole = boxOf(control);
      if (inside.left < whole.left - 1 || inside.right > whole.right + 1)
        found.push(`${named(control)} has words beside it`);
      for (const other of boxes.slice(index + 1)) {
        if (control.contains(other.control) || other.control.contains(control) || stays !== other.stays) continue;
        // One control in several parts.
        if (
          control instanceof HTMLInputElement &&
          other.control instanceof HTMLInputElement &&
          control.type === 'radio' &&
          control.name === other.control.name
        )
          continue;
        const across = Math.max(box.left, other.box.left) - Math.min(box.right, other.box.right);
        const down = Math.max(box.top, other.box.top) - Math.min(box.bottom, other.box.bottom);
        const gap = Math.max(across, down);
        if (gap >= least - 0.25) continue;
        found.push(`${named(control)} and ${named(other.control)} lie ${gap.toFixed(1)} px from each other`);
      }
    });
    return found;
  }, LEAST_GAP);
}

/**
 * The controls that represent themselves and are smaller than a finger wants, in CSS pixels. Not counted: links in running
 * text, the trail above an article, whose links axe holds to 24 px, and the screens in figures.
 */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const inText = (control: HTMLElement): boolean => {
      const around = control.parentElement!;
      const rest = [...around.childNodes].filter((node) => node !== control && !(node instanceof HTMLAnchorElement));
      const hasWords = rest.some((node) => /[\p{L}\p{N}]/u.test(node.textContent ?? ''));
      return hasWords && !/flex|grid/.test(getComputedStyle(around).display);
    };
    /** How high the part is that can be tapped: it can be larger than the box, as where a whole card is a link. */
    const tappable = (itself: HTMLElement): number => {
      // What is tapped of a field with its label around it is the label.
      const control = itself.closest('label') ?? itself;
      const { height } = control.getBoundingClientRect();
      if (height >= 43.5) return height;
      control.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const hits = (y: number): boolean => control.contains(document.elementFromPoint((left + right) / 2, y));
      let [from, to] = [(top + bottom) / 2, (top + bottom) / 2];
      while (hits(from - 1)) from -= 1;
      while (hits(to + 1)) to += 1;
      return to - from + 1;
    };
    return [
      ...scope.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea, [role="option"]'),
    ]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
      .filter((control) => !inText(control) && !control.closest('.breadcrumbs, .skip, .s:not(.s-live)'))
      .map((control) => ({ control, height: tappable(control) }))
      .filter(({ height }) => height < 43.5)
      .map(({ control, height }) => `${height.toFixed(1)} px high: ${control.outerHTML.slice(0, 120)}`);
  });
}

/**
 * The controls over which a part of a figure is painted. A dialog is scrolled from its top to its end: its figures pass what
 * stays in sight.
 */
export function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector<HTMLElement>('dialog[open]');
    const scope = dialog ?? document.body;
    const controls = [
      ...scope.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea, form'),
    ].filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('.s, .figure'));
    const reach = dialog ? dialog.scrollHeight - dialog.clientHeight : 0;
    const STOPS = reach > 0 ? 9 : 0;
    /** Whether a place of a control lies beyond the edge of a box where it is scrolled. */
    const isAway = (control: HTMLElement, x: number, y: number): boolean => {
      for (let outer = control.parentElement; outer && outer !== scope; outer = outer.parentElement) {
        if (!/auto|scroll/.test(getComputedStyle(outer).overflowY)) continue;
        const edge = outer.getBoundingClientRect();
        if (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom) return true;
      }
      return false;
    };
    const found = new Set<string>();
    for (let stop = 0; stop <= STOPS; stop++) {
      if (reach > 0) dialog!.scrollTo({ top: (reach * stop) / STOPS, behavior: 'instant' });
      for (const control of controls) {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        for (const [across, down] of [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const))) {
          const [x, y] = [left + (right - left) * across, top + (bottom - top) * down];
          const seen = isAway(control, x, y) ? null : document.elementFromPoint(x, y);
          if (!seen || control.contains(seen) || !seen.closest('.s, .figure')) continue;
          found.add(`${seen.outerHTML.slice(0, 80)} is painted over “${control.textContent.trim()}”`);
          break;
        }
      }
    }
    return [...found];
  });
}

/** What of a drawn screen is cut off by its frame: a reader looks for the whole button. A live one is as high as it needs to be. */
export function cutScreens(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const screen of document.querySelectorAll<HTMLElement>('.s')) {
      const isLive = screen.matches('.s-live');
      if (!screen.checkVisibility({ visibilityProperty: true })) continue;
      const frame = screen.getBoundingClientRect();
      for (const part of screen.querySelectorAll('.s-in *')) {
        const { bottom, left, right, height } = part.getBoundingClientRect();
        const isBelow = !isLive && bottom > frame.bottom + 0.5;
        const isCut = isBelow || right > frame.right + 0.5 || left < frame.left - 0.5;
        const shows = part.textContent.trim() || (part.matches('svg') ? part.parentElement!.className : '');
        if (height > 0 && isCut && shows !== '') found.push(`“${shows}” is cut off by its screen`);
      }
    }
    return [...new Set(found)];
  });
}

/**
 * Words that a narrow box breaks between two letters, each with what is around it: nobody reads “Sta nda rd”. Drawings of an
 * app, code and addresses may break anywhere; Japanese breaks between most signs, and is not asked.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    const isForListeners = (element: Element): boolean =>
      getComputedStyle(element).clipPath !== 'none' ||
      (element.parentElement !== null && isForListeners(element.parentElement));
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!;
      if (parent.closest('.s, code, pre, kbd, samp, textarea, [data-case-code]')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true }) || isForListeners(parent)) continue;
      for (const { 0: word, index } of text.nodeValue!.matchAll(/(?<![\w./@-])[A-Za-z]{4,}(?![\w./@-]*[/@.]\w)/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => Math.round(top)),
        );
        if (lines.size > 1) found.add(`“${word}” is broken in “${parent.textContent.trim().slice(0, 60)}”`);
      }
    }
    return [...found];
  });
}
