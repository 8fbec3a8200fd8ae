import { languages } from '../browser-words.ts';
import { addressReaders } from './address-readers.ts';
import { ADDRESSES } from './addresses.ts';
import { codeReaders } from './code-readers.ts';
import { CODES } from './codes.ts';
import { fileReaders } from './file-readers.ts';
import { FILES } from './files.ts';
import type { Bad, Read } from './read.types.ts';
import { wordsOf } from './said.ts';
import { storageReaders } from './storage-readers.ts';
import { STORAGE } from './storage.ts';

interface Group {
  readers: Readonly<Record<string, Read>>;
  fixed: readonly Bad<string>[];
}

/** All that comes from outside, by where it comes from. */
export const GROUPS: Readonly<Record<string, Group>> = {
  addresses: { readers: addressReaders, fixed: ADDRESSES },
  storage: { readers: storageReaders, fixed: STORAGE },
  codes: { readers: codeReaders, fixed: CODES },
  files: { readers: fileReaders, fixed: FILES },
};

/** The problems of a terminal have their words with them. */
const IN_A_TERMINAL = /^ticket-/;

/** Languages where nothing is stated where a key says it. */
export function silentIn(says: string): string[] {
  if (IN_A_TERMINAL.test(says)) return [];
  return languages.filter((language) => (wordsOf(language, says) ?? '').length < 4);
}
