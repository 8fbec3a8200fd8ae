import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { writeCaseFile } from '../../../machines/console/index.ts';
import { callLink, isCallLink, MAX_LINK_LENGTH, readCallLink } from '../../../src/features/desk/handover.ts';
import { fixedCall } from '../../support/agent-session.ts';
import { share } from '../../support/random-share.ts';

const PAGE = 'https://shirube.example/ja/agent/';
const TEXT = writeCaseFile([fixedCall()], ['KB2260'], '佐藤');
const hashOf = async (text: string): Promise<string> => new URL(await callLink(PAGE, text)).hash;
/** What somebody makes up who knows how links are made. */
const madeUp = (bytes: Uint8Array): string => `#call=${Buffer.from(gzipSync(bytes)).toString('base64url')}`;

describe('a link that carries a call', () => {
  test('gives back what was put in, in a few hundred characters that mail leaves alone', async () => {
    const link = await callLink(PAGE, TEXT);
    expect(link).toMatch(/^https:\/\/shirube\.example\/ja\/agent\/#call=[\w-]+$/);
    expect(link.length).toBeLessThan(MAX_LINK_LENGTH / 4);
    expect(isCallLink(new URL(link).hash)).toBe(true);
    expect(await readCallLink(new URL(link).hash)).toBe(TEXT);
  });

  test('any text comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        expect(await readCallLink(await hashOf(text))).toBe(text);
      }),
      { numRuns: share(200) },
    );
  });
});

describe('a link that is damaged', () => {
  test('is told wherever it is cut', async () => {
    const hash = await hashOf(TEXT);
    for (let length = 0; length < hash.length; length++)
      expect(await readCallLink(hash.slice(0, length)), `${length} characters`).toBeUndefined();
  });

  test('is told whatever was changed, put in or left out', async () => {
    const hash = await hashOf(TEXT);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(hash.length - 1),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...'aZ09-_.%= \u3042'), maxLength: 3 }),
        async (at, gone, put) => {
          const changed = hash.slice(0, at) + put + hash.slice(at + gone);
          fc.pre(changed !== hash);
          const read = await readCallLink(changed);
          // The last letter has bits that say nothing.
          if (read !== undefined) expect([read, changed.length]).toEqual([TEXT, hash.length]);
        },
      ),
      { numRuns: share(1000) },
    );
  });

  test('is told whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('#call=', '#call=H4sI'), fc.string(), async (mark, rest) => {
        expect(await readCallLink(mark + rest)).toBeUndefined();
      }),
      { numRuns: share(300) },
    );
  });
});

describe('a link that means harm', () => {
  test('and would become far larger than a call is given up', async () => {
    const zeros = new Uint8Array(15_000_000);
    const hash = madeUp(zeros);
    expect(hash.length).toBeLessThan(4 * MAX_LINK_LENGTH);
    expect(await readCallLink(hash)).toBeUndefined();
  });

  test('and is far longer than any is not looked at', async () => {
    expect(await readCallLink(`#call=${'A'.repeat(4 * MAX_LINK_LENGTH)}`)).toBeUndefined();
  });

  test('and carries what is no text is given up', async () => {
    expect(await readCallLink(madeUp(Uint8Array.of(0xff, 0xfe, 0x80)))).toBeUndefined();
  });
});
