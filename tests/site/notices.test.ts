import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileAt } from '../support/documents.ts';
import { importsOf } from '../support/imports.ts';
import { siteFolder } from '../support/pages.ts';
import { sourceFiles } from '../support/sources.ts';
import { packagesInBrowser } from './checks/house.ts';

const notices = fileAt('/third-party-notices.txt')!.toString();
const RULE = '-'.repeat(80);

const sections = new Map(
  notices
    .split(`${RULE}\n`)
    .slice(1)
    .flatMap((part, index, parts) => (index % 2 === 0 ? [[part.split(' ')[0]!, parts[index + 1]!] as const] : [])),
);

/** A package, and those it needs when it runs, as the lock file has them. */
function withNeeds(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const each of Object.keys(dependencies)) withNeeds(each, found);
  return found;
}

const imported = packagesInBrowser(sourceFiles(['src', 'machines'], ['.ts', '.tsx', '.astro']).flatMap(importsOf));

describe('the notices of a built site', () => {
  test('name every package that code for browsers imports, and what loads and searches', () => {
    expect(imported).toEqual(expect.arrayContaining(['idb', 'preact', 'qrcode', 'xstate']));
    expect([...sections.keys()]).toEqual(
      expect.arrayContaining([...new Set(imported), 'pagefind', 'rolldown', 'vite']),
    );
  });

  test('name nothing that only builds or tests', () => {
    const reachable = new Set([...imported, 'pagefind', 'rolldown', 'vite'].flatMap((name) => [...withNeeds(name)]));
    expect([...sections.keys()].filter((name) => !reachable.has(name))).toEqual([]);
  });

  test('have the text of each licence, with whose it is and on what terms', () => {
    for (const [name, text] of sections) {
      expect(text, name).toMatch(/copyright/i);
      expect(text, name).toMatch(
        /permission is hereby granted|permission to use, copy, modify|licensed under the mit|apache license/i,
      );
    }
    expect(sections.get('preact')).toContain('Jason Miller');
    expect(sections.get('vite')).not.toContain('Licenses of bundled dependencies');
  });

  test('leave out no notice that a package wants to be passed on', () => {
    const files = [...sections.keys()].flatMap((name) =>
      readdirSync(`node_modules/${name}`)
        .filter((file) => /^notice/i.test(file))
        .map((file) => [name, file] as const),
    );
    // None has one. Anyone who adds a package that does writes it here, and sees below whether it is passed on.
    expect(files).toEqual([]);
    for (const [name, file] of files)
      expect(sections.get(name)).toContain(readFileSync(`node_modules/${name}/${file}`, 'utf8').trim());
  });

  test('are named at the head of each script that has something of others in it', () => {
    const scripts = readdirSync(join(siteFolder, '_astro')).filter((name) => name.endsWith('.js'));
    const heads = new Map(scripts.map((name) => [name, readFileSync(join(siteFolder, '_astro', name), 'utf8')]));
    const named = [...heads]
      .filter(([, text]) => text.startsWith('/*! third-party-notices.txt */'))
      .map(([name]) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(named.length).toBeLessThan(scripts.length / 2);
    expect(named.map((name) => name.split('.')[0])).toEqual(expect.arrayContaining(['xstate']));
  });

  test('leave no list of the build behind, and no search box of Pagefind’s', () => {
    expect(fileAt('/bundled-packages.json')).toBeUndefined();
    const own = readdirSync(join(siteFolder, 'pagefind')).filter((name) => /ui|highlight/.test(name));
    expect(own).toEqual([]);
  });
});
