import { attribute, flatText, isElement, type Node } from './mdast.ts';

/** A piece of running text and where it begins in its file. */
export interface Piece {
  text: string;
  /** A name stands as it is, whatever the language: an app's label, a reference, code, a place such as `{{app}}`. */
  name: boolean;
  line: number;
  column: number;
}

/** What a reader takes in at once: a paragraph, a heading, a caption, or one text of a words file. */
export interface Prose {
  /** A title is no sentence: it has no full stop and may have no verb. */
  kind: 'title' | 'text';
  pieces: readonly Piece[];
}

/** A file's running text in the order of reading. */
export interface ProseFile {
  file: string;
  language: string;
  blocks: readonly Prose[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const TITLES = new Set(['heading', 'tableCell']);

/** The running text of an article's body. Labels and references are still tokens (`flatText`). */
export function proseOf(root: Node, inCaption = false): Prose[] {
  const children = root.children ?? [];
  const caption = inCaption || root.name === 'Figure';
  if (BLOCKS.has(root.type) || (isElement(root) && children.some((child) => child.type === 'text'))) {
    const kind = TITLES.has(root.type) || caption ? 'title' : 'text';
    return [{ kind, pieces: children.flatMap(piecesOf) }];
  }
  return children.flatMap((child) => proseOf(child, caption));
}

function piecesOf(node: Node): Piece[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const isName = node.type === 'inlineCode' || (isElement(node) && attribute(node, 'id') !== undefined);
  if (isName) return [{ text: flatText(node), name: true, line, column }];
  if (node.type === 'break') return [{ text: ' ', name: false, line, column }];
  if (node.type !== 'text') return (node.children ?? []).flatMap(piecesOf);
  // A line's end within a paragraph is read as a space.
  return (node.value ?? '').split('\n').map((text, index) => ({
    text: index === 0 ? text : ` ${text.trimStart()}`,
    name: false,
    line: line + index,
    column: index === 0 ? column : 1,
  }));
}

/** A place in a block: which piece, from 0, and where in its text. */
export interface PlaceInBlock {
  piece: number;
  offset: number;
}

/** A block's text with `nameOf` in place of each name, and the way back from a place in it to the piece. */
export function joined(
  { pieces }: Prose,
  nameOf: (text: string) => string = (text) => text,
): { text: string; pieceAt(offset: number): PlaceInBlock } {
  const parts = pieces.map(({ text, name }) => (name ? nameOf(text) : text));
  return {
    text: parts.join(''),
    pieceAt(offset) {
      let left = offset;
      for (const [piece, text] of parts.entries()) {
        if (left < text.length) return { piece, offset: left };
        left -= text.length;
      }
      return { piece: Math.max(0, parts.length - 1), offset: 0 };
    },
  };
}

/** Where a place in a block stands in the file. */
export function lineAndColumn({ pieces }: Prose, { piece, offset }: PlaceInBlock): { line: number; column: number } {
  const { line = 1, column = 1, name = false } = pieces[piece] ?? {};
  return { line, column: name ? column : column + offset };
}

/** The beginning of a text, as long as a message can quote it. */
export function quoted(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
