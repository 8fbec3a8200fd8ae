import type { PageContext } from './page-context.types.ts';
import { textParts } from './text-parts.ts';

/** A text of the diagnosis in plain words, its labels in quotation marks. */
export function plainText(context: PageContext, text: string): string {
  return inWords(context, text, (id) => context.label(id).quoted);
}

/** A message of an app as the app shows it: the whole text, and no name in a sentence of ours. */
export function shownText(context: PageContext, text: string): string {
  return inWords(context, text, (id) => context.label(id).text);
}

function inWords(context: PageContext, text: string, labelOf: (id: string) => string): string {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return labelOf(part.id);
      const { number, subject } = context.reference(part.id);
      return number ?? subject;
    })
    .join('');
}
