import { chromium, type Browser } from 'playwright';
import { QUIET_CHROMIUM } from '../../dev/quiet-chromium.ts';
import { requireProgram } from '../../setup/programs.ts';
import type { Trust } from './server.ts';

/** The Chromium that SHIRUBE_CHROMIUM names, or else one that is there or can be installed; '' is Playwright's own. */
export function browserPath(): Promise<string> {
  return requireProgram('chromium');
}

/**
 * A Chromium's arguments. One key is trusted, and not every certificate: what comes with a faulty one Chromium does not
 * keep, and would ask for again.
 */
export function browserArguments({ fingerprint }: Trust): string[] {
  return [
    ...QUIET_CHROMIUM,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
  ];
}

/** Starts the browser in which pages are measured. */
export async function launchFor(trust: Trust): Promise<Browser> {
  const executablePath = await browserPath();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: browserArguments(trust) });
}
