import { unbroken } from './unbroken.ts';

/** Scripts, tags, and the text between them. Of the scripts, only JSON contains words for readers. */
const PIECES = /<script\b[^>]*>.*?<\/script>|<[^>]*>|[^<]+/gs;
const DATA = /^<script\b[^>]*type="application\/json"/;

/**
 * Returns a function that prevents line breaks inside names in a page. Writers type plain spaces. This covers names in
 * articles, labels and scripts in one place.
 * @param names of several words, such as those in `content/glossary.yaml`
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
