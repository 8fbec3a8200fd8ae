import type { Issues } from '../../support/documents.ts';
import type { Import } from '../../support/imports.ts';

/** What a module may import. Modules are named by their folder; `machines/*` is any module of the machines. */
interface Rule {
  /** Modules, by any file unless the module has an entry point. */
  rooms?: readonly string[];
  /** Modules that may only be imported as types. */
  types?: readonly string[];
  /** Packages; `node:*` is Node's own, `*` any. */
  packages?: readonly string[];
}

const MACHINES = [
  'machines/case-code',
  'machines/walkthrough',
  'machines/diagnosis',
  'machines/simulator',
  'machines/rehearsal',
  'machines/console',
  'machines/support',
];
const PROBLEM = 'machines/problem.ts';
const ALIASES = 'machines/aliases.ts';
const KNOWN = 'machines/assert-defined.ts';
const CLOSURE = 'machines/closure.ts';
/** How data is read: with zod, so not in a browser. */
const DATA = 'machines/data';

const FEATURES = [
  'accessibility',
  'aloud',
  'article',
  'case-code',
  'counters',
  'desk',
  'diagnosis',
  'display',
  'embed',
  'export',
  'home',
  'notice',
  'offline',
  'privacy',
  'readings',
  'search',
  'show',
  'simulator',
  'topics',
  'walkthrough',
  'which-screen',
].map((name) => `src/features/${name}`);
const SHARED = ['src/conformance', 'src/readings', 'src/ui', 'src/ui/kept', 'src/screens', 'src/content', 'src/i18n'];

