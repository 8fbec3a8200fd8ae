import { expect, test } from 'vitest';
import { sourceFiles } from '../support/sources.ts';

/** What nobody asked for, or what has a way of its own when it cannot be loaded: nothing is stated of it. */
const UNSAID: Readonly<Record<string, string>> = {
  'src/features/case-code/index.ts': 'a door: who comes in by it goes through it',
  'src/features/diagnosis/panels/end.ts': 'the link leads to support without it',
  'src/features/search/index.ts': 'leads to the search page instead',
  'src/features/walkthrough/panels.ts': 'the end is complete without the question',
  'src/layouts/shell/shell.start.ts': 'nobody has asked for it',
  'src/ui/later.ts': 'the script that says it',
};

test('all that is loaded later goes through the one place that says why it could not be', () => {
  const imports = sourceFiles(['src/features', 'src/layouts/shell', 'src/ui'], ['.ts', '.tsx']).flatMap(
    ({ path, text }) =>
      [...text.matchAll(/^.*(?<!typeof |\.)\bimport\(.*$/gm)]
        .filter(([line]) => !/^\s*(?:\*|\/\/)|^\s*import\(text/.test(line))
        .map(([line]) => ({ path, isThrough: /\b(?:later|lazy)\(/.test(line) })),
  );
  expect(imports.length).toBeGreaterThan(14);
  const others = imports.filter(({ isThrough }) => !isThrough).map(({ path }) => path);
  expect([...new Set(others)].sort()).toEqual(Object.keys(UNSAID));
});
