import { textOf, type Issues } from '../../support/documents.ts';

/** What is stated of a screen: automatically, or by the text next to it for those who do not see it. */
const saidOf = (mark: Element): string => mark.closest('[role="img"], [aria-label]')?.getAttribute('aria-label') ?? '';

/** All marks of a page, those in templates, which a script shows later, among them. */
export function marksOf(document: Document): Element[] {
  const templates = [...document.querySelectorAll('template')].map(({ content }) => content);
  return [document, ...templates].flatMap((root) => [...root.querySelectorAll('.s .s-mark')]);
}

/**
 * Marks that are on nothing a reader could look for: on a control that has no words, unless it has a drawing and its
 * name is in the text alternative. The bar at the bottom of a phone is drawn by the phone's frame.
 *
 * @param names what each control is called, by its id
 */
export function blankMarks(document: Document, names: Readonly<Record<string, string>>): Issues {
  return marksOf(document).flatMap((mark) => {
    const control = mark.getAttribute('data-control') ?? '';
    const words = textOf(mark, '.s-turn') || textOf(mark.closest('.s-field'), '.s-turn, .s-value');
    if (words !== '') return [];
    const isDrawn = mark.querySelector('svg.s-i') !== null || mark.classList.contains('s-home');
    const name = names[control];
    if (!isDrawn) return [`${control}: is marked, and is a blank`];
    return name && saidOf(mark).includes(name) ? [] : [`${control}: is a drawing without a name`];
  });
}
