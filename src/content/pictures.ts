import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type Problem } from '../../machines/problem.ts';
import { LIMITS, written } from './limits.ts';
import { entriesBelow, isLink } from './read-files.ts';

/** The folder of pictures: one for all languages, or one per language in a folder of its name. */
export const PICTURES = 'content/pictures';

/** Files by path in that folder, `step/pairing.png`, with the problem of their name or type if they have one. */
export type PictureFiles = ReadonlyMap<string, Problem | undefined>;

/** Every file below `root/content/pictures`. Text files there are reported by their place. Never throws. */
export function pictureFiles(root: string): PictureFiles {
  const files = new Map<string, Problem | undefined>();
  for (const { file, entry, fault } of entriesBelow(root, PICTURES)) {
    if (entry?.isDirectory() || (entry && /\.(mdx|yaml|json)$/.test(entry.name))) continue;
    const place = file.slice(PICTURES.length + 1);
    const problem = fault ?? (entry?.isSymbolicLink() ? isLink : picturePathFault(place));
    files.set(place, problem && { ...problem, file });
  }
  return files;
}

/** Sharp's formats by file extension. */
const FORMATS: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', avif: 'heif' };

export function picturePathFault(path: string): Problem | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[^/\\:]*$/.test(path)) {
    const hint = 'Put the picture there, and write its path from there: `src="pairing.png"`.';
    return fault('picture-outside', `\`${path}\` is not a path below \`${PICTURES}/\`.`, hint);
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|jpe?g|webp|avif)$/.test(name)) return undefined;
  const hint =
    'Save it as PNG, JPEG, WebP or AVIF. Use letters from A to Z, digits and hyphens, and a lowercase extension.';
  return fault('picture-name', `\`${name}\` cannot be the name of a picture.`, hint);
}

/**
 * @param picture its path, or its content
 * @param size in bytes
 */
export async function pictureFault(name: string, picture: string | Buffer, size: number): Promise<Problem | undefined> {
  if (size > LIMITS.picture) {
    const hint = 'Crop it, or save it smaller: at most 1,600 pixels wide, twice the displayed width.';
    return fault('picture-too-large', `The picture has more than ${written(LIMITS.picture)} bytes.`, hint);
  }
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const { default: sharp } = await import('sharp');
  try {
    const { format } = await sharp(picture).metadata();
    // Reads the whole picture: interrupted uploads have a valid start.
    await sharp(picture).stats();
    if (format === FORMATS[ending]) return undefined;
  } catch {
    // Reported below.
  }
  const hint = 'Save the picture again, or copy it again from its source.';
  return fault('picture-unreadable', `The file is not a complete ${ending.toUpperCase()} picture.`, hint);
}

export async function brokenPictures(root: string, pictures: PictureFiles): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, named] of pictures) {
    const file = `${PICTURES}/${path}`;
    const size = lstatSync(join(root, file), { throwIfNoEntry: false })?.size;
    const problem = named || size === undefined ? undefined : await pictureFault(path, join(root, file), size);
    if (problem) problems.push({ ...problem, file });
  }
  return problems;
}
