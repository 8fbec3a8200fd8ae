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

describe('importsOf', () => {
  const targets = (path: string, text: string) =>
    importsOf({ path, text }).map(({ to, typeOnly, inScript }) => [
      to,
      typeOnly ? 'types' : inScript ? 'script' : 'code',
    ]);

  test('finds every kind of import', () => {
    const text = [
      "import a, { b } from './a.ts';",
      "import type { C } from '../c/index.ts';",
      "import { type D, type E } from './d.ts';",
      "export { f } from './f.ts';",
      "import './g.css';",
      "const h = await import('./h.ts');",
      "type I = import('./i.ts').I;",
      "import { join } from 'node:path';",
      "import x from '@scope/name/deep.js';",
      "// import './comment.ts';",
    ].join('\n');
    expect(targets('src/x/y.ts', text)).toEqual([
      ['src/x/a.ts', 'code'],
      ['src/c/index.ts', 'types'],
      ['src/x/d.ts', 'types'],
      ['src/x/f.ts', 'code'],
      ['src/x/g.css', 'code'],
      ['src/x/h.ts', 'code'],
      ['src/x/i.ts', 'types'],
      ['node:path', 'code'],
      ['@scope/name', 'code'],
    ]);
  });

  test('tells a component’s script from its front matter', () => {
    const text = "---\nimport A from './A.astro';\n---\n<A />\n<script>\n  import '../client/a.ts';\n</script>\n";
    expect(targets('src/components/B.astro', text)).toEqual([
      ['src/components/A.astro', 'code'],
      ['src/client/a.ts', 'script'],
    ]);
  });
});

describe('importIssues finds', () => {
  const find = (from: string, statement: string) =>
    importIssues(importsOf({ path: from, text: statement })).map((issue) => issue.split(': ')[1]);
  test.each([
    ['machines/walkthrough/a.ts', "import '../../src/i18n/index.ts'", 'machines/walkthrough may not import src/i18n'],
    ['machines/walkthrough/a.ts', "import 'node:fs'", 'machines/walkthrough may not use this package'],
    [
      'machines/diagnosis/diagnosis.plan.ts',
      "import 'xstate'",
      'machines/diagnosis has XState only in its .machine.ts',
    ],
    [
      'machines/console/a.ts',
      "import '../walkthrough/walkthrough.graph.ts'",
      'machines/walkthrough has doors, and this is none of them',
    ],
    ['src/content/a.ts', "import '../features/home/a.ts'", 'src/content may not import src/features/home'],
    ['src/ui/a.ts', "import { a } from '../content/index.ts'", 'src/ui may import only types of src/content'],
    [
      'src/features/home/a.ts',
      "import '../../layouts/early-script.ts'",
      'src/features/home may not import src/layouts',
    ],
    ['src/features/home/a.ts', "import '../search/load.ts'", 'src/features/search has doors, and this is none of them'],
    [
      'src/features/home/A.astro',
      "<script>import '../search/view/result.ts'</script>",
      'src/features/search has doors, and this is none of them',
    ],
    ['src/ui/a.ts', "import 'yaml'", 'src/ui may not use this package'],
    ['src/pages/a.ts', "import '../build/policy.ts'", 'src/pages may not import src/build'],
    ['tools/a.ts', "import '../tests/support/pages.ts'", 'tools may not import tests'],
    ['tools/a.ts', "import '../src/pages/_library.ts'", 'tools may not import src/pages'],
    ['tools/studio/page/a.ts', "import '../server/files.ts'", 'tools/studio/page may not import tools/studio/server'],
    ['tools/studio/page/a.ts', "import 'node:fs'", 'tools/studio/page may not use this package'],
    ['tools/new.ts', "import './studio/server/files.ts'", 'tools may not import tools/studio/server'],
    ['src/attic/a.ts', "import 'zod'", 'src/attic is no room of the house'],
  ])('%s that says %s', (from, statement, fault) => {
    expect(find(from, statement)).toEqual([fault]);
  });

  test('nothing where the table allows it', () => {
    expect(
      find(
        'src/features/home/A.astro',
        "---\nimport type { R } from '../../content/index.ts';\n---\n<script>import './a.start.ts'</script>",
      ),
    ).toEqual([]);
    expect(find('machines/diagnosis/diagnosis.machine.ts', "import 'xstate'")).toEqual([]);
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
