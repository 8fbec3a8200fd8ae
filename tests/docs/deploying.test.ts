import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder, sourceFile } from '../support/sources.ts';
import { bareCode, fencesOf, headingsOf } from '../support/writing-guide.ts';

const PAGES = ['deploying', 'deploying-elsewhere'];
const textOf = (page: string) => sourceFile(`docs/${page}.md`).text;
const anchorsOf = (text: string) =>
  headingsOf(text).map((heading) => heading.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));

describe.each(PAGES)('both languages of docs/%s.md', (page) => {
  const [english, japanese] = [textOf(page), textOf(`${page}.ja`)];

  test('have the same sections, in the same order', () => {
    const levels = (text: string) => headingsOf(text).map((heading) => /^#+/.exec(heading)?.[0]);
    expect(levels(english).length).toBeGreaterThan(3);
    expect(levels(japanese)).toEqual(levels(english));
  });

  test('have the same commands', () => {
    const code = (text: string) => fencesOf(text).map((fence) => [fence.info, bareCode(fence)]);
    expect(code(english).length).toBeGreaterThan(2);
    expect(code(japanese)).toEqual(code(english));
  });

  test('name the same settings, files and paths', () => {
    const named = (text: string) =>
      [...new Set(text.match(/`[^`\n]+`/g))].map((name) => name.replace(/\{[^}]*\}/, '{}')).sort();
    expect(named(japanese)).toEqual(named(english));
  });
});

test('pages for operators lead only to what is there', () => {
  for (const page of PAGES.flatMap((name) => [name, `${name}.ja`])) {
    const text = textOf(page);
    for (const [, file = '', anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)) {
      if (file !== '') expect(existsSync(join(projectFolder, 'docs', file)), file).toBe(true);
      if (anchor !== undefined)
        expect(anchorsOf(file === '' ? text : sourceFile(`docs/${file}`).text)).toContain(anchor);
    }
  }
});

test('other pages lead to sections of theirs that are there', () => {
  for (const page of ['offline', 'counters', 'counters.ja', 'embedding', 'embedding.ja'])
    for (const [, file = '', anchor = ''] of textOf(page).matchAll(/\]\((deploying[^)#]*\.md)#([^)]*)\)/g))
      expect(anchorsOf(sourceFile(`docs/${file}`).text), page).toContain(anchor);
});

const THERE = 'on every machine';
const MAKING = 'where releases are made';

/** What brings the words that the commands begin with: Debian, the packages that are to be installed, or the machine that makes releases. */
const BROUGHT_BY: Readonly<Record<string, string>> = {
  ...{ 'apt-get': THERE, chmod: THERE, chown: THERE, cp: THERE, install: THERE, mkdir: THERE, printf: THERE },
  ...{ systemctl: THERE, useradd: THERE },
  ...{ npm: MAKING, ssh: MAKING },
  ...{ openssl: 'openssl', rsync: 'rsync' },
};

test('what is to be installed has all that the commands call', () => {
  const [, wanted = ''] = /^apt-get install (.*)$/m.exec(textOf('deploying')) ?? [];
  const commands = fencesOf(textOf('deploying')).filter(({ info }) => info === 'sh');
  const called = new Set(
    commands.flatMap((fence) => bareCode(fence).map((line) => line.replace(/^\w+=\S+ /, '').split(' ')[0]!)),
  );
  expect([...called].sort()).toEqual(Object.keys(BROUGHT_BY).sort());
  const packages = Object.values(BROUGHT_BY).filter((by) => by !== THERE && by !== MAKING);
  // logrotate reads its configuration; nobody calls it.
  expect(wanted.split(' ').sort()).toEqual(
    ['libnginx-mod-http-brotli-static', 'logrotate', 'nginx', ...packages].sort(),
  );
});
