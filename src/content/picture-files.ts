import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../machines/problem.ts';
import { pictureFault, pictureNameFault, pictureSizeFault } from './picture-file.ts';
import { entriesBelow, faultOf, isLink } from './read-files.ts';

/** The folder of pictures: one for all languages, or one per language in a folder of its name. */
export const PICTURES = 'content/pictures';

/** Files by path in that folder, `step/pairing.png`, with their problem if they have one. */
export type PictureFiles = ReadonlyMap<string, Problem | undefined>;

/** Cached problems: pictures are large, and content is read on each save. */
const found = new Map<string, { stamp: string; fault: Problem | undefined }>();

/** Every file below `root/content/pictures`. Text files there are reported by their place. Never throws. */
export function pictureFiles(root: string): PictureFiles {
  const files = new Map<string, Problem | undefined>();
  for (const { file, entry, fault } of entriesBelow(root, PICTURES)) {
    if (entry?.isDirectory() || (entry && /\.(mdx|yaml|json)$/.test(entry.name))) continue;
    const problem = fault ?? (entry?.isSymbolicLink() ? isLink : faultIn(join(root, file)));
    files.set(file.slice(PICTURES.length + 1), problem && { ...problem, file });
  }
  return files;
}

function faultIn(path: string): Problem | undefined {
  try {
    const { size, mtimeMs } = lstatSync(path);
    const stamp = `${size} ${mtimeMs}`;
    const last = found.get(path);
    if (last?.stamp === stamp) return last.fault;
    const name = path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1);
    const fault = pictureNameFault(name) ?? pictureSizeFault(size) ?? pictureFault(name, readFileSync(path));
    found.set(path, { stamp, fault });
    return fault;
  } catch (error) {
    return faultOf(error, 'file');
  }
}