const HOUSE: Readonly<Record<string, Rule>> = {
  [PROBLEM]: {},
  [KNOWN]: {},
  [CLOSURE]: {},
  [ALIASES]: { rooms: [PROBLEM] },
  [DATA]: { rooms: [PROBLEM], packages: ['zod'] },
  'machines/case-code': {},
  'machines/support': {},
  'machines/walkthrough': {
    rooms: ['machines/case-code', DATA, PROBLEM, ALIASES, KNOWN, CLOSURE],
    packages: ['xstate', 'zod'],
  },
  'machines/diagnosis': { rooms: ['machines/case-code', DATA, PROBLEM, ALIASES, KNOWN], packages: ['xstate', 'zod'] },
  'machines/simulator': { rooms: [DATA, PROBLEM, KNOWN, CLOSURE], packages: ['xstate', 'zod'] },
  'machines/rehearsal': { rooms: [...MACHINES, PROBLEM, KNOWN], packages: ['xstate'] },
  'machines/console': { rooms: [...MACHINES, DATA, PROBLEM, KNOWN], packages: ['xstate', 'zod'] },
  'src/i18n': { packages: ['budoux', 'i18next'] },
  // What conformance consists of, and what is known of it: data, for a page and for the command that finds out.
  'src/conformance': { types: ['src/i18n'] },
  // How words are read: pure, for content, the build and browsers.
  'src/readings': {},
  'src/content': {
    rooms: ['src/i18n', 'src/readings', ...MACHINES, DATA, PROBLEM, ALIASES, KNOWN],
    packages: ['diff', 'node:*', 'satteri', 'yaml', 'zod'],
  },
  // Guides as diagrams, for the studio.
  'src/diagrams': { rooms: ['src/i18n'], types: MACHINES, packages: ['@dagrejs/dagre', 'preact'] },
  'src/screens': {
    rooms: ['src/i18n'],
    types: ['src/content', ...MACHINES],
    packages: ['preact', 'preact-render-to-string', 'qrcode'],
  },
  // What is kept on a reader's device: the list, and how it is named. The worker's script has it too.
  'src/ui/kept': {},
  'src/ui': {
    rooms: ['src/ui/kept', 'src/i18n', ...MACHINES],
    types: ['src/content'],
    packages: ['idb'],
  },
  // How search asks and ranks: no DOM and no network, so that the build and the measurement run it too.
  'src/features/search/query': {},
  ...Object.fromEntries(
    FEATURES.map((feature) => [
      feature,
      {
        rooms: [...FEATURES, 'src/features/search/query', ...SHARED, ...MACHINES, PROBLEM, KNOWN],
        types: ['src/worker'],
        packages: [
          'astro',
          'mdast-util-gfm',
          'mdast-util-to-markdown',
          'node:*',
          'preact',
          'qr',
          'qrcode',
          'satteri',
          'xstate',
        ],
      },
    ]),
  ),
  // The service worker: a script of its own, which a page only talks to.
  'src/worker': { rooms: ['src/ui/kept'] },
  'src/layouts': { rooms: [...FEATURES, ...SHARED, KNOWN], types: MACHINES, packages: ['astro', 'node:crypto'] },
  'src/pages': {
    rooms: [...FEATURES, ...SHARED, 'src/layouts', ...MACHINES, PROBLEM, KNOWN],
    packages: ['*'],
  },
  // What every page passes on its way out.
  'src/middleware.ts': { rooms: ['src/content', 'src/i18n'], packages: ['astro:middleware'] },
  'src/env.d.ts': { types: ['src/content'], packages: ['astro'] },
  'src/build': {
    rooms: [
      'src/content',
      'src/readings',
      'src/i18n',
      'src/ui/kept',
      'src/features/search/query',
      ...MACHINES,
      PROBLEM,
      KNOWN,
      'tools',
    ],
    types: ['src/worker'],
    packages: ['*'],
  },
  // What the studio's page and its server say to one another.
  'tools/studio/protocol': { types: ['src/content', ...MACHINES, 'tools'] },
  // The studio's page: a browser runs it, and the files are the server's business. Of the commands it has how texts are edited, which
  // needs no Node.
  'tools/studio/page': {
    rooms: ['src/diagrams', 'src/i18n', 'src/screens', 'src/ui', 'machines/walkthrough', KNOWN, 'tools'],
    types: ['src/content', 'tools/studio/protocol', ...MACHINES, PROBLEM],
    packages: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'diff',
      'preact',
      'yaml',
    ],
  },
  // The studio's server calls what the commands do.
  'tools/studio/server': {
    rooms: ['tools', 'src/build', 'src/content', 'src/i18n', ...MACHINES, PROBLEM, KNOWN],
    types: ['tools/studio/protocol'],
    packages: ['*'],
  },
  'tools/edit.ts': { rooms: ['tools', 'tools/studio/server', 'src/build'], packages: ['*'] },
  // Tells assistants what pages tell readers.
  'tools/mcp': {
    rooms: [
      'src/content',
      'src/i18n',
      'src/features/article',
      'src/features/export',
      'src/features/search/query',
      ...MACHINES,
      PROBLEM,
    ],
    packages: ['xstate', 'zod'],
  },
  tools: {
    rooms: [
      'tools/mcp',
      DATA,
      'src/build',
      'src/conformance',
      'src/content',
      'src/diagrams',
      'src/i18n',
      // The studio draws screens, and says words as pages do.
      'src/screens',
      'src/ui',
      'src/ui/kept',
      'src/features/search/query',
      ...MACHINES,
      PROBLEM,
      KNOWN,
    ],
    types: ['src/worker', 'tools/studio/protocol'],
    packages: ['*'],
  },
  'astro.config.mjs': { rooms: ['src/build'], packages: ['*'] },
};

