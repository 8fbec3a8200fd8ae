import { describe, expect, test } from 'vitest';
import { importsOf } from '../support/imports.ts';
import { sourceFile, sourceFiles } from '../support/sources.ts';
import { browserIssues, circles, importIssues, roomOf } from './checks/house.ts';

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
    expect(circles(imports, roomOf)).toEqual([]);
  });

  test('sends no browser what belongs to the build', () => {
    expect(browserIssues(imports)).toEqual([]);
  });

  test('has no circle of files, types included', () => {
    expect(circles(imports)).toEqual([]);
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
