import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder, sourceFile } from '../support/sources.ts';
import { bareCode, fencesOf, headingsOf } from '../support/writing-guide.ts';

const [english, japanese] = ['docs/deploying.md', 'docs/deploying.ja.md'].map((path) => sourceFile(path).text) as [
  string,
  string,
];

test('both guides for operators have the same sections, in the same order', () => {
  const levels = (text: string) => headingsOf(text).map((heading) => /^#+/.exec(heading)?.[0]);
  expect(levels(english).length).toBeGreaterThan(10);
  expect(levels(japanese)).toEqual(levels(english));
});

test('they have the same commands', () => {
  const code = (text: string) => fencesOf(text).map((fence) => [fence.info, bareCode(fence)]);
  expect(code(english).length).toBeGreaterThan(8);
  expect(code(japanese)).toEqual(code(english));
});

test('they lead only to what is there', () => {
  for (const text of [english, japanese]) {
    const anchors = headingsOf(text).map((heading) => heading.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
    for (const [, file = '', anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)) {
      if (file !== '') expect(existsSync(join(projectFolder, 'docs', file)), file).toBe(true);
      else expect(anchors).toContain(anchor);
    }
  }
});

const THERE = 'on every machine';
const MAKING = 'where releases are made';

/** What brings each word that the commands begin with: a package that is to be installed, or nothing of ours. */
const BROUGHT_BY: Readonly<Record<string, string>> = {
  ...{ 'apt-get': THERE, cd: THERE, cp: THERE, mkdir: THERE, mv: THERE, rm: THERE },
  ...{ npm: MAKING, podman: MAKING, ssh: MAKING },
  rsync: 'rsync',
};

test('what is to be installed has all that the commands call', () => {
  const [, wanted = ''] = /^apt-get install (.*)$/m.exec(english) ?? [];
  const commands = fencesOf(english).filter(({ info }) => info === 'sh');
  const called = new Set(commands.flatMap((fence) => bareCode(fence).map((line) => line.split(' ')[0]!)));
  expect([...called].sort()).toEqual(Object.keys(BROUGHT_BY).sort());
  const packages = Object.values(BROUGHT_BY).filter((by) => by !== THERE && by !== MAKING);
  expect(wanted.split(' ').sort()).toEqual(['libnginx-mod-http-brotli-static', 'nginx', ...packages].sort());
});
