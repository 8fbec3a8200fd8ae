import { openCold, UNHINDERED, type ColdPage } from './load/cold.ts';
import { weightOf, type Weight } from './load/traffic.ts';
import { withMeasuredSite, type MeasuredSite } from './measured-site.ts';
import type { KindOfPage } from './page-kinds.ts';
import { goalText, withoutZeros, type Report } from './report.ts';

/** Milliseconds without a request after which a page is settled. */
const QUIET = 1_500;

interface PageWeight extends KindOfPage {
  /** What was asked for before the page's load event, and all until nothing more came. */
  untilLoad: Weight;
  settled: Weight;
}

/** What is fetched beside a page to be kept for when there is no network, on the first visit. */
interface Kept {
  language: string;
  requests: number;
  /** Compressed. */
  bytes: number;
}

/**
 * What a cold visit to a page of each kind moves, by what it is. What the service worker fetches for when there is no
 * network is told apart: no page waits for it, and it is the same for all of them.
 */
export async function pageWeights(): Promise<Report> {
  return withMeasuredSite(async (site) => {
    const pages: PageWeight[] = [];
    for (const page of site.pages) pages.push(await weigh(site, page));
    const kept: Kept[] = [];
    for (const page of site.pages.filter(({ kind }) => kind === 'home')) kept.push(await weighKept(site, page));
    return {
      data: { pages, kept },
      holds: pages.every(isWithin),
      print() {
        console.log('\nA cold visit, in bytes after Brotli, by HTTP/2; nothing of what is fetched for use offline');
        console.table(pages.map(row));
        console.log('What is fetched beside it for use offline, once, after the page is idle');
        console.table(kept);
      },
    };
  });
}

const isWithin = ({ limit, settled }: PageWeight): boolean => limit === undefined || settled.bytes <= limit;

function row(page: PageWeight): Record<string, unknown> {
  const { kind, language, limit, untilLoad, settled } = page;
  return {
    page: kind,
    language,
    requests: settled.requests,
    'until load': untilLoad.bytes,
    settled: settled.bytes,
    ...withoutZeros(settled.byKind),
    'with headers': settled.withHeaders,
    'at most': limit ?? '',
    goal: limit === undefined ? '' : goalText(isWithin(page)),
  };
}

async function weigh(site: MeasuredSite, page: KindOfPage): Promise<PageWeight> {
  return visit(site, page, false, (cold) => {
    const moved = cold.moved();
    return {
      ...page,
      untilLoad: weightOf(moved.filter(({ untilLoad }) => untilLoad)),
      settled: weightOf(moved),
    };
  });
}

/** What the server is asked for more by a browser that has service workers. */
async function weighKept(site: MeasuredSite, page: KindOfPage): Promise<Kept> {
  const asked = async (worker: boolean): Promise<{ requests: number; bytes: number }> => {
    const before = site.server.log.length;
    return visit(site, page, worker, () => {
      const log = site.server.log.slice(before);
      return { requests: log.length, bytes: log.reduce((sum, { bytes }) => sum + bytes, 0) };
    });
  };
  const [without, having] = [await asked(false), await asked(true)];
  return {
    language: page.language,
    requests: having.requests - without.requests,
    bytes: having.bytes - without.bytes,
  };
}

async function visit<T>(
  { browser, server }: MeasuredSite,
  { language, address }: KindOfPage,
  worker: boolean,
  read: (cold: ColdPage) => T,
): Promise<T> {
  const cold = await openCold(browser, { language, conditions: UNHINDERED, worker });
  try {
    await cold.page.goto(server.origin + address, { waitUntil: 'load' });
    // The worker fetches when the page is idle, at the latest four seconds after it has loaded.
    await cold.settled(worker ? 3 * QUIET : QUIET, server.lastAsked);
    return read(cold);
  } finally {
    await cold.close();
  }
}
