import type { Page } from 'playwright';

/**
 * How each part of some drawn screens is set, as far as it follows from what stands around them: the same screen is to
 * look the same wherever it stands. Lengths are shares of the size of the text; what a phone's frame draws is described as
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
