/** The path at which the site stands, without the slash behind it: empty at the root of its host. */
const PATH = import.meta.env.BASE_URL.slice(0, -1);

/**
 * What the names of all that is kept in local storage begin with: `shirube.`, or `shirube/help.` where the site stands at
 * `/help/`. All sites of a host share it, and a path has no dot in it.
 */
export const PREFIX = `shirube${PATH}.`;

/** What one of the worker's stores is called in the browser, as the worker itself calls it (`src/worker/base.ts`). */
export function storeOf(name: string): string {
  return name + PATH;
}
