import { textOf, type Issues } from '../../support/documents.ts';

/** Between two characters of Japanese, or before a mark that closes: no white space belongs there. */
const GAP =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、「」（）] [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。「」（）]| [.,;:!?’”)](?!\S)/u;

/** Running text with white space where none belongs: a template's line break is easily one. */
export function gapIssues(page: Document): Issues {
  return [...page.querySelectorAll('h1, h2, h3, h4, p, figcaption')]
    .filter((element) => element.closest('[role="img"]') === null)
    .map((element) => textOf(withSeparators(element), '[hidden]'))
    .filter((text) => GAP.test(text))
    .map((text) => `“${text}” has a gap`);
}

/** A copy where white space that parts two elements, such as two links, is a bar. */
function withSeparators(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const child of [...copy.childNodes]) {
    const around = [child.previousSibling, child.nextSibling];
    const parts = around.every((each) => each?.nodeType === 1 && each.nodeName !== 'WBR');
    if (child.nodeType === 3 && child.textContent?.trim() === '' && parts) child.textContent = ' | ';
  }
  return copy;
}
