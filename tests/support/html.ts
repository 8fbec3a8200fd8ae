import { parseHTML } from 'linkedom';

/** A piece of HTML, parsed; needs no built site. */
export function parse(html: string): Document {
  return parseHTML(html).document;
}

/** An element's words on one line, without the parts that match `leaveOut`. */
export function textOf(element: Element | null | undefined, leaveOut?: string): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  if (leaveOut) for (const part of copy.querySelectorAll(leaveOut)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
