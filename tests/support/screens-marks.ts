import type { Page } from 'playwright';

/** How one mark looks: the ring around a control, and the number of its turn if there are several on a screen. */
export interface MarkLook {
  control: string;
  /** The number; empty where it cannot be seen. */
  turn: string;
  /** Whether it is the only one of its screen, which needs no number. */
  isAlone: boolean;
  /** The ring's style, and its width in px. */
  ring: string;
  width: number;
  /** Contrast of the ring with what it is on, or else of its inner line with both. */
  ringContrast: number;
  /** Contrast of the number with its own ground. */
  turnContrast: number;
}

/**
 * Every mark on a page. `paper` is the ground where backgrounds are not printed; otherwise it is what the
 * mark is on, layer by layer.
 */
export function marksOn(page: Page, paper?: string): Promise<MarkLook[]> {
  return page.evaluate(async (paper) => {
    // In its first frame a page hides some figures, by an animation of its root.
    await Promise.all(document.documentElement.getAnimations().map(({ finished }) => finished));
    type Colour = [number, number, number, number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const parse = (colour: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return [r!, g!, b!, a! / 255];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const luminance = (colour: Colour): number => {
      const [r, g, b] = colour.slice(0, 3).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high! + 0.05) / (low! + 0.05);
    };
    /** What is behind an element's edge: the layers of all that holds it. */
    const behind = (element: Element | null): Colour => {
      if (paper !== undefined) return parse(paper);
      if (!element) return [255, 255, 255, 1];
      const own = parse(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    return [...document.querySelectorAll<HTMLElement>('.s-mark')].map((control) => {
      const turn = control.querySelector<HTMLElement>(':scope > .s-turn');
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(control);
      const ground = behind(control.parentElement);
      const ring = over(parse(outlineColor), ground);
      // The inner line is the first shadow.
      const line = /^(rgb\([^)]*\)|color\([^)]*\))/.exec(boxShadow)?.[0];
      const lineContrast = line ? Math.min(contrast(parse(line), ground), contrast(parse(line), ring)) : 0;
      const badge = turn && getComputedStyle(turn);
      const seen = turn?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      // A badge keeps its own ground also in print and in forced colours.
      const kept = badge && (paper === undefined || badge.printColorAdjust === 'exact');
      const fill = badge && kept ? over(parse(badge.backgroundColor), ground) : ground;
      return {
        control: control.dataset['control'] ?? '',
        turn: seen ? turn!.textContent : '',
        isAlone: control.closest('.s')!.querySelectorAll('.s-mark').length === 1,
        ring: outlineStyle,
        width: parseFloat(outlineWidth),
        ringContrast: Math.max(contrast(ring, ground), lineContrast),
        turnContrast: badge ? contrast(over(parse(badge.color), fill), fill) : 0,
      };
    });
  }, paper);
}

/** What is wrong with marks: each must be a ring of 2 px or more, several with numbers, all told from their ground. */
export function markIssues(marks: readonly MarkLook[]): string[] {
  const issues = marks.flatMap(({ control, turn, ring, width, ringContrast, turnContrast, isAlone }) => [
    ...(ring === 'none' || width < 2 ? [`${control}: no ring`] : []),
    ...(isAlone || /^[1-9]$/.test(turn) ? [] : [`${control}: no number`]),
    ...(ringContrast < 3 ? [`${control}: ring at ${ringContrast.toFixed(2)} of 3`] : []),
    ...(!isAlone && turnContrast < 4.5 ? [`${control}: number at ${turnContrast.toFixed(2)} of 4.5`] : []),
  ]);
  return [...new Set(issues)];
}
