import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkLibrary, freshLibrary, libraryOf, readContent, type ContentFiles } from '../../src/content/index.ts';
import { temporaryContent, type TemporaryContent } from '../support/temporary-content.ts';

const FLAME = 'content/articles/en/no-flame.mdx';

let content: TemporaryContent;
beforeEach(() => {
  content = temporaryContent(join(process.cwd(), 'tests/fixtures/sound'));
});
afterEach(() => {
  vi.restoreAllMocks();
  content.remove();
});

const at = (file: string): string => join(content.root, file);
const read = (): ContentFiles => readContent(content.root);
const codes = () => [...read().unread].map(([file, { code }]) => `${file} ${code}`);
const faults = () => checkLibrary(freshLibrary(content.root)).map(({ file = '', line, code }) => [file, line, code]);

describe('what an editor or a system leaves in content/', () => {
  test('is passed over', () => {
    const before = [...read().texts.keys()];
    symlinkSync('someone@somewhere.1234:5678', at('content/articles/en/.#no-flame.mdx'));
    for (const name of [
      'no-flame.mdx~',
      '#no-flame.mdx#',
      '.no-flame.mdx.swp',
      '.DS_Store',
      'Thumbs.db',
      '4913',
      '._no-flame.mdx',
    ])
      writeFileSync(at(`content/articles/en/${name}`), '\0\u0001binary');
    mkdirSync(at('content/.git'));
    writeFileSync(at('content/.git/config.yaml'), 'a: [');
    expect([...read().texts.keys()]).toEqual(before);
    expect(codes()).toEqual([]);
    expect(faults()).toEqual([]);
    // What development asks for each page.
    expect(libraryOf(content.root, true).problems).toEqual([]);
  });

  test('is told where it has the name of a content file: links, folders, pipes', () => {
    symlinkSync('loop.mdx', at('content/articles/en/loop.mdx'));
    symlinkSync('nowhere', at('content/articles/en/dangling.mdx'));
    symlinkSync('/etc/passwd', at('content/walkthroughs/out.yaml'));
    symlinkSync('..', at('content/articles/up'));
    mkdirSync(at('content/articles/en/folder.mdx'));
    execFileSync('mkfifo', [at('content/articles/en/pipe.mdx')]);
    expect(codes().sort()).toEqual([
      'content/articles/en/dangling.mdx file-is-link',
      'content/articles/en/folder.mdx file-not-plain',
      'content/articles/en/loop.mdx file-is-link',
      'content/articles/en/pipe.mdx file-not-plain',
      'content/articles/up file-is-link',
      'content/walkthroughs/out.yaml file-is-link',
    ]);
    // Each is reported once, and nothing that it led to.
    expect(faults().map(([file]) => file)).toEqual(expect.arrayContaining([...read().unread.keys()]));
    expect(JSON.stringify([...read().texts])).not.toContain('root:');
  });

  test('may be without the right to be read', () => {
    const forbidden = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    const open = fs.readFileSync.bind(fs);
    const list = fs.readdirSync.bind(fs);
    vi.spyOn(fs, 'readFileSync').mockImplementation(((path: string, ...more: [never]) => {
      if (String(path).endsWith('no-flame.mdx')) throw forbidden;
      return open(path, ...more);
    }) as typeof fs.readFileSync);
    vi.spyOn(fs, 'readdirSync').mockImplementation(((path: string, ...more: [never]) => {
      if (String(path).endsWith('diagnosis')) throw forbidden;
      return list(path, ...more);
    }) as typeof fs.readdirSync);
    // The mocks are seen through the module's own bindings only after this.
    syncBuiltinESMExports();
    try {
      expect(codes()).toEqual([
        'content/diagnosis file-unreadable',
        'content/articles/ja/no-flame.mdx file-unreadable',
        'content/articles/en/no-flame.mdx file-unreadable',
      ]);
      expect([...read().unread.values()].map(({ hint }) => hint)).toEqual(
        Array.from({ length: 3 }, () => expect.stringContaining('chmod') as string),
      );
    } finally {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    }
  });

  test('may be nothing at all', () => {
    rmSync(at('content'), { recursive: true });
    expect(faults()).toContainEqual(['content', undefined, 'content-empty']);
  });
});

describe('a file', () => {
  const save = (bytes: string | Uint8Array) => {
    writeFileSync(at(FLAME), bytes);
  };
  const text = () => content.read(FLAME);

  test('is the same with the mark that Notepad puts before it, and with the line ends of Windows', () => {
    save(`\uFEFF${text().replaceAll('\n', '\r\n')}`);
    expect(faults()).toEqual([]);
    expect(freshLibrary(content.root).articles.find(({ file }) => file === FLAME)?.matter?.title).toBe('No flame');
  });

  test('says on which line it is not UTF-8', () => {
    const before = text();
    save(Buffer.concat([Buffer.from(before), Buffer.from([0x63, 0xe9, 0x0a])]));
    expect(faults()).toEqual([[FLAME, before.split('\n').length, 'file-encoding']]);
  });

  test('is not read where it is as large as a film', () => {
    truncateSync(at(FLAME), 50_000_000_000);
    expect(faults()).toEqual([[FLAME, undefined, 'file-too-large']]);
  });

  test('has a limit to its size, whatever it says', () => {
    save(`${text()}\n${'Open it.\n\n'.repeat(12_000)}`);
    expect(faults()).toEqual([[FLAME, 1, 'file-too-large']]);
    save(`${text()}\n${'a'.repeat(5_000_000)}`);
    expect(faults()).toEqual([[FLAME, 1, 'file-too-large']]);
  });

  test('is told once where it has a name that another system takes for another one', () => {
    writeFileSync(at('content/articles/en/No-Flame.mdx'), text());
    expect(faults()).toEqual([['content/articles/en/No-Flame.mdx', undefined, 'file-name']]);
  });

  test.each([
    ['quotations', (n: number) => `${'>'.repeat(n)} a`],
    ['lists', (n: number) => `${'- '.repeat(n)}a`],
    ['components', (n: number) => `${'<Note>\n\n'.repeat(n / 10)}a${'\n\n</Note>'.repeat(n / 10)}`],
  ])('has a limit to what stands inside one another: %s', (_, deep) => {
    save(`${text()}\n${deep(20_000)}\n`);
    expect(faults().map(([, , code]) => code)).toEqual(['nested-too-deep']);
  });
});

describe('a YAML file', () => {
  const GRAPH = 'content/walkthroughs/boil-water.yaml';

  test.each([
    ['lists in lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['groups in groups', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['dashes', `\n  ${'- '.repeat(20_000)}a`],
  ])('has a limit to what stands inside one another: %s', (_, deep) => {
    writeFileSync(at(GRAPH), `${content.read(GRAPH)}more: ${deep}\n`);
    expect(
      faults()
        .filter(([file]) => file === GRAPH)
        .map(([, , code]) => code),
    ).toContain('nested-too-deep');
  });
});
