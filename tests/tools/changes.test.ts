import { describe, expect, test } from 'vitest';
import { changesBetween, changesText } from '../../src/build/check/changes.ts';

const fault = (message: string, line = 1) => ({
  code: 'a-code',
  message,
  hint: 'Mend it.',
  file: 'content/a.mdx',
  line,
});

describe('changesBetween', () => {
  test('tells what is new and what is fixed', () => {
    const changes = changesBetween([fault('Old.'), fault('Stays.')], [fault('Stays.'), fault('New.')]);
    expect(changes).toEqual({ fresh: [fault('New.')], fixed: [fault('Old.')] });
  });

  test('takes a fault that moved to another line for the same', () => {
    expect(changesBetween([fault('A.', 3)], [fault('A.', 9)])).toEqual({ fresh: [], fixed: [] });
  });

  test('tells one of two that were alike', () => {
    expect(changesBetween([fault('A.', 1), fault('A.', 2)], [fault('A.', 1)]).fixed).toHaveLength(1);
  });
});

describe('changesText', () => {
  test('is what a writer reads: new faults whole, fixed ones in a line, and how many are left', () => {
    expect(changesText({ fresh: [fault('New.')], fixed: [fault('Old.')] }, 1)).toBe(
      [
        'content/a.mdx:1  New.',
        '    Mend it.  [a-code]',
        'Fixed: content/a.mdx  Old.  [a-code]',
        '',
        'Content: 1 fault.',
      ].join('\n'),
    );
  });

  test('says so when the last one is fixed', () => {
    expect(changesText({ fresh: [], fixed: [fault('Old.')] }, 0)).toMatch(/\n\nContent: no faults\.$/);
  });

  test('is empty where nothing changed', () => {
    expect(changesText({ fresh: [], fixed: [] }, 3)).toBe('');
  });
});
