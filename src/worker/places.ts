import type { Listed } from './scope.ts';

/** The files of a version by their path. */
export type Files = ReadonlyMap<string, Listed>;

/** What an address stands for: a file of the list, the address that a page really has, or nothing that is listed. */
export type AddressTarget = { file: Listed } | { moved: string } | undefined;

export function filesOf(list: readonly Listed[]): Files {
  return new Map(list.map((file) => [file.url, file]));
}

/**
 * Finds what a host would answer an address with. What is asked after the `?` never changes that.
 *
 * @example placeOf(files, '/xx/search') // { moved: '/xx/search/' }
 */
export function placeOf(files: Files, path: string): AddressTarget {
  const file = files.get(path) ?? files.get(path.replace(/\/index\.html$/, '/'));
  if (file) return { file };
  return files.has(`${path}/`) ? { moved: `${path}/` } : undefined;
}

/** Whether a path names a file whose content never changes, since its name has the hash of it: any copy is right. */
export function isImmutable(path: string): boolean {
  return path.startsWith('/_astro/');
}

/** The page that says that there is nothing: of the language that the address begins with, else of all languages. */
export function missingPage(files: Files, path: string): Listed | undefined {
  return files.get(`/${languageOf(path)}/404/`) ?? files.get('/404.html');
}

/** In which order files are fetched: what all languages share and the reader's own, then the others. */
export function inOrderFor(list: readonly Listed[], files: Files, language: string): readonly Listed[] {
  const isOther = ({ url }: Listed): boolean => files.has(`/${languageOf(url)}/`) && languageOf(url) !== language;
  return [...list.filter((file) => !isOther(file)), ...list.filter(isOther)];
}

/** The first part of a path: of a page, its language. */
function languageOf(path: string): string {
  return path.split('/')[1] ?? '';
}
