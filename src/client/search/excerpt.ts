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

/** Pagefind ends each block of text with a full stop of its own, which Japanese does not write that way. */
const BLOCK_END = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」）])\. ?/gu;

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
      const text = inner.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!);
      return { text: text.replace(BLOCK_END, '$1。'), marked };
    })
    .filter(({ text }) => text !== '');
}

/**
 * An excerpt without the end of the sentence that it begins in, or a stray mark at its start.
 *
 * @example withoutStray('す。 次へ進む') // '次へ進む'
 */
export function withoutStray(excerpt: string): string {
  return excerpt.replace(/^\s*[^<\s]{0,3}[。、．，.,]+\s*/u, '');
}
