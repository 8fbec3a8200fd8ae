import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf } from '../../tools/setup/launch.mjs';
import { sourceFile } from '../support/sources.ts';

const { scripts } = JSON.parse(sourceFile('package.json').text) as { scripts: Record<string, string> };
const launched = Object.entries(scripts).flatMap(([script, line]) => {
  const program = /tools\/run\.cjs (?:--omit=dev )?(\S+)/.exec(line)?.[1];
  return program === undefined ? [] : [{ script, program }];
});

test('scripts of the package start files of the project and commands of packages', () => {
  expect(launched.map(({ program }) => program)).toEqual(expect.arrayContaining(['tools/start.ts', 'prettier']));
});

test.each(launched)('npm run $script has what it starts', ({ program }) => {
  expect(existsSync(fileOf(program))).toBe(true);
});

test('what is no command says so', () => {
  expect(() => fileOf('no-such-program')).toThrow(
    'There is no command "no-such-program" among the packages: see the scripts in package.json.',
  );
});
