import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { fileAt, type Issues, type PageDocument } from '../../support/documents.ts';

/** What a first visit to a page may move, in bytes, compressed with Brotli at quality 11. The one place that says so. */
export const LIMITS = {
  /** An article whose figures are not drawn: HTML, the icon and all that it loads before somebody touches it. */
  text: 12_000,
  figures: 18_000,
  /** How many files an article may come in. */
  requests: 9,
  /** HTML and CSS alone: what the first paint waits for. */
  firstPaint: 14_000,
  icon: 1_000,
} as const;

/** What was weighed before, by its digest: most scripts are loaded by many pages. */
const weighed = new Map<string, number>();

export function brotliSize(data: string | Buffer): number {
  const digest = createHash('sha256').update(data).digest('base64');
  const size =
    weighed.get(digest) ?? brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  weighed.set(digest, size);
  return size;
}

/** The files that a page loads: style sheets, pictures, the icon, scripts and the modules that these import. */
export function loadedFiles({ document, html }: PageDocument): { sheets: string[]; others: string[] } {
  const values = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(attribute) ?? []);
  const sheets = values('link[rel="stylesheet"]', 'href');
  const inSheets = [html, ...sheets.map((sheet) => text(sheet))].flatMap((css) =>
    [...css.matchAll(/url\(["']?(\/[^"')]+)/g)].map(([, address]) => address!),
  );
  const scripts = [
    ...values('script[src]', 'src'),
    ...values('link[rel="modulepreload"], link[rel="preload"]', 'href'),
  ];
  const pictures = [
    ...values('img[src]:not([loading="lazy"]), source[src], video[src], input[src]', 'src'),
    ...values('link[rel="icon"]', 'href'),
  ];
  return { sheets, others: [...new Set([...withImports(scripts), ...pictures, ...inSheets])] };
}

/** The scripts that a page loads automatically. */
export function scriptsOf(page: PageDocument): string[] {
  return loadedFiles(page).others.filter((file) => file.endsWith('.js'));
}

/** What some files weigh together, in bytes; what is not there weighs nothing. */
export function weigh(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliSize(fileAt(file) ?? ''), 0);
}

/** The address of a module as another one names it. */
const beside = (file: string, address: string): string =>
  new URL(address, new URL(file, 'https://site.example')).pathname;

/** Modules with all that they import statically; what they import later is not among them. */
export function withImports(scripts: readonly string[]): Set<string> {
  const seen = new Set(scripts);
  for (const script of seen) {
    const statements = text(script).matchAll(/\b(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?(["'`])([^"'`]+)\1/g);
    for (const [, , address] of statements) {
      if (/^\.{0,2}\//.test(address!)) seen.add(beside(script, address!));
    }
  }
  return seen;
}

function text(address: string): string {
  return fileAt(address)?.toString() ?? '';
}

/** A figure is drawn where its picture holds something. */
function hasDrawnFigures(document: Document): boolean {
  return document.querySelector('.figure [role="img"] > *, .figure svg, .figure img') !== null;
}

/** The weight of a page by part, in bytes, and in how many files it comes. */
export function weightOf(page: PageDocument): {
  firstPaint: number;
  whole: number;
  requests: number;
  missing: string[];
} {
  const { sheets, others } = loadedFiles(page);
  const firstPaint = brotliSize(page.html) + weigh(sheets);
  return {
    firstPaint,
    whole: firstPaint + weigh(others),
    requests: 1 + sheets.length + others.length,
    missing: [...sheets, ...others].filter((file) => !fileAt(file)),
  };
}

export function weightIssues(page: PageDocument): Issues {
  const { firstPaint, whole, requests, missing } = weightOf(page);
  const limit = LIMITS[hasDrawnFigures(page.document) ? 'figures' : 'text'];
  return [
    ...missing.map((file) => `loads ${file}, which is not there`),
    ...(firstPaint > LIMITS.firstPaint ? [`HTML and CSS weigh ${firstPaint}, more than ${LIMITS.firstPaint}`] : []),
    ...(whole > limit ? [`the page weighs ${whole}, more than ${limit}`] : []),
    ...(requests > LIMITS.requests ? [`the page comes in ${requests} files, more than ${LIMITS.requests}`] : []),
  ];
}
