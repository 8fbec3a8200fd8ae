/** A piece of an excerpt: plain text, marked where it matched. */
export interface Piece {
  text: string;
  marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * Takes Pagefind's excerpt apart into text, so that no HTML from the index reaches the page as HTML.
 *
 * @example piecesOf('a <mark>b</mark>') // [{ text: 'a ', marked: false }, { text: 'b', marked: true }]
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const inner = marked ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      return { text: inner.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!), marked };
    })
    .filter(({ text }) => text !== '');
}
