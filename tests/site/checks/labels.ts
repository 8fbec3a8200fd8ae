import { textOf } from '../../support/documents.ts';

const QUOTED = /^[「“](.*)[」”]$/;

/** How a page's text sets the labels of the apps apart, outside headings, which are already bold. */
export const LABEL = 'b:not(header b)';

/** The label that an element shows; nothing where it is not in quotation marks. */
export function labelOf(element: Element): string | undefined {
  return QUOTED.exec(textOf(element))?.[1];
}
