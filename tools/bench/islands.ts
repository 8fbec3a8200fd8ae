import { ISLANDS, SHELL, type Island } from './island-list.ts';
import { openCold, UNHINDERED } from './load/cold.ts';
import type { Transfer } from './load/traffic.ts';
import { withMeasuredSite, type MeasuredSite } from './measured-site.ts';
import { fileText, htmlOf, type KindOfPage } from './page-kinds.ts';
import type { Report } from './report.ts';
import { scriptGraph } from '../../src/build/script-graph.ts';

/** Milliseconds without a request after which a page is settled. */
const QUIET = 1_000;

/** Bytes of scripts, compressed. */
interface IslandWeight {
  island: string;
  /** With the page, before anybody touches it: beside what every page loads. */
  atLoad: number;
  touched: string;
  /** With the first touch, and what comes with it that is no script: words, a graph, styles. */
  atTouch: number;
  beside: number;
  /** All that it can still load after that. */
  later: number;
}

/** What the scripts of each island weigh, and when they come. Each is touched in a real browser. */
export async function islandWeights(): Promise<Report> {
  return withMeasuredSite(async (site) => {
    const { source } = site.library.site;
    const language = site.pages.find(({ language: each }) => each !== '' && each !== source)?.language ?? source;
    const rows: IslandWeight[] = [];
    let shell: string[] = [];
    for (const island of ISLANDS) {
      const page = site.pages.find((each) => each.language === language && each.kind.startsWith(island.on));
      if (!page) continue;
      const row = await touched(site, island, page, shell);
      if (island === SHELL) shell = row.files;
      rows.push(row.weight);
    }
    return {
      data: rows,
      print() {
        console.log('\nScripts by island, in bytes after Brotli; what every page loads is counted once');
        console.table(rows);
      },
    };
  });
}

/** @param shell the scripts that every page loads */
async function touched(
  { browser, server, answers, dist }: MeasuredSite,
  { island, touched: how, touch }: Island,
  { language, address }: KindOfPage,
  shell: readonly string[],
): Promise<{ weight: IslandWeight; files: string[] }> {
  const cold = await openCold(browser, { language, conditions: UNHINDERED, worker: false });
  try {
    await cold.page.goto(server.origin + address, { waitUntil: 'load' });
    await cold.settled(QUIET);
    const before = cold.moved();
    await touch(cold.page);
    await cold.settled(QUIET);
    const after = cold.moved().slice(before.length);
    const scripts = before.filter(({ kind, path }) => kind === 'script' && !shell.includes(path));
    const files = [...before, ...after].map(({ path }) => path);
    const { later } = scriptGraph(htmlOf(dist, address), (path) => fileText(dist, path), shell);
    return {
      files: scripts.map(({ path }) => path),
      weight: {
        island,
        atLoad: sum(scripts),
        touched: how,
        atTouch: sum(after.filter(({ kind }) => kind === 'script')),
        beside: sum(after.filter(({ kind }) => kind !== 'script')),
        later: sum(later.filter((path) => !files.includes(path)).map((path) => ({ bytes: answers(path).body.length }))),
      },
    };
  } finally {
    await cold.close();
  }
}

function sum(moved: readonly Pick<Transfer, 'bytes'>[]): number {
  return moved.reduce((all, { bytes }) => all + bytes, 0);
}
