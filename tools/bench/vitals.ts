import { floorOf } from './floor/floor.ts';
import { answerWith, type HostAnswers } from './load/answers.ts';
import { calibrate } from './load/calibrate.ts';
import { openCold, PHONE } from './load/cold.ts';
import { serveFast, type Server } from './load/server.ts';
import { observeVitals, readVitals, type Vitals } from './load/vitals.ts';
import { withMeasuredSite, type MeasuredSite } from './measured-site.ts';
import { htmlOf, type KindOfPage } from './page-kinds.ts';
import { goalText, spreadOf, spreadText, type Report, type Spread } from './report.ts';

/** How much later than the floor's its largest text or picture may stand on an article's page. */
const MOST = 1.1;
/** Milliseconds without a request after which a page is settled. */
const QUIET = 1_000;

type Spreads = Record<keyof Vitals, Spread>;

interface PageVitals extends KindOfPage {
  page: Spreads;
  floor: Spreads;
  /** The page's median LCP, as so many times the floor's. */
  ratio: number;
}

/** A page or its floor, and what was measured of it, round by round. */
interface Target {
  page: KindOfPage;
  isFloor: boolean;
  rounds: Vitals[];
}

/**
 * When a page of each kind is there on a slow phone, against a page of bare HTML with the same text: both in turn, in one
 * browser, so that whatever else the machine does falls on both.
 *
 * @param rounds how often each is loaded
 */
export async function vitals(rounds: number): Promise<Report> {
  return withMeasuredSite(async (site) => {
    const floors = await serveFast(site.trust, floorAnswers(site));
    try {
      const pairs = site.pages.map((page): Record<'own' | 'floor', Target> => ({
        own: { page, isFloor: false, rounds: [] },
        floor: { page, isFloor: true, rounds: [] },
      }));
      const targets = pairs.flatMap(({ own, floor }) => [own, floor]);
      const calibrations: number[] = [];
      // The first round is not counted: it starts the browser's processes and compresses what is asked for.
      for (let round = 0; round <= rounds; round++) {
        // On the other stream, so that what is measured stays what can be read by a program.
        console.error(round === 0 ? 'Begins with a round that is not counted...' : `Round ${round} of ${rounds}...`);
        calibrations.push(calibrate());
        for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
          const found = await load(site, target.isFloor ? floors : site.server, target.page);
          if (round > 0) target.rounds.push(found);
        }
      }
      const pages = pairs.map((each): PageVitals => {
        const [page, floor] = [spreadsOf(each.own.rounds), spreadsOf(each.floor.rounds)];
        return { ...each.own.page, page, floor, ratio: page.lcp.median / floor.lcp.median };
      });
      const calibration = spreadOf(calibrations);
      return {
        data: { rounds, calibration, pages },
        holds: pages.every((page) => isPainted(page) && isStill(page)),
        print: () => print(pages, rounds, calibration),
      };
    } finally {
      await floors.close();
    }
  });
}

function print(pages: readonly PageVitals[], rounds: number, calibration: Spread): void {
  console.log(`\nMilliseconds at 1.6 Mbps, 150 ms, a processor 4 × slower: median (min–max) of ${rounds}`);
  console.table(
    pages.map((each) => ({
      page: each.kind,
      language: each.language,
      FCP: spreadText(each.page.fcp),
      LCP: spreadText(each.page.lcp),
      'LCP of the floor': spreadText(each.floor.lcp),
      ratio: each.ratio.toFixed(2),
      [`ratio ≤ ${MOST}`]: goalText(isPainted(each)),
      TBT: spreadText(each.page.tbt),
      CLS: +each.page.cls.max.toFixed(4),
      'TBT 0, CLS 0': goalText(isStill(each)),
    })),
  );
  console.log(
    `A fixed piece of work took ${spreadText(calibration)} ms; much more than usual says that others work too.`,
  );
}

const isPainted = ({ ratio }: PageVitals): boolean => ratio <= MOST;

const isStill = ({ page }: PageVitals): boolean => page.tbt.median === 0 && page.cls.max === 0;

/** The same addresses with bare HTML. */
function floorAnswers({ dist, pages }: MeasuredSite): HostAnswers {
  const known = new Map(
    pages.map(({ address }) => [address, answerWith(address, Buffer.from(floorOf(htmlOf(dist, address))))]),
  );
  const none = answerWith('/none.txt', Buffer.from('not found'), 404);
  return (path) => known.get(path) ?? none;
}

async function load({ browser }: MeasuredSite, { origin }: Server, { language, address }: KindOfPage): Promise<Vitals> {
  const cold = await openCold(browser, { language, conditions: PHONE, worker: true });
  try {
    await observeVitals(cold);
    await cold.page.goto(origin + address, { waitUntil: 'load' });
    await cold.settled(QUIET);
    return await readVitals(cold);
  } finally {
    await cold.close();
  }
}

function spreadsOf(rounds: readonly Vitals[]): Spreads {
  const of = (key: keyof Vitals): Spread => spreadOf(rounds.map((round) => round[key]));
  return { fcp: of('fcp'), lcp: of('lcp'), tbt: of('tbt'), cls: of('cls'), load: of('load') };
}
