import { unbroken } from './unbroken.ts';

/** Scripts (the words for one are data, and read), tags, and the text between them. */
const PIECES = /<script\b[^>]*>.*?<\/script>|<[^>]*>|[^<]+/gs;
const DATA = /^<script\b[^>]*type="application\/json"/;

/**
 * A page in which no line breaks inside a name. Writers type a plain space: to have them all here, whether an article, a
 * label or a script says them, is to have them once.
 *
 * @param names of several words, such as `content/glossary.yaml` lists
 */
export function withUnbrokenNames(names: readonly string[]): (page: string) => string {
  const keep = unbroken(names);
  return (page) => {
    if (!names.some((name) => page.includes(name))) return page;
    const body = Math.max(0, page.indexOf('<body'));
    const read = page
      .slice(body)
      .replace(PIECES, (piece) => (piece.startsWith('<') && !DATA.test(piece) ? piece : keep(piece)));
    return page.slice(0, body) + read;
  };
}
