import { stepOf } from './chip-text.ts';
import type { Part, Parts } from './tags.ts';

/** The screen or picture of a figure as the page draws it: by its number, or as the figure of its step that it is in order. */
export function drawnFigure(page: Document | undefined, { tag, around }: Part, { parts }: Parts): Element | undefined {
  if (!page) return undefined;
  const { n } = tag.attributes;
  const step = stepOf(around);
  const own = parts.filter((each) => each.tag.name === 'Figure' && stepOf(each.around) === step);
  const at = own.findIndex((each) => each.tag === tag);
  const place = step === undefined ? 'main article' : `[data-step="${CSS.escape(step)}"]`;
  const figure =
    n === undefined
      ? page.querySelectorAll(`${place} figure.figure`)[at]
      : page.querySelector(`figure.figure[data-figure="${CSS.escape(n)}"]`);
  return figure?.querySelector('.figure-screen, picture, img') ?? undefined;
}
