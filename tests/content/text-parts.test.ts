import { describe, expect, test } from 'vitest';
import { textParts } from '../../src/content/index.ts';

describe('textParts', () => {
  test.each([
    ['', []],
    ['Tap.', [{ kind: 'text', text: 'Tap.' }]],
    ['{error.activation}', [{ kind: 'label', id: 'error.activation' }]],
    [
      'Open {KB3234}, and tap { ibkr.more }.',
      [
        { kind: 'text', text: 'Open ' },
        { kind: 'reference', id: 'KB3234' },
        { kind: 'text', text: ', and tap ' },
        { kind: 'label', id: 'ibkr.more' },
        { kind: 'text', text: '.' },
      ],
    ],
    [
      '{a.b}{KB1}',
      [
        { kind: 'label', id: 'a.b' },
        { kind: 'reference', id: 'KB1' },
      ],
    ],
    ['a } b { c', [{ kind: 'text', text: 'a } b { c' }]],
  ])('takes %j apart', (text, parts) => {
    expect(textParts(text)).toEqual(parts);
  });
});
