import { attribute, flatText, isElement, type Node } from './mdast.ts';

/** A piece of prose and its place. */
export interface Piece {
  text: string;
  /** Whether it is a name that is the same in all languages: a label, a reference, code, a placeholder. */
  name: boolean;
  line: number;
  column: number;
}

/** A paragraph, heading, caption, or text of a words file. */
export interface Prose {
  /** Titles are not sentences: they need no full stop and no verb. */
  kind: 'title' | 'text';
  pieces: readonly Piece[];
}

/** A file's prose in reading order. */
export interface ProseFile {
  file: string;
  language: string;
  blocks: readonly Prose[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const TITLES = new Set(['heading', 'tableCell']);

/** The prose of an article's body. Labels and references are tokens (`flatText`). */
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
  // Newlines in a paragraph are spaces.
  return (node.value ?? '').split('\n').map((text, index) => ({
    text: index === 0 ? text : ` ${text.trimStart()}`,
    name: false,
    line: line + index,
    column: index === 0 ? column : 1,
  }));
}

/** A position in a block: the piece, and the offset in its text. */
export interface PlaceInBlock {
  piece: number;
  offset: number;
}

/** A block's text with `nameOf` applied to names, and the way back from an offset to a piece. */
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

/** The place of a position in the file. */
export function lineAndColumn({ pieces }: Prose, { piece, offset }: PlaceInBlock): { line: number; column: number } {
  const { line = 1, column = 1, name = false } = pieces[piece] ?? {};
  return { line, column: name ? column : column + offset };
}

/** The beginning of a text, for messages. */
export function quoted(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
