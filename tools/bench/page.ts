import { openCold, UNHINDERED, type ColdPage } from './load/cold.ts';
import { weightOf, type Weight } from './load/traffic.ts';
import { withMeasuredSite, type MeasuredSite } from './measured-site.ts';
import { MOST_REQUESTS, type KindOfPage } from './page-kinds.ts';
import { goalText, withoutZeros, type Report } from './report.ts';

/** Milliseconds without a request after which a page is settled. */
const QUIET = 1_500;

interface PageWeight extends KindOfPage {
  /** What was asked for before the page's load event, and all until nothing more came. */
  untilLoad: Weight;
  settled: Weight;
  /** All that the server is asked for and sends, compressed, when the browser also keeps the page for use without a network. */
  kept: { requests: number; bytes: number };
}

/** What a cold visit to a page of each kind moves, and what it moves in all when the page is kept for use without a network. */
export async function pageWeights(): Promise<Report> {
  return withMeasuredSite(async (site) => {
    const pages: PageWeight[] = [];
    for (const page of site.pages) pages.push(await weigh(site, page));
    return {
      data: { pages },
      holds: pages.every(isWithin),
      print() {
        console.log(
          '\nA cold visit, in bytes after Brotli, by HTTP/2; the last two columns with what is kept for use offline',
        );
        console.table(pages.map(row));
      },
    };
  });
}

const isWithin = ({ limit, settled }: PageWeight): boolean =>
  limit === undefined || (settled.bytes <= limit && settled.requests <= MOST_REQUESTS);

function row(page: PageWeight): Record<string, unknown> {
  const { kind, language, limit, untilLoad, settled, kept } = page;
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
    'requests, kept': kept.requests,
    'bytes, kept': kept.bytes,
  };
}

async function weigh(site: MeasuredSite, page: KindOfPage): Promise<PageWeight> {
  const weights = await visit(site, page, false, (cold) => {
    const moved = cold.moved();
    return { untilLoad: weightOf(moved.filter(({ untilLoad }) => untilLoad)), settled: weightOf(moved) };
  });
  const before = site.server.log.length;
  const kept = await visit(site, page, true, () => {
    const log = site.server.log.slice(before);
    return { requests: log.length, bytes: log.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
  return { ...page, ...weights, kept };
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
