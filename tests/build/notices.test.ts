import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { noticesOf } from '../../src/build/notices.ts';
import { packageAt, takeList, LIST, type Shipped } from '../../src/build/notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirube-notices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package in a folder, with these files in it. */
function installed(name: string, files: Record<string, string>): string {
  const at = join(folder, name);
  const all = { 'package.json': JSON.stringify({ name, version: '1.0.0', license: 'MIT' }), ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(join(at, file, '..'), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  return at;
}

const shipped = (name: string, text?: string): Shipped => ({
  name,
  version: '1.0.0',
  identifier: 'MIT',
  ...(text === undefined ? {} : { text }),
});

describe('noticesOf', () => {
  test('names each package once, in order, with its licence', () => {
    const text = noticesOf([
      shipped('pear', 'Pear’s terms\r\nand more'),
      shipped('apple', 'Apple’s terms'),
      shipped('pear', 'x'),
    ]);
    expect([...text.matchAll(/^(apple|pear) 1\.0\.0 \(MIT\)$/gm)].map(([, name]) => name)).toEqual(['apple', 'pear']);
    expect(text).toContain('Apple’s terms\n');
    expect(text).not.toContain('\r');
    expect(noticesOf([shipped('pear', 'a'), shipped('apple', 'b')])).toBe(
      noticesOf([shipped('apple', 'b'), shipped('pear', 'a')]),
    );
  });

  test.each([undefined, '', ' \n'])(
    'fails where a package has %j for a licence, and names all such packages',
    (text) => {
      const packages = [shipped('plum', text), shipped('apple', 'terms'), shipped('fig', text)];
      expect(() => noticesOf(packages)).toThrow(
        /^No licence is found for fig 1\.0\.0, plum 1\.0\.0, of which something is sent to browsers\. Look into the package/,
      );
    },
  );
});

describe('packageAt', () => {
  test.each([
    ['a file', { LICENSE: 'terms' }, 'terms'],
    ['a file with another spelling', { 'licence.md': 'terms' }, 'terms'],
    ['a folder', { 'LICENSE/LICENSE': 'terms', 'LICENSE/LICENSE-other': 'more' }, 'terms\n\nmore'],
    ['a notice beside it', { LICENSE: 'terms', NOTICE: 'with thanks' }, 'terms\n\nwith thanks'],
    ['what a tool is made of', { LICENSE: 'terms\n\n# Licenses of bundled dependencies\n\nothers' }, 'terms'],
    ['nothing', { 'README.md': 'terms' }, undefined],
  ])('reads %s', (what, files, text) => {
    const { text: found, ...rest } = packageAt(installed(what.replaceAll(' ', '-'), files));
    expect(found).toBe(text);
    expect(rest).toMatchObject({ version: '1.0.0', identifier: 'MIT' });
  });
});

test('takeList takes the list away: it is none of the site’s', () => {
  const listed = [
    shipped('pear', 'terms'),
    shipped('quince', 'terms'),
    { ...shipped('fig', 'terms'), version: '0.9.0' },
  ];
  writeFileSync(join(folder, LIST), JSON.stringify(listed));
  for (const name of ['quince', 'fig']) installed(name, { LICENSE: 'terms', NOTICE: 'with thanks' });
  const [pear, , fig] = listed;
  // As installed where it is that version, else as listed.
  expect(takeList(folder, folder)).toEqual([pear, shipped('quince', 'terms\n\nwith thanks'), fig]);
  expect(() => takeList(folder)).toThrow(/ENOENT/);
});
