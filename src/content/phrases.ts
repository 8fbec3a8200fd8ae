import { attribute, flatText, isElement, type Node } from './mdast.ts';

export interface Piece {
  text: string;
  /** Whether it is a name that is the same in all languages: a label, a reference, code, a placeholder. */
  name: boolean;
  line: number;
  column: number;
}

export interface Prose {
  /** Titles are not sentences: they need no full stop and no verb. */
  kind: 'title' | 'text';
  pieces: readonly Piece[];
}

export interface ProseFile {
  file: string;
  language: string;
  blocks: readonly Prose[];
}

/** A block of an article's text, and the step or cause around it. Labels and references are tokens (`flatText`). */
export interface Phrase extends Prose {
  text: string;
  line: number;
  /** Offsets of its text. */
  from: number;
  to: number;
  step?: string | undefined;
  cause?: string | undefined;
}

export const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const TITLES = new Set(['heading', 'tableCell']);

/** Phrases are text blocks, and text directly in a component (a caption, a way). */
export function phrasesOf(node: Node, around: Pick<Phrase, 'step' | 'cause'> = {}, inCaption = false): Phrase[] {
  const children = node.children ?? [];
  const id = attribute(node, 'id');
  const within = node.name === 'Step' ? { step: id } : node.name === 'Cause' ? { cause: id } : around;
  const caption = inCaption || node.name === 'Figure';
  if (!BLOCKS.has(node.type) && !(isElement(node) && children.some((child) => child.type === 'text')))
    return children.flatMap((child) => phrasesOf(child, within, caption));
  const text = flatText(node).trim();
  if (text === '') return [];
  const kind = TITLES.has(node.type) || caption ? 'title' : 'text';
  const [from, to] = [children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0];
  return [{ kind, pieces: children.flatMap(piecesOf), text, line: placeOf(node).line, from, to, ...within }];
}

export function placeOf({ position }: Node): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function piecesOf(node: Node): Piece[] {
  const { line, column } = placeOf(node);
  const isName = node.type === 'inlineCode' || (isElement(node) && attribute(node, 'id') !== undefined);
  if (isName) return [{ text: flatText(node), name: true, line, column }];
  if (node.type === 'break') return [{ text: ' ', name: false, line, column }];
  if (node.type !== 'text') return (node.children ?? []).flatMap(piecesOf);
  return (node.value ?? '').split('\n').map((text, index) => ({
    text: index === 0 ? text : ` ${text.trimStart()}`,
    name: false,
    line: line + index,
    column: index === 0 ? column : 1,
  }));
}

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

export function lineAndColumn({ pieces }: Prose, { piece, offset }: PlaceInBlock): { line: number; column: number } {
  const { line = 1, column = 1, name = false } = pieces[piece] ?? {};
  return { line, column: name ? column : column + offset };
}

export function quoted(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
