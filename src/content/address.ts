/** What must follow a scheme: a host, a mailbox, a number. */
const FORMS: Readonly<Record<string, RegExp>> = {
  https: /^https:\/\/[^/?#]/,
  http: /^http:\/\/[^/?#]/,
  mailto: /^mailto:[^@?]+@[^@?]+$/,
  tel: /^tel:\+?[0-9()-]+$/,
};

/** Characters that browsers reinterpret or ignore in a URL. */
const TRICKS = /[\s\\<>"`{}|^]|\p{C}/u;

/** Whether a text is an absolute URL of some scheme, without credentials or characters that browsers correct. */
export function isWholeAddress(text: string, schemes: readonly string[]): boolean {
  if (TRICKS.test(text) || !URL.canParse(text)) return false;
  if (!schemes.some((scheme) => FORMS[scheme]?.test(text))) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

export function addressesIn(page: string | Readonly<Record<string, string>>): string[] {
  return typeof page === 'string' ? [page] : Object.values(page);
}

/** Whether a text is the path of an image in `public/`. */
export function isOwnPicture(text: string): boolean {
  return /^\/(?!\/)[A-Za-z0-9._/-]+\.(?:png|jpe?g|webp|avif|gif|svg)$/.test(text) && !/\.\.|\/\//.test(text);
}
