/** A text as an engine reads it: names are words already, and it is one line. */
export interface StyleText {
  kind: 'title' | 'text';
  text: string;
}

/** What an engine finds in the texts of one file. */
export interface StyleFault {
  code: string;
  message: string;
  hint: string;
  /** Which of the texts, from 0, and where in it. */
  block: number;
  start: number;
}

/** Rules of style for one way of writing. */
export interface Engine {
  /** A name as it stands in a sentence, so that its own words are not taken for the sentence's. */
  nameOf(text: string): string;
  /** All faults in the texts of one file, in their order. */
  read(texts: readonly StyleText[]): Promise<StyleFault[]>;
}

/** The words around a place, short enough to be shown in a line. */
export function excerpt(text: string, start: number, end = start + 1): string {
  const last = Math.min(Math.max(end, start + 1), start + 30);
  const [from, to] = [Math.max(0, start - 10), Math.min(text.length, last + 10)];
  const head = from === 0 ? '' : '…';
  const tail = to === text.length ? '' : '…';
  return `${head}${text.slice(from, to).trim()}${tail}`.replaceAll('`', '');
}
