import type { Findings } from '../../support/documents.ts';
import type { Import } from '../../support/imports.ts';

/** What a room may import. Rooms are named by their folder; `machines/*` is any room of the machines. */
export interface Rule {
  /** Rooms, by whichever file unless the room has a door. */
  rooms?: readonly string[];
  /** Rooms of which only the types may be used. */
  types?: readonly string[];
  /** Rooms that a `<script>` of a component starts in the browser. */
  scripts?: readonly string[];
  /** Packages; `node:*` is Node's own, `*` any. */
  packages?: readonly string[];
}

const MACHINES = [
  'machines/case-code',
  'machines/walkthrough',
  'machines/diagnosis',
  'machines/activation',
  'machines/rehearsal',
  'machines/console',
];
const PROBLEM = 'machines/problem.ts';
const ALIASES = 'machines/aliases.ts';

/** Who may import whom: the table of the design. */
export const HOUSE: Readonly<Record<string, Rule>> = {
  [PROBLEM]: {},
  [ALIASES]: { rooms: [PROBLEM] },
  'machines/case-code': {},
  'machines/walkthrough': { rooms: ['machines/case-code', PROBLEM, ALIASES], packages: ['xstate'] },
  'machines/diagnosis': { rooms: ['machines/case-code', PROBLEM, ALIASES], packages: ['xstate'] },
  'machines/activation': { rooms: [PROBLEM], packages: ['xstate'] },
  'machines/rehearsal': { rooms: [...MACHINES, PROBLEM], packages: ['xstate'] },
  'machines/console': { rooms: [...MACHINES, PROBLEM], packages: ['xstate'] },
  // What is kept on a reader's device: the list, and how it is named.
  'src/kept': {},
  'src/i18n': { packages: ['budoux', 'i18next'] },
  'src/content': {
    rooms: ['src/i18n', ...MACHINES, PROBLEM, ALIASES],
    packages: ['diff', 'node:*', 'satteri', 'yaml', 'zod'],
  },
  // What an article says, as a component.
  'src/markdown': {
    rooms: ['src/i18n', 'src/content'],
    packages: ['astro', 'node:*', 'satteri'],
  },
  // Guides and diagnoses as drawings and as text, for pages and for a terminal.
  'src/diagrams': { rooms: ['src/i18n', 'src/content', ...MACHINES], packages: ['@dagrejs/dagre'] },
  'src/screens': {
    rooms: ['src/i18n', 'src/styles'],
    types: ['src/content', ...MACHINES],
    packages: ['preact', 'preact-render-to-string', 'qrcode'],
  },
  'src/components': {
    rooms: ['src/i18n', 'src/markdown', 'src/screens', 'src/styles'],
    types: ['src/content', ...MACHINES],
    scripts: ['src/client'],
    packages: ['qrcode'],
  },
  'src/layouts': {
    rooms: ['src/kept', 'src/i18n', 'src/components', 'src/screens', 'src/styles'],
    types: ['src/content', ...MACHINES],
    scripts: ['src/client'],
    packages: ['node:crypto'],
  },
  // How search asks and ranks: no DOM and no network, so that the build and the measurement run it too.
  'src/client/search/query': {},
  'src/client': {
    // What a script loads later brings its own style sheet.
    rooms: ['src/kept', ...MACHINES, 'src/client/search/query', 'src/screens', 'src/styles'],
    types: ['src/i18n', 'src/worker'],
    packages: ['preact', 'qr', 'qrcode', 'xstate'],
  },
  // The service worker: a script of its own, which a page only talks to.
  'src/worker': { rooms: ['src/kept'] },
  'src/pages': {
    rooms: [
      'src/i18n',
      'src/content',
      'src/components',
      'src/diagrams',
      'src/kept',
      'src/layouts',
      'src/markdown',
      'src/screens',
      'src/styles',
      ...MACHINES,
      PROBLEM,
    ],
    scripts: ['src/client'],
    packages: ['*'],
  },
  'src/styles': {},
  // What every page passes on its way out.
  'src/middleware.ts': { rooms: ['src/content', 'src/i18n', 'src/layouts'], packages: ['astro:middleware'] },
  'src/env.d.ts': { types: ['src/content'] },
  tools: {
    rooms: ['src/content', 'src/diagrams', 'src/i18n', 'src/kept', 'src/client/search/query', ...MACHINES, PROBLEM],
    types: ['src/worker'],
    packages: ['*'],
  },
  'astro.config.mjs': { rooms: ['tools'], packages: ['*'] },
};

/** The room that a file is in: the longest of the table's names that its path begins with. */
export function roomOf(path: string): string {
  const rooms = Object.keys(HOUSE).filter((room) => path === room || path.startsWith(`${room}/`));
  if (rooms.length > 0) return rooms.sort((a, b) => b.length - a.length)[0]!;
  return path
    .split('/')
    .slice(0, /^(machines|src)\//.test(path) ? 2 : 1)
    .join('/');
}

/** Imports that the table does not allow. */
export function importFindings(imports: readonly Import[]): Findings {
  return imports.flatMap((each) => {
    const fault = faultOf(each);
    return fault === undefined ? [] : [`${each.from} imports ${each.to}: ${fault}`];
  });
}

function faultOf({ from, to, isPackage, typeOnly, inScript }: Import): string | undefined {
  const [room, other] = [roomOf(from), roomOf(to)];
  const rule = HOUSE[room];
  if (!rule) return `${room} is no room of the house`;
  if (isPackage) return packageFault(from, to, rule);
  if (other === room) return undefined;
  // A file of the machines that is no room stands for itself.
  if (/^machines\/./.test(other) && !other.endsWith('.ts') && to !== `${other}/index.ts`)
    return `${other} has one door, its index.ts`;
  if (inScript) {
    if (!rule.scripts?.includes(other)) return `a script of ${room} may not start ${other}`;
    return to.split('/').length === 3 ? undefined : `a script starts a file directly in ${other}`;
  }
  if (rule.rooms?.includes(other)) return undefined;
  if (!rule.types?.includes(other)) return `${room} may not import ${other}`;
  return typeOnly ? undefined : `${room} may import only types of ${other}`;
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

/** Rooms that import one another in a circle, each circle once. */
export function circleFindings(imports: readonly Import[]): Findings {
  const edges = new Map<string, Set<string>>();
  for (const { from, to, isPackage } of imports) {
    if (isPackage || roomOf(from) === roomOf(to)) continue;
    edges.set(roomOf(from), (edges.get(roomOf(from)) ?? new Set()).add(roomOf(to)));
  }
  const circles = new Map<string, string>();
  const walk = (trail: readonly string[]): void => {
    for (const next of edges.get(trail.at(-1)!) ?? []) {
      const start = trail.indexOf(next);
      if (start < 0) walk([...trail, next]);
      else {
        const circle = trail.slice(start);
        const key = [...circle].sort().join();
        if (!circles.has(key)) circles.set(key, [...circle, next].join(' → '));
      }
    }
  };
  for (const room of edges.keys()) walk([room]);
  return [...circles.values()];
}
