import { fileHashes, withIntegrity } from './integrity.ts';
import { withLateScripts } from './late-scripts.ts';
import { ownStyles } from './own-styles.ts';
import { withOwnHashes } from './trim-policy.ts';

/**
 * Puts the scripts of a page last, leaves it only its own styles, and only its own hashes in its policy, and gives what it loads theirs.
 *
 * @param host the folder that is laid out as the host is; the scripts are there before the pages
 */
export function pageFinisher(host: string): (page: string) => string {
  const hashOf = fileHashes(host);
  const withOwnStyles = ownStyles(host);
  return (page) => withIntegrity(withOwnHashes(withOwnStyles(withLateScripts(oneSpelling(page)))), hashOf);
}

/** Articles are written by another hand than the rest: what is spelled alike weighs less where it repeats. */
function oneSpelling(page: string): string {
  return page.replaceAll('<wbr/>', '<wbr>');
}
