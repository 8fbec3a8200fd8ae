import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pictureFault, picturePathFault, PICTURES, type Library } from '../../../src/content/index.ts';
import type { StoredPicture } from '../protocol/protocol.types.ts';
import { pathBelow } from './files.ts';

/**
 * Every picture, with how often articles show it.
 *
 * @param others the content as others write it, or as it is saved: what is shown there is shown
 */
export function picturesOf(root: string, library: Library, others: readonly Library[]): StoredPicture[] {
  const { site, pictures } = library;
  const shown = [library, ...others].map(({ articles }) =>
    articles.flatMap(({ outline, language }) => outline.uses.map(({ src }) => ({ src, language }))),
  );
  return [...pictures].map(([place, fault]) => {
    const [first = '', ...rest] = place.split('/');
    const own = Object.hasOwn(site.languages, first) ? first : undefined;
    const isHere = ({ src, language }: { src?: string | undefined; language: string }): boolean =>
      src === place || (own === language && src === rest.join('/'));
    return {
      place,
      bytes: statSync(join(root, PICTURES, place), { throwIfNoEntry: false })?.size ?? 0,
      uses: Math.max(...shown.map((each) => each.filter(isHere).length)),
      ...(fault ? { fault: fault.message } : {}),
    };
  });
}

/** A picture's bytes; nothing where there is none of that name. */
export function readPicture(root: string, place: string): Buffer | undefined {
  if (picturePathFault(place)) return undefined;
  try {
    return readFileSync(pathBelow(root, `${PICTURES}/${place}`));
  } catch {
    return undefined;
  }
}

/** What is wrong with a picture that is to be stored, by the rules of the check. */
export async function faultOfPicture(place: string, bytes: Buffer): Promise<string | undefined> {
  return (picturePathFault(place) ?? (await pictureFault(place, bytes, bytes.length)))?.message;
}

/**
 * Stores a picture: all of it is there, or nothing.
 *
 * @returns whether there was none of that name before; only then it is written
 * @throws {RangeError} where its path leads through a link
 */
export function storePicture(root: string, place: string, bytes: Buffer): boolean {
  const path = pathBelow(root, `${PICTURES}/${place}`);
  mkdirSync(dirname(path), { recursive: true });
  // A name that begins with a dot is passed over by whoever reads pictures.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(beside, bytes);
    put(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Tells whether a picture still is the one that somebody has seen. */
export function digestOfPicture(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/**
 * Stores a picture in the place of the one of its name: the old one stands there whole, or the new one.
 *
 * @param digest of the one that is to go
 * @returns whether that was there still; else nothing is written
 * @throws {RangeError} where its path leads through a link
 */
export function replacePicture(root: string, place: string, bytes: Buffer, digest: string): boolean {
  if (!isSeen(root, place, digest)) return false;
  const path = pathBelow(root, `${PICTURES}/${place}`);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
  return true;
}

/**
 * Takes a picture away.
 *
 * @param digest of the one that is to go
 * @returns whether that was there still; else nothing is done
 * @throws {RangeError} where its path leads through a link
 */
export function removePicture(root: string, place: string, digest: string): boolean {
  if (!isSeen(root, place, digest)) return false;
  rmSync(pathBelow(root, `${PICTURES}/${place}`));
  return true;
}

function isSeen(root: string, place: string, digest: string): boolean {
  const now = readPicture(root, place);
  return now !== undefined && digestOfPicture(now) === digest;
}

/** Puts a file that is whole in its place at once, if nothing stands there; where a file has one name only, by copying it. */
function put(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
}
