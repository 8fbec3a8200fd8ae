import type { Page } from 'playwright';

/**
 * Parts of figures that are painted over a control of the open dialog, or over what stays in sight with it: each is
 * looked at in a grid of points, the dialog scrolled to several positions from its top to its end.
 */
export function figuresOverControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector<HTMLElement>('dialog[open]');
    if (!dialog) return ['no dialog is open'];
    const controls = [
      ...dialog.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea, form'),
    ];
    const found = new Set<string>();
    const reach = dialog.scrollHeight - dialog.clientHeight;
    const STOPS = 9;
    for (let stop = 0; stop <= STOPS; stop++) {
      dialog.scrollTo({ top: (reach * stop) / STOPS, behavior: 'instant' });
      for (const control of controls) {
        const { left, top, width, height } = control.getBoundingClientRect();
        for (let x = 1; x < width; x += 9) {
          for (let y = 1; y < height; y += 9) {
            const hit = document.elementFromPoint(left + x, top + y);
            if (!hit?.closest('.s') || control.contains(hit)) continue;
            found.add(`${hit.className} over “${control.textContent.trim()}”`);
          }
        }
      }
    }
    return [...found];
  });
}

/**
 * How each part of some drawn screens is set, as far as it follows from what stands around them: the same screen is to
 * look the same wherever it stands. Lengths are shares of the size of the text; what a phone's frame draws is told as
 * shares of the screen's width.
 */
export function settingsOf(page: Page, screens: string): Promise<string[][]> {
  return page.locator(screens).evaluateAll((all) =>
    all.map((screen) => [
      ...(['::before', '::after'] as const).map((frame) => {
        const drawn = screen.querySelector('.s:not(.s-browser)');
        if (!drawn) return frame;
        const { top, bottom, height } = getComputedStyle(drawn, frame);
        const lengths = frame === '::before' ? [top, height] : [bottom];
        return [frame, ...lengths.map((length) => (parseFloat(length) / drawn.clientWidth).toFixed(2))].join(' ');
      }),
      ...[...screen.querySelectorAll('.s, .s *')].map((part) => {
        const style = getComputedStyle(part);
        const size = parseFloat(style.fontSize);
        const share = (length: string): string =>
          /px$/.test(length) ? (parseFloat(length) / size).toFixed(2) : length;
        return [
          part.getAttribute('class') ?? part.tagName,
          ...[style.textAlign, style.fontFamily, style.fontWeight, style.color, style.textTransform, style.whiteSpace],
          ...[style.wordBreak, style.lineBreak, style.overflowWrap],
          ...[style.lineHeight, style.letterSpacing, style.wordSpacing, style.textIndent].map(share),
        ].join(' ');
      }),
    ]),
  );
}
