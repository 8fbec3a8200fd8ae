import type { StoredFile } from '../../protocol/protocol.types.ts';
import type { KeptDraft } from './draft-shelf.ts';

/** A file as it is written: what lies on the disk, and what it is about to be. */
export interface OpenFile {
  /** Absent for a file that is new. */
  stored: StoredFile | undefined;
  /** Absent where it is about to go. */
  text: string | undefined;
}

/** What somebody else has made of a file that is written here. */
export interface Conflict {
  file: string;
  theirs: StoredFile | undefined;
}

/**
 * What becomes of an open file when another text of it lies on the disk: what is untouched follows, and what says the same already is
 * saved.
 *
 * @returns nothing where both were changed: which of them holds is for the writer to say
 */
export function followed(open: OpenFile, theirs: StoredFile | undefined): OpenFile | undefined {
  if (open.stored?.digest === theirs?.digest) return { stored: theirs, text: open.text };
  const isUntouched = open.text === open.stored?.text;
  return isUntouched || open.text === theirs?.text ? { stored: theirs, text: theirs?.text } : undefined;
}

/**
 * A text that was not saved the last time, over what lies on the disk now. What was begun on another text is shown beside that when it
 * is saved.
 */
export function takenUp({ file, text, digest }: KeptDraft, now: StoredFile | undefined): OpenFile {
  if (now?.text === text) return { stored: now, text };
  if (digest === undefined) return { stored: undefined, text };
  return { stored: { file, text: now?.text ?? '', digest }, text };
}

/** Whether a file is not as it lies on the disk. */
export function isUnsaved({ stored, text }: OpenFile): boolean {
  return stored?.text !== text;
}
