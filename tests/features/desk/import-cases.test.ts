import { describe, expect, test } from 'vitest';
import { LARGEST_FILE } from '../../../machines/console/index.ts';
import { textOf } from '../../../src/features/desk/import-cases.ts';

describe('textOf', () => {
  test('gives the text of a file', async () => {
    expect(await textOf(new Blob(['{"a":1}']))).toBe('{"a":1}');
  });

  test('does not read what can only be too large', async () => {
    const text = () => Promise.reject(new Error('Nobody should have read it.'));
    const tooLarge = { key: 'agent.fault.tooLarge', isFault: true };
    expect(await textOf({ size: 3 * LARGEST_FILE + 1, text })).toEqual(tooLarge);
  });

  test('says that a file which has been moved since cannot be opened', async () => {
    const text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await textOf({ size: 7, text })).toEqual({ key: 'agent.fault.closed', isFault: true });
  });
});
