import type { Span } from '../../../text/spans.ts';

/** What is marked on a picture, in per cent of it: a point, or a box from its upper left corner. */
export type Mark =
  readonly [left: number, top: number] | readonly [left: number, top: number, width: number, height: number];

/** A picture as an article shows it. */
export interface FigureWords {
  src: string;
  alt: string;
  mark: Mark | undefined;
  caption: string;
}

/** @example figureText({ src: 'tap.png', alt: 'A tap', mark: [62, 81], caption: '' }) // '<Figure src="tap.png" alt="A tap" mark="62 81"></Figure>' */
export function figureText({ src, alt, mark, caption }: FigureWords): string {
  const place = mark ? ` mark="${mark.join(' ')}"` : '';
  return `<Figure src="${src}" alt="${oneLine(alt).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"${place}>${oneLine(caption)}</Figure>`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Puts a figure behind the line of a place, as a paragraph of its own; never into the head of an article. */
export function figureSpan(text: string, at: number, figure: string): Span {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const head = /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
  const next = text.indexOf('\n', Math.max(at, head - 1));
  const place = next < 0 ? text.length : next + 1;
  const [before, after] = [text.slice(0, place), text.slice(place)];
  const open = before === '' || /\n$/.test(before) ? '' : end;
  const space = before === '' || /\n[^\S\n]*\r?\n$/.test(before) ? '' : end;
  const rest = after === '' || /^[^\S\n]*\n/.test(after) ? '' : end;
  return { from: place, to: place, insert: `${open}${space}${figure}${end}${rest}` };
}
