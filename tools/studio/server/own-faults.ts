import type { Problem } from '../../../machines/problem.ts';
import { checkLibrary, type Library } from '../../../src/content/index.ts';

/** Faults that an article has in itself, whatever other articles there are. */
const OWN = /^(?:label|reference|figure|step|way|spelling|quote|placeholder)-/;

/** Whether a fault of a file shows without the articles beside it. */
export function isOwn({ code, file }: Pick<Problem, 'code' | 'file'>, { problems }: Library): boolean {
  return OWN.test(code) || problems.some((each) => each.code === code && each.file === file);
}

/**
 * The faults of some files that can be told at once: of the articles among them alone, in each language. To compare all articles
 * with one another takes the longer the more there are, and follows.
 */
export function ownFaults(library: Library, files: ReadonlySet<string>): Problem[] {
  const ids = new Set(library.articles.filter(({ file }) => files.has(file)).map(({ id }) => id));
  const few = { ...library, articles: library.articles.filter(({ id }) => ids.has(id)), records: new Map() };
  return checkLibrary(few).filter((each) => files.has(each.file ?? '') && isOwn(each, library));
}
