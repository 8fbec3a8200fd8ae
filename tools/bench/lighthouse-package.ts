import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture } from '../setup/run.mjs';
import { npmCommand } from '../setup/npm.mjs';
import { say } from '../setup/failure.mjs';

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

const SOURCE = join(import.meta.dirname, '..', 'lighthouse');
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Lighthouse, installed by its own lock file on first use: it weighs nothing in an ordinary installation.
 *
 * @throws where it cannot be installed, with what npm says
 */
export async function lighthousePackage(): Promise<LighthousePackage> {
  const folder = join(process.cwd(), '.cache', 'lighthouse');
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const isThere =
    existsSync(join(folder, 'node_modules', '.package-lock.json')) &&
    FILES.every((file) => read(join(folder, file)) === read(join(SOURCE, file)));
  if (!isThere) {
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) cpSync(join(SOURCE, file), join(folder, file));
    say('Installing Lighthouse...');
    const npm = npmCommand(process.env, process.platform);
    const options = { env: process.env, cwd: folder, shell: npm.shell };
    const { code, output } = await capture(npm.command, [...npm.args, 'ci', '--loglevel=error'], options);
    if (code !== 0) throw new Error(`Lighthouse could not be installed: ${output}`);
  }
  const from = (path: string): string => pathToFileURL(join(folder, 'node_modules', path)).href;
  const { default: lighthouse } = (await import(from('lighthouse/core/index.js'))) as {
    default: LighthousePackage['lighthouse'];
  };
  const { launch } = (await import(from('chrome-launcher/dist/index.js'))) as Pick<LighthousePackage, 'launch'>;
  return { lighthouse, launch };
}
