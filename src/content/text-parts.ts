import type { PageContext } from './page-context.types.ts';

/** A part of a text with names in braces: words, an app's label by key, or a reference by id. */
export type TextPart =
  { kind: 'text'; text: string } | { kind: 'label'; id: string } | { kind: 'reference'; id: string };

/** Keys of labels contain a dot, ids of references do not. */
const NAME = /\{([^{}]*)\}/g;

/**
 * Splits a text at its names.
 *
 * @example textParts('Tap {app.more}.')
 * // [{ kind: 'text', text: 'Tap ' }, { kind: 'label', id: 'app.more' }, { kind: 'text', text: '.' }]
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  const words = (end: number): void => {
    if (end > done) parts.push({ kind: 'text', text: text.slice(done, end) });
  };
  for (const found of text.matchAll(NAME)) {
    words(found.index);
    const [whole, name = ''] = found;
    const id = name.trim();
    parts.push({ kind: id.includes('.') ? 'label' : 'reference', id });
    done = found.index + whole.length;
  }
  words(text.length);
  return parts;
}

/** A text with its labels in quotation marks. */
export function plainText(context: PageContext, text: string): string {
  return inWords(context, text, (id) => context.label(id).quoted);
}

/** A message as the app shows it, with labels unquoted. */
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
