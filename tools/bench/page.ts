import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  articlesOf,
  languagesOf,
  libraryOf,
  projectRoot,
  published,
  symptomIds,
  type Library,
} from '../../src/content/index.ts';
import { addressesOf, baseOf } from '../../src/i18n/index.ts';
import { QUIET_CHROMIUM } from '../dev/quiet-chromium.ts';
import { serveReleased } from '../serving/released.ts';
import { installApart } from '../setup/apart.mjs';
import { requireProgram } from '../setup/programs.ts';
import { printTable, quantile } from './common.ts';

interface Page {
  kind: string;
  language: string;
  address: string;
}

/** The part of Lighthouse's report that is used. */
export interface LighthouseReport {
  runtimeError?: { message: string };
  /** Scores from 0 to 1. */
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items?: unknown[] } }>;
}

/** In bytes, number, and milliseconds. */
const METRICS = {
  bytes: 'total-byte-weight',
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const;

/**
 * Runs Lighthouse, as a phone, on a page of each kind and language of the built site, served by nginx as in production.
 *
 * @param options the number of runs (the table has the medians), and the beginnings of the kinds to measure
 * @returns whether every page scores 100 in every category
 */
export async function pageSpeed(options: string[]): Promise<boolean> {
  const runs = Number(options.find((option) => /^\d+$/.test(option)) ?? 1);
  const kinds = options.filter((option) => !/^\d+$/.test(option));
  const nginx = await requireProgram('nginx');
  const packages = await installApart('lighthouse');
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(packages, file)).href);
  const { default: lighthouse } = (await load('lighthouse/core/index.js')) as {
    default: (address: string, flags: { port: number; logLevel: 'error' }) => Promise<{ lhr: LighthouseReport }>;
  };
  const { launch } = (await load('chrome-launcher/dist/index.js')) as {
    launch: (options: { chromePath?: string; chromeFlags: string[] }) => Promise<{ port: number; kill: () => void }>;
  };
  const library = published(libraryOf(projectRoot()));
  const { address, languages, embedding, hsts } = library.site;
  const dist = join(projectRoot(), 'dist');
  const served = await serveReleased(nginx, {
    dist,
    languages: Object.keys(languages),
    base: baseOf(address),
    embedding,
    hsts,
  });
  const chromePath = process.env['SHIRUBE_CHROMIUM'];
  const chrome = await launch({
    ...(chromePath ? { chromePath } : {}),
    chromeFlags: ['--headless=new', '--no-sandbox', ...QUIET_CHROMIUM],
  });
  const rows = [];
  try {
    for (const { kind, language, address: path } of pagesOf(library, dist)) {
      if (kinds.length > 0 && !kinds.some((start) => kind.startsWith(start))) continue;
      const reports: LighthouseReport[] = [];
      for (let run = 0; run < runs; run++) {
        const { lhr } = await lighthouse(`http://localhost:${served.port}${path}`, {
          port: chrome.port,
          logLevel: 'error',
        });
        if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
        reports.push(lhr);
      }
      rows.push({ page: kind, language, ...summaryOf(reports) });
    }
  } finally {
    chrome.kill();
    await served.close();
  }
  printTable(rows);
  return rows.every(({ failed, performance }) => failed === '' && performance === 100);
}

/** The median of each number, and every failed audit that counts. Without HTTPS, which no test server has. */
export function summaryOf(reports: readonly LighthouseReport[]) {
  const median = (of: (report: LighthouseReport) => number | undefined): number =>
    quantile(
      reports.map((report) => of(report) ?? NaN),
      0.5,
    );
  const metrics = Object.entries(METRICS).map(([name, id]) => [name, median(({ audits }) => audits[id]?.numericValue)]);
  const failed = reports.flatMap(({ categories, audits }) =>
    Object.entries(categories)
      .filter(([category]) => category !== 'performance')
      .flatMap(([, { auditRefs }]) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && id !== 'is-on-https' && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return {
    performance: Math.round(100 * median(({ categories }) => categories['performance']?.score)),
    requests: median(({ audits }) => audits['network-requests']?.details?.items?.length),
    ...(Object.fromEntries(metrics) as Record<keyof typeof METRICS, number>),
    failed: [...new Set(failed)].join(', '),
  };
}

/** A page of each kind and language that was built. Of the guides, those with the most and the fewest figures. */
function pagesOf(library: Library, dist: string): Page[] {
  const addresses = addressesOf(library.site.address);
  const figures = (address: string): number =>
    readFileSync(join(dist, address, 'index.html'), 'utf8').match(/<figure class="figure\b/g)?.length ?? 0;
  const pages = Object.keys(library.site.languages).flatMap((language): Page[] => {
    const articles = (kind: 'guide' | 'problem' | 'reference'): string[] =>
      articlesOf(library, language, kind)
        .filter(({ id }) => languagesOf(library, id).includes(language))
        .map(({ id }) => addresses.article(language, id))
        .toSorted((a, b) => figures(b) - figures(a));
    const guides = articles('guide');
    const named: [string, string | undefined][] = [
      ['home', addresses.home(language)],
      ['guide, most figures', guides[0]],
      ['guide, fewest figures', guides.at(-1)],
      ['problem', articles('problem')[0]],
      ['reference', articles('reference')[0]],
      ['search', addresses.search(language)],
      ['simulator', addresses.simulator(language)],
      ['diagnosis', addresses.diagnosis(language)],
      ['symptom', symptomIds(library).map((id) => addresses.diagnosis(language, id))[0]],
      ['agent', addresses.page(language, 'agent/')],
    ];
    return named.flatMap(([kind, address]) => (address === undefined ? [] : [{ kind, language, address }]));
  });
  return pages.filter(({ address }) => existsSync(join(dist, address, 'index.html')));
}
