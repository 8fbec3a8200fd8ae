/** A view and its subject, stored in the fragment of the address. */
export interface StudioPlace {
  view: string;
  /** The id or the file that the view is of. */
  of: string | undefined;
  /** What of it, such as a language. */
  part: string | undefined;
  /** A line of its text, from 1. */
  line?: number | undefined;
}

/** @example readPlace('#articles/qr-not-read/fr') // { view: 'articles', of: 'qr-not-read', part: 'fr', line: undefined } */
export function readPlace(fragment: string): StudioPlace {
  const [view = '', of, part, line] = fragment.replace(/^#/, '').split('/').map(decoded);
  const at = /^[1-9]\d{0,6}$/.test(line ?? '') ? Number(line) : undefined;
  return { view: view === '' ? 'articles' : view, of: of || undefined, part: part || undefined, line: at };
}

export function writePlace({ view, of, part, line }: StudioPlace): string {
  const parts = [view, of, part, line].map((each) => encodeURIComponent(each ?? ''));
  return `#${parts.join('/').replace(/\/+$/, '')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
