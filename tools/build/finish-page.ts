import { fileHashes, withIntegrity } from './integrity.ts';
import { withLateScripts } from './late-scripts.ts';
import { ownStyles } from './own-styles.ts';
import { withOwnHashes } from './trim-policy.ts';

/**
 * Puts the scripts of a page last, leaves it only its own styles, and only its own hashes in its policy, and gives what it loads theirs.
 *
 * @param folder where the site is built; the scripts are there before its pages
 */
export function pageFinisher(folder: string): (page: string) => string {
  const hashOf = fileHashes(folder);
  const withOwnStyles = ownStyles(folder);
  return (page) => withIntegrity(withOwnHashes(withOwnStyles(withLateScripts(page))), hashOf);
}