/** The module that a file is in: the longest of the table's names that its path begins with. */
export function roomOf(path: string): string {
  const rooms = Object.keys(HOUSE).filter((room) => path === room || path.startsWith(`${room}/`));
  if (rooms.length > 0) return rooms.sort((a, b) => b.length - a.length)[0]!;
  return path
    .split('/')
    .slice(0, /^(machines|src)\//.test(path) ? 2 : 1)
    .join('/');
}

/** Imports that the table does not allow. */
export function importIssues(imports: readonly Import[]): Issues {
  return imports.flatMap((each) => {
    const fault = faultOf(each);
    return fault === undefined ? [] : [`${each.from} imports ${each.to}: ${fault}`];
  });
}

/** The entry points of a module; without any, every file is one. */
function doorsOf(room: string): RegExp | undefined {
  // Files that parse data are separate entry points: no browser may load zod.
  if (/^machines\/[a-z-]+$/.test(room)) return /^(?:index|[a-z]+\.parse)\.ts$/;
  // A page names the component that it shows and the script that it starts: one entry point for everything would load all styles.
  if (FEATURES.includes(room)) return /^(?:index\.ts|page-data\.ts|[A-Z]\w+\.astro|[a-z-]+(?:\.start\.ts|\.css))$/;
  // What a drawing consists of is for browsers too.
  if (room === 'src/diagrams') return /^index\.ts$|^[a-z-]+\.css$/;
  if (['src/content', 'src/i18n'].includes(room)) return /^(?:index\.ts|[a-z-]+\.css)$/;
  return undefined;
}

function faultOf({ from, to, isPackage, typeOnly }: Import): string | undefined {
  const [room, other] = [roomOf(from), roomOf(to)];
  const rule = HOUSE[room];
  if (!rule) return `${room} is no room of the house`;
  if (isPackage) return packageFault(from, to, rule);
  if (other === room) return undefined;
  const isThere = rule.rooms?.includes(other) ?? false;
  if (!isThere && !rule.types?.includes(other)) return `${room} may not import ${other}`;
  if (!isThere && !typeOnly) return `${room} may import only types of ${other}`;
  if (doorsOf(other)?.test(to.slice(other.length + 1)) === false) return `${other} has doors, and this is none of them`;
  return undefined;
}

function packageFault(from: string, name: string, { packages = [] }: Rule): string | undefined {
  const room = roomOf(from);
  if (room === 'machines/diagnosis' && name === 'xstate' && !from.endsWith('.machine.ts'))
    return `${room} has XState only in its .machine.ts`;
  const allowed = packages.some(
    (each) => each === '*' || each === name || (each === 'node:*' && name.startsWith('node:')),
  );
  return allowed ? undefined : `${room} may not use this package`;
}

/** What a browser may run: these modules, whose other halves make pages, and these packages. */
const IN_BROWSER = /^(?:src\/(?:features|layouts|readings|screens|ui)|machines)\/|\.css$/;
const PACKAGES_IN_BROWSER = ['idb', 'preact', 'qr', 'qrcode', 'xstate'];

/** All imports of code that browsers are sent: from the pages' scripts on, through all that these import. */
function sentToBrowsers(imports: readonly Import[]): Import[] {
  const byFile = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from, inScript }) => (inScript ? '' : from),
  );
  const sent: Import[] = [];
  const waiting = new Set(['']);
  // A set is walked with what is added in the meantime.
  for (const file of waiting) {
    for (const each of byFile.get(file) ?? []) {
      sent.push(each);
      if (!each.isPackage && IN_BROWSER.test(each.to)) waiting.add(each.to);
    }
  }
  return sent;
}

/** What a page's script reaches that belongs to the build. */
export function browserIssues(imports: readonly Import[]): Issues {
  return sentToBrowsers(imports).flatMap(({ from, to, isPackage }) =>
    (isPackage ? PACKAGES_IN_BROWSER.includes(to) : IN_BROWSER.test(to)) ? [] : [`a browser loads ${to}, by ${from}`],
  );
}

/** The packages in scripts for browsers. */
export function packagesInBrowser(imports: readonly Import[]): string[] {
  return [...new Set(sentToBrowsers(imports).flatMap(({ to, isPackage }) => (isPackage ? [to] : [])))];
}

/** What imports one another in a circle, types included: files, or the modules that `of` names. */
export function circles(imports: readonly Import[], of = (path: string): string => path): Issues {
  const edges = Map.groupBy(
    imports.filter(({ isPackage }) => !isPackage),
    ({ from }) => of(from),
  );
  const [index, low, open] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()];
  const found: string[] = [];
  const stack: string[] = [];
  // Tarjan’s strongly connected components.
  const visit = (file: string): void => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    stack.push(file);
    open.add(file);
    for (const each of edges.get(file) ?? []) {
      const to = of(each.to);
      if (to === file) continue;
      if (!index.has(to)) visit(to);
      if (open.has(to)) low.set(file, Math.min(low.get(file) ?? own, low.get(to) ?? own));
    }
    if (low.get(file) !== own) return;
    const circle = stack.splice(stack.indexOf(file));
    for (const each of circle) open.delete(each);
    if (circle.length > 1) found.push(circle.sort().join(' ↔ '));
  };
  for (const file of edges.keys()) if (!index.has(file)) visit(file);
  return found;
}
