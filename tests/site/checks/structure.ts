import { textOf, type Issues } from '../../support/documents.ts';

/** Ids that more than one element has. */
export function idIssues(page: Document): Issues {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `the id ${id} is there twice`);
}

/** Faults of the outline: one h1, no level skipped, no heading without words. */
export function headingIssues(page: Document): Issues {
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    text: textOf(heading),
  }));
  const firsts = headings.filter(({ level }) => level === 1);
  return [
    ...(firsts.length === 1 ? [] : [`there are ${firsts.length} h1`]),
    ...headings.filter(({ text }) => text === '').map(({ level }) => `an h${level} has no words`),
    ...headings.flatMap(({ level, text }, index) => {
      const before = headings[index - 1]?.level ?? 0;
      return level > before + 1 ? [`h${level} “${text}” follows h${before}`] : [];
    }),
  ];
}

/** Pictures that have no words for those who do not see them. */
export function nameIssues(page: Document): Issues {
  const pictures = [...page.querySelectorAll('[role="img"], img')];
  const nameless = pictures.filter((picture) =>
    picture.tagName === 'IMG'
      ? !picture.hasAttribute('alt')
      : !picture.getAttribute('aria-label') && !picture.hasAttribute('aria-labelledby'),
  );
  return nameless.map((picture) => {
    const figure = picture.closest('[data-figure]');
    return figure
      ? `figure ${figure.getAttribute('data-figure')} has no name`
      : `a picture has no name: ${picture.outerHTML}`;
  });
}

/** Faults of references to ids: labels, descriptions and controls that are not there. */
export function idReferenceIssues(page: Document): Issues {
  return ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((attribute) =>
    [...page.querySelectorAll(`[${attribute}]`)]
      .flatMap((element) => element.getAttribute(attribute)!.split(/\s+/))
      .filter((id) => page.getElementById(id) === null)
      .map((id) => `${attribute} names ${id}, which is not there`),
  );
}

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

/** A copy in which white space that parts two elements, such as two links, is a bar. */
function withSeparators(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const child of [...copy.childNodes]) {
    const around = [child.previousSibling, child.nextSibling];
    const parts = around.every((each) => each?.nodeType === 1 && each.nodeName !== 'WBR');
    if (child.nodeType === 3 && child.textContent?.trim() === '' && parts) child.textContent = ' | ';
  }
  return copy;
}
