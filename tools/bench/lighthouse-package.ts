import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart } from '../setup/apart.mjs';

/** What is used of Lighthouse's report. */
export interface LighthouseReport {
  runtimeError?: { message: string };
  /** `score` is between 0 and 1. */
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
}

/** Lighthouse and what starts its browser. */
export interface LighthousePackage {
  lighthouse(address: string, flags: { port: number; logLevel: 'error' }): Promise<{ lhr: LighthouseReport }>;
  launch(options: {
    chromePath?: string;
    chromeFlags: string[];
  }): Promise<{ port: number; kill(): void | Promise<void> }>;
}

/** Lighthouse, installed on first use. @throws where it cannot be installed */
export async function lighthousePackage(): Promise<LighthousePackage> {
  const packages = await installApart('lighthouse');
  const address = (file: string): string => pathToFileURL(join(packages, file)).href;
  const { default: lighthouse } = (await import(address('lighthouse/core/index.js'))) as {
    default: LighthousePackage['lighthouse'];
  };
  const { launch } = (await import(address('chrome-launcher/dist/index.js'))) as Pick<LighthousePackage, 'launch'>;
  return { lighthouse, launch };
}
