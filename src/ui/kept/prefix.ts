// Sites on the same host share the storage, so names contain the base path of the site.
const PATH = import.meta.env.BASE_URL.slice(0, -1);

/** Prefix of all keys in local storage: `shirube.`, or `shirube/help.` for a site at `/help/`. */
export const PREFIX = `shirube${PATH}.`;

/** The full name of a cache or database. */
export function storeOf(name: string): string {
  return name + PATH;
}
