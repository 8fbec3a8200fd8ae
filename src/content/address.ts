/** Schemes of whole addresses, and what must follow: a host, a mailbox, a number. */
const FORMS: Readonly<Record<string, RegExp>> = {
  https: /^https:\/\/[^/?#]/,
  http: /^http:\/\/[^/?#]/,
  mailto: /^mailto:[^@?]+@[^@?]+$/,
  tel: /^tel:\+?[0-9()-]+$/,
};

/** What a browser takes for something else, or leaves out, before it reads an address. */
const TRICKS = /[\s\\<>"`{}|^]|\p{C}/u;

/**
 * Whether a text is a whole address of one of some schemes, as it stands: no space, no backslash, no name or password before
 * the host, nothing that a browser would correct.
 *
 * @example isWholeAddress('https://example.com/', ['https']) // true
 * @example isWholeAddress('java\nscript:alert(1)', ['https']) // false
 */
export function isWholeAddress(text: string, schemes: readonly string[]): boolean {
  if (TRICKS.test(text) || !URL.canParse(text)) return false;
  if (!schemes.some((scheme) => FORMS[scheme]?.test(text))) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** All addresses of a page that is there for every reader, or for each language. */
export function addressesIn(page: string | Readonly<Record<string, string>>): string[] {
  return typeof page === 'string' ? [page] : Object.values(page);
}

/** Whether a text is the address of a picture in `public/`: from the root of this site, and nothing that leads out of it. */
export function isOwnPicture(text: string): boolean {
  return /^\/(?!\/)[A-Za-z0-9._/-]+\.(?:png|jpe?g|webp|avif|gif|svg)$/.test(text) && !/\.\.|\/\//.test(text);
}
