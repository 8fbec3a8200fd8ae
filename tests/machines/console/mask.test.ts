import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK, maskText } from '../../../machines/console/index.ts';
import { strings } from './mask.table.ts';

/** References of the site, as the page names them. */
const KEEP = ['KB2260', 'KB2278', 'KB3234', 'KB3236'];

describe('maskText', () => {
  test.each(strings)('makes of %j: %j', (text, masked) => {
    expect(maskText(text, KEEP)).toBe(masked === '…' ? text : masked);
  });

  test('was tried on 200 strings at least, each once', () => {
    expect(strings.length).toBeGreaterThanOrEqual(200);
    expect(new Set(strings.map(([text]) => text)).size).toBe(strings.length);
  });

  test('keeps nothing that nobody names', () => {
    expect(maskText('KB2260')).toBe(MASK);
  });

  test('hides no less of a text that is masked twice, and leaves no long number in any text', () => {
    const pieces = fc.constantFrom('U', '1', '12', '345', '-', ' ', '年', 'a', '.', '９', '口座', '@', ':', '\n');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const masked = maskText(parts.join(''), KEEP);
        expect(maskText(masked, KEEP)).toBe(masked);
        expect(masked.normalize('NFKC')).not.toMatch(/(?<![\d.\-/])\d{5}/);
      }),
    );
  });
});
