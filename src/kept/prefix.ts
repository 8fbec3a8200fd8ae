/**
 * What the names of all that is kept in local storage begin with: `shirube.`, or `shirube/help.` where the site stands at
 * `/help/`. All sites of a host share it, and a path has no dot in it.
 */
export const PREFIX = `shirube${import.meta.env.BASE_URL.slice(0, -1)}.`;
