import { browserArguments, browserPath } from './load/browser.ts';
import { lighthousePackage, type LighthouseReport } from './lighthouse-package.ts';
import { withMeasuredSite } from './measured-site.ts';
import type { KindOfPage } from './page-kinds.ts';
import { goalText, spreadOf, type Report } from './report.ts';

/** The first letters of the kinds that are looked at. */
const KINDS = ['home', 'guide', 'problem', 'reference', 'simulator', 'diagnosis', 'symptom'];
const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const;

interface Scores extends KindOfPage {
  /** Of 100, by category: the middle of the runs. */
  scores: Record<string, number>;
  metrics: Record<string, number>;
  /** Audits that count and do not have everything. */
  failed: string[];
}

/**
 * Lighthouse's marks for a page of each main kind, as it takes a phone to be. Its first run is not counted: it compresses
 * what is asked for.
 *
 * @param runs how often each page is loaded
 */
export async function lighthouseScores(runs: number): Promise<Report> {
  const { lighthouse, launch } = await lighthousePackage();
  return withMeasuredSite(async ({ pages, server, trust }) => {
    const chromePath = await browserPath();
    const chrome = await launch({
      ...(chromePath ? { chromePath } : {}),
      chromeFlags: ['--headless=new', ...browserArguments(trust)],
    });
    const rows: Scores[] = [];
    try {
      for (const page of pages.filter(({ kind }) => KINDS.some((start) => kind.startsWith(start)))) {
        const reports: LighthouseReport[] = [];
        for (let run = 0; run <= runs; run++) {
          const { lhr } = await lighthouse(server.origin + page.address, { port: chrome.port, logLevel: 'error' });
          if (lhr.runtimeError) throw new Error(`${page.address}: ${lhr.runtimeError.message}`);
          if (run > 0) reports.push(lhr);
        }
        rows.push({ ...page, ...scoresOf(reports) });
      }
    } finally {
      await chrome.kill();
    }
    const isFull = ({ scores }: Scores): boolean => Object.values(scores).every((score) => score === 100);
    return {
      data: rows,
      holds: rows.every(isFull),
      print() {
        console.log(`\nLighthouse, on a phone: the middle of ${runs}`);
        console.table(
          rows.map((row) => ({
            page: row.kind,
            language: row.language,
            ...row.scores,
            ...row.metrics,
            goal: goalText(isFull(row)),
            failed: row.failed.join(', '),
          })),
        );
      },
    };
  });
}

/** What several runs come to: of each number the middle one, of the faults all. */
export function scoresOf(reports: readonly LighthouseReport[]): Omit<Scores, keyof KindOfPage> {
  const middle = (of: (report: LighthouseReport) => number): number => spreadOf(reports.map(of)).median;
  const categories = Object.keys(reports[0]?.categories ?? {});
  const scores = categories.map((id) => [
    id,
    Math.round(100 * middle((report) => report.categories[id]?.score ?? NaN)),
  ]);
  const metrics = Object.entries(METRICS).map(([name, id]) => [
    name,
    +middle((report) => report.audits[id]?.numericValue ?? NaN).toFixed(3),
  ]);
  const failed = reports.flatMap(({ categories: all, audits }) =>
    Object.entries(all)
      .filter(([id]) => id !== 'performance')
      .flatMap(([, { auditRefs }]) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return {
    scores: Object.fromEntries(scores) as Record<string, number>,
    metrics: Object.fromEntries(metrics) as Record<string, number>,
    failed: [...new Set(failed)],
  };
}
