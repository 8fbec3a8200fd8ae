import type { Prose } from '../../content/index.ts';

export interface StyleFault {
  code: string;
  message: string;
  hint: string;
  start: number;
  end: number;
}

export interface Engine {
  /** How a name is shown in a sentence, so that its words are not checked. */
  nameOf(text: string): string;
  /** Faults in a text on one line, with names replaced by `nameOf`. */
  read(text: { kind: Prose['kind']; text: string }): Promise<StyleFault[]>;
}

export function excerpt(text: string, start: number, end: number): string {
  const last = Math.min(Math.max(end, start + 1), start + 30);
  const [from, to] = [Math.max(0, start - 10), Math.min(text.length, last + 10)];
  const head = from === 0 ? '' : '…';
  const tail = to === text.length ? '' : '…';
  return `${head}${text.slice(from, to).trim()}${tail}`.replaceAll('`', '');
}
