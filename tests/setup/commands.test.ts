import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type Import } from '../support/imports.ts';
import { projectFolder, sourceFile, sourceFiles } from '../support/sources.ts';

const { scripts, dependencies } = JSON.parse(sourceFile('package.json').text) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};
const LAUNCHED = /^node tools\/run\.cjs (--omit=dev )?(\S+)/;

/** The rules for Japanese style: their packages are too large for every installation. Without them the studio says what it leaves out. */
const MAY_BE_MISSING = /^src\/build\/style\/japanese\.ts$/;

describe('every command', () => {
  test.each(Object.entries(scripts))('%s begins with what installs all that is missing', (_, script) => {
    const [, , program = ''] = LAUNCHED.exec(script) ?? [];
    expect(program).not.toBe('');
    expect(existsSync(join(projectFolder, program.endsWith('.ts') ? program : `node_modules/${program}`))).toBe(true);
  });

  test('is in the table of docs/README.md, and each command there exists', () => {
    const table = [...sourceFile('docs/README.md').text.matchAll(/(?:^|`)npm (?:run )?([a-z:]+)/gm)].map(
      ([, name = '']) => name,
    );
    expect([...new Set(table)].sort()).toEqual(Object.keys(scripts).sort());
  });
});

describe('a command that does without the packages of the tests', () => {
  const lean = Object.entries(scripts).flatMap(([name, script]) => {
    const [, omits, program = ''] = LAUNCHED.exec(script) ?? [];
    return omits ? [[name, program] as const] : [];
  });
  const pages = sourceFiles(['src'], ['.ts', '.tsx', '.astro', '.mjs'])
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('src/build/'));
  const site = ['astro.config.mjs', ...pages];

  test('is each that makes the site, or tells of it', () => {
    expect(lean.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'dev', 'build', 'release', 'show']));
  });

  test.each(lean)('%s runs on what package.json names among the dependencies', (_, program) => {
    const begun = program === 'astro' ? [] : [program, ...(LATER[program] ?? [])];
    const { packages, files } = reached([...begun, ...site]);
    expect(files).toContain('src/build/integration.ts');
    const owned = packages.filter((name) => !/^(node|astro|virtual):/.test(name) && !(name in dependencies));
    expect(owned).toEqual([]);
  });
});

/** What a command starts by its address, so that no import leads to it. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  'tools/edit.ts': ['tools/studio/page/studio.start.ts', 'tools/studio/server/check.worker.ts'],
};

const read = new Map<string, Import[]>();

function importsFrom(path: string): Import[] {
  const known = read.get(path) ?? importsOf(sourceFile(path));
  read.set(path, known);
  return known;
}

/** All files that run when these do, and the packages that they take. */
function reached(entries: readonly string[]): { files: string[]; packages: string[] } {
  const files = new Set(entries);
  const packages = new Set<string>();
  // A set is walked with what is added in the meantime.
  for (const path of files) {
    if (!/\.(ts|tsx|mjs|astro)$/.test(path)) continue;
    for (const { to, isPackage, typeOnly } of importsFrom(path)) {
      if (typeOnly) continue;
      if (isPackage) packages.add(to);
      else if (!MAY_BE_MISSING.test(to)) files.add(to);
    }
  }
  return { files: [...files], packages: [...packages].sort() };
}
