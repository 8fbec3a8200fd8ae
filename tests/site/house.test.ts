import { describe, expect, test } from 'vitest';
import { importsOf, type Import } from '../support/imports.ts';
import { sourceFile, sourceFiles } from '../support/sources.ts';
import { browserIssues, circleIssues, fileCircles, importIssues, roomOf } from './checks/house.ts';

const files = [
  ...sourceFiles(['src', 'machines', 'tools'], ['.ts', '.tsx', '.mjs', '.js', '.astro']),
  sourceFile('astro.config.mjs'),
];
const imports = files.flatMap(importsOf);
const content = sourceFiles(['content'], ['.mdx', '.yaml', '.json']);

describe('the house', () => {
  test('imports only what its table allows', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(importIssues(imports)).toEqual([]);
  });

  test('has no circle of rooms', () => {
    expect(circleIssues(imports)).toEqual([]);
  });

  test('sends no browser what belongs to the build', () => {
    expect(browserIssues(imports)).toEqual([]);
  });

  test('has no circle of files, types included', () => {
    expect(fileCircles(imports)).toEqual([]);
  });

  test('imports only files that are there', () => {
    const known = new Set([...files, ...sourceFiles(['src', 'tools'], ['.css', '.json'])].map(({ path }) => path));
    expect(
      imports.filter(({ to, isPackage }) => !isPackage && !known.has(to)).map(({ from, to }) => `${from}: ${to}`),
    ).toEqual([]);
  });

  test('has nothing of the studio in the site', () => {
    const site = imports.filter(({ from }) => /^(src|machines)\/|^astro\.config/.test(from));
    expect(site.filter(({ to }) => /^tools\/(studio|edit)|^@codemirror\//.test(to))).toEqual([]);
  });

  test('keeps imports and exports out of content', () => {
    const code = content.filter(({ path, text }) => path.endsWith('.mdx') && /^(import|export)\b.*['"{]/m.test(text));
    expect(content.length).toBeGreaterThan(20);
    expect(code.map(({ path }) => path)).toEqual([]);
  });

  test('gives each room of machines one door', () => {
    const rooms = new Set(
      files.map(({ path }) => roomOf(path)).filter((room) => room.startsWith('machines/') && !room.endsWith('.ts')),
    );
    expect(rooms.size).toBeGreaterThan(0);
    expect([...rooms].filter((room) => !files.some(({ path }) => path === `${room}/index.ts`))).toEqual([]);
  });
});

test('circleIssues finds rooms that import one another', () => {
  const edge = (from: string, to: string): Import => ({ from, to, isPackage: false, typeOnly: false, inScript: false });
  const circle = [
    edge('src/i18n/a.ts', 'src/content/b.ts'),
    edge('src/content/c.ts', 'src/screens/d.ts'),
    edge('src/screens/e.ts', 'src/i18n/f.ts'),
  ];
  expect(circleIssues(circle)).toEqual(['src/i18n → src/content → src/screens → src/i18n']);
  expect(circleIssues(circle.slice(1))).toEqual([]);
});

test('fileCircles finds files that import one another, by their types alone too', () => {
  const edge = (from: string, to: string): Import => ({ from, to, isPackage: false, typeOnly: true, inScript: false });
  const circle = [edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'a.ts'), edge('c.ts', 'd.ts')];
  expect(fileCircles(circle)).toEqual(['a.ts ↔ b.ts ↔ c.ts']);
  expect(fileCircles(circle.slice(1))).toEqual([]);
});

test('browserIssues follows a page’s script to what belongs to the build', () => {
  const read = (path: string, text: string): Import[] => importsOf({ path, text });
  const page = read(
    'src/pages/a.astro',
    "---\nimport '../content/index.ts';\n---\n<script>import '../ui/a.ts'</script>",
  );
  const files = [...page, ...read('src/ui/a.ts', "import './b.ts'; import type { C } from '../content/index.ts';")];
  expect(browserIssues(files)).toEqual([]);
  const wrong = read('src/ui/b.ts', "import '../content/index.ts'; import 'node:fs'; import 'preact';");
  expect(browserIssues([...files, ...wrong])).toEqual([
    'a browser loads src/content/index.ts, by src/ui/b.ts',
    'a browser loads node:fs, by src/ui/b.ts',
  ]);
});
