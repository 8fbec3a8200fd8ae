import { expect, test } from 'vitest';
import { sourceFiles } from '../support/sources.ts';

/** What nobody asked for, or what has a way of its own when it cannot be loaded: nothing is said of it. */
const UNSAID: Readonly<Record<string, string>> = {
  'src/client/answers/answers.ts': 'an answer that cannot be sent waits',
  'src/client/later.ts': 'the script that says it',
  'src/client/shell.ts': 'nobody has asked for it',
  'src/client/shell/keep-for-offline.ts': 'nobody has asked for it',
  'src/client/shell/search-opener.ts': 'leads to the search page instead',
  'src/client/storage/upkeep.ts': 'an answer that cannot be sent waits',
};

test('all that is loaded later goes through the one place that says why it could not be', () => {
  const imports = sourceFiles(['src/client'], ['.ts', '.tsx']).flatMap(({ path, text }) =>
    [...text.matchAll(/^.*(?<!typeof |\.)\bimport\(.*$/gm)]
      .filter(([line]) => !/^\s*(?:\*|\/\/)|^\s*import\(text/.test(line))
      .map(([line]) => ({ path, isThrough: /\blater\(/.test(line) })),
  );
  expect(imports.length).toBeGreaterThan(14);
  const others = imports.filter(({ isThrough }) => !isThrough).map(({ path }) => path);
  expect([...new Set(others)].sort()).toEqual(Object.keys(UNSAID));
});
