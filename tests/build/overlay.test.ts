import { describe, expect, test } from 'vitest';
import { overlayOf } from '../../src/build/dev.ts';

const fault = { code: 'a-code', message: '`<Step>` is wrong.', hint: 'Write `<Way>`.', file: 'content/a.mdx', line: 3 };

describe('overlayOf', () => {
  test('shows the first fault at its file and line, and the report of all', () => {
    const overlay = overlayOf([fault, { ...fault, line: 9 }], '/project');
    expect(overlay?.err).toMatchObject({
      name: 'content/a.mdx:3',
      title: 'The content has 2 problems.',
      loc: { file: '/project/content/a.mdx', line: 3, column: 1 },
    });
    expect(overlay?.err.stack).toContain('content/a.mdx:9');
  });

  test('lets no content become HTML', () => {
    expect(overlayOf([fault], '/project')?.err.message).toBe('`&lt;Step&gt;` is wrong.');
  });

  test('is nothing where nothing is wrong', () => {
    expect(overlayOf([], '/project')).toBeUndefined();
  });
});
