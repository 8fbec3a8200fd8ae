import type { Page } from 'playwright';

/** What is read and has its phrases marked; what is made of several boxes in a row breaks between these too. */
export const MARKED =
  ':is(p, h1, h2, h3, small, .phrases:not(ul, nav), .phrases li):has(wbr):not(.checked, :has(> .reference, > small))';

/** What the lines of some paragraphs are like: how many begin within one, and those that begin inside a phrase, with the letters on both sides. */
export interface LinesSeen {
  begun: number;
  torn: string[];
}

/**
 * How the lines lie of what is seen on a page and has its phrases marked (`<wbr>`). After a closing bracket a line may begin, as
 * anywhere in Japanese.
 */
export function linesOf(page: Page, selector: string): Promise<LinesSeen> {
  return page.evaluate((selector) => {
    const seen: { begun: number; torn: string[] } = { begun: 0, torn: [] };
    for (const paragraph of document.querySelectorAll(selector)) {
      if (!paragraph.checkVisibility()) continue;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      let before: { letter: string; bottom: number } | undefined;
      let isMarked = true;
      // A phrase that began its line and has no end on it is longer than a line.
      let isLong = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeName === 'WBR') isMarked = true;
        if (node.nodeType !== Node.TEXT_NODE) continue;
        const range = document.createRange();
        for (const [index, letter] of [...(node.nodeValue ?? '')].entries()) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { top, bottom, width } = range.getBoundingClientRect();
          // A space at the end of a line has no width.
          if (/\s/.test(letter)) isMarked = true;
          if (width === 0) continue;
          const isFree =
            isMarked || /[、。，．：；！？）)」\s・-]/.test(before?.letter ?? ' ') || /[（「『\s]/.test(letter);
          const begins = before !== undefined && top > before.bottom - 2;
          if (begins) seen.begun++;
          if (begins && !isFree && !isLong)
            seen.torn.push(`${before!.letter}|${letter} in “${paragraph.textContent.slice(0, 20)}”`);
          if (isFree || begins) isLong = begins || before === undefined;
          before = { letter, bottom };
          isMarked = false;
        }
      }
    }
    return seen;
  }, selector);
}

/** What has its phrases marked and is a row of boxes: there each phrase is a box of its own in Firefox, and so is each mark. */
export function marksAmongBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('wbr')]
      .map((mark) => mark.parentElement!)
      .filter((around) => /flex|grid/.test(getComputedStyle(around).display))
      .map(({ textContent }) => textContent.trim().slice(0, 40)),
  );
}
