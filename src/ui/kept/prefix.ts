/** The base path of the site without the slash at its end. */
const PATH = import.meta.env.BASE_URL.slice(0, -1);

/** Prefix of all keys in local storage: `shirube.`, or `shirube/help.` for a site at `/help/`. Sites on the same host share the storage. */
export const PREFIX = `shirube${PATH}.`;

/** The full name of a cache or database. */
export function storeOf(name: string): string {
  return name + PATH;
}
