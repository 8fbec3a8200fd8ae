import { describe, expect, test } from 'vitest';
import { addressReaders } from '../support/bad-inputs/address-readers.ts';
import { ADDRESSES } from '../support/bad-inputs/addresses.ts';
import { fileReaders } from '../support/bad-inputs/file-readers.ts';
import { FILES } from '../support/bad-inputs/files.ts';
import type { Bad, Read } from '../support/bad-inputs/read.types.ts';
import { wordsOf } from '../support/bad-inputs/said.ts';
import { storageReaders } from '../support/bad-inputs/storage-readers.ts';
import { STORAGE } from '../support/bad-inputs/storage.ts';
import { languages } from '../support/browser-words.ts';

const GROUPS: readonly (readonly [string, Readonly<Record<string, Read>>, readonly Bad<string>[]])[] = [
  ['addresses', addressReaders, ADDRESSES],
  ['storage', storageReaders, STORAGE],
  ['files', fileReaders, FILES],
];

describe.for(GROUPS)('bad %s', ([, readers, fixed]) => {
  test.each(fixed)('%s (%s) are answered', (_, reader, input, says) => {
    const { says: key, fault } = readers[reader]!(input);
    expect({ key, fault }).toEqual({ key: says, fault: undefined });
    for (const language of says === undefined ? [] : languages)
      expect(wordsOf(language, says!), language).toMatch(/.{4}/);
  });
});
