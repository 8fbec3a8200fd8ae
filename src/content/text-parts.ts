/** A piece of a text with names in braces: words, an app's label by its key, or a reference by its id. */
export type TextPart =
  { kind: 'text'; text: string } | { kind: 'label'; id: string } | { kind: 'reference'; id: string };

/** A key of content/apps has a point in it, an id of content/references.yaml has none. */
const NAME = /\{([^{}]*)\}/g;

/**
 * Takes a text apart at its names.
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
