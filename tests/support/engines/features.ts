import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';

/** Something that not every browser has. */
interface EngineFeature {
  name: string;
  /** Whether it is there, asked in a page. */
  isThere: () => boolean;
  /** Where the site uses it, and what stands in where it is not there. */
  use: string;
}

/** What the site uses where it is there. What the tests of the floor name as newer is here too. */
const FEATURES: readonly EngineFeature[] = [
  {
    name: '`text-wrap: pretty`',
    isThere: () => CSS.supports('text-wrap: pretty'),
    use: 'no single word on the last line; elsewhere default line breaks',
  },
  {
    name: '`word-break: auto-phrase`',
    isThere: () => CSS.supports('word-break: auto-phrase'),
    use: 'Japanese lines break between phrases in text from scripts; elsewhere, and in articles, the build marks phrases',
  },
  {
    name: '`text-spacing-trim`',
    isThere: () => CSS.supports('text-spacing-trim: trim-start'),
    use: 'narrower brackets',
  },
  {
    name: '`content-visibility: auto`',
    isThere: () => CSS.supports('content-visibility: auto'),
    use: 'distant content is laid out later, in Chromium only: the others scroll links to the reserved height',
  },
  {
    name: '`<link rel="expect" blocking="render">`',
    isThere: () => 'blocking' in document.createElement('link'),
    use: 'the first frame has the header; elsewhere an empty page may appear first',
  },
  {
    name: '`forced-color-adjust`',
    isThere: () => CSS.supports('forced-color-adjust: none'),
    use: 'marks in forced colors',
  },
  {
    name: 'service worker',
    isThere: () => 'serviceWorker' in navigator,
    use: 'the site works offline; elsewhere it needs a network',
  },
  {
    name: '`BroadcastChannel`',
    isThere: () => 'BroadcastChannel' in window,
    use: 'windows of the console share calls; elsewhere only when they open',
  },
  {
    name: 'clipboard',
    isThere: () => 'clipboard' in navigator,
    use: 'copying; elsewhere a message says that it failed',
  },
  {
    name: '`ClipboardItem`',
    isThere: () => 'ClipboardItem' in window,
    use: 'copying formatted tickets; elsewhere plain text',
  },
  {
    name: '`requestIdleCallback`',
    isThere: () => 'requestIdleCallback' in window,
    use: 'preloading while idle; elsewhere after a timer',
  },
  { name: '`Intl.Segmenter`', isThere: () => 'Segmenter' in Intl, use: 'words of a question in Japanese' },
  {
    name: '`WebAssembly`',
    isThere: () => 'WebAssembly' in window,
    use: 'the search; elsewhere a message with links',
  },
];

const TABLE = 'docs/engines.md';
const [BEGIN, END] = ['<!-- made by the tests: SHIRUBE_UPDATE=1 -->', '<!-- end -->'];
const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** An engine's name without its version. */
const nameOf = (engine: string): string => engine.split(' ')[0]!;

/** The table of features as it stands in the docs: a column for each engine. */
function rowsIn(text: string): string[][] {
  const [, table = ''] = text.split(BEGIN);
  return table.split(END)[0]!.trim().split('\n').map(cells);
}

/** What the engine of a page has, by the names of features. */
export async function featuresOf(page: Page): Promise<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  for (const { name, isThere } of FEATURES) found[name] = await page.evaluate(isThere);
  return found;
}

/**
 * What an engine has by the docs; nothing where they speak of a newer version alone. A newer one than theirs loses nothing: of
 * what theirs has not, it has what was found.
 *
 * @param engine its name and version, as in `Firefox 153`
 */
export function featuresTold(
  engine: string,
  found: Readonly<Record<string, boolean>>,
  table = readFileSync(TABLE, 'utf8'),
): Record<string, boolean> | undefined {
  const [head = [], , ...rows] = rowsIn(table);
  const isOlder = (title: string): boolean => title.localeCompare(engine, 'en', { numeric: true }) <= 0;
  const column = head.findIndex((title) => nameOf(title) === nameOf(engine) && isOlder(title));
  if (column < 0) return undefined;
  const more = head[column] === engine ? {} : found;
  return Object.fromEntries(rows.map((row) => [row[0]!, row[column] === 'yes' || (more[row[0]!] ?? false)]));
}

/** Writes an engine's column anew. @param engine its name and version, as in `Firefox 153` */
export function tellFeatures(engine: string, found: Readonly<Record<string, boolean>>): void {
  const text = readFileSync(TABLE, 'utf8');
  const [head = [], , ...rows] = rowsIn(text);
  const engines = head.slice(1, -1).map((title) => (nameOf(title) === nameOf(engine) ? engine : title));
  if (!engines.includes(engine)) engines.push(engine);
  engines.sort();
  const told = (feature: string, title: string): string => {
    if (title === engine) return found[feature] ? 'yes' : 'no';
    const column = head.findIndex((each) => nameOf(each) === nameOf(title));
    return rows.find((row) => row[0] === feature)?.[column] ?? '';
  };
  const table = [
    ['feature', ...engines, 'what for, and what stands in'],
    ['---', ...engines.map(() => '---'), '---'],
    ...FEATURES.map(({ name, use }) => [name, ...engines.map((title) => told(name, title)), use]),
  ].map((row) => `| ${row.join(' | ')} |`);
  const [before = ''] = text.split(BEGIN);
  writeFileSync(TABLE, `${before}${BEGIN}\n\n${table.join('\n')}\n\n${END}${text.split(END)[1]}`);
}
