import type { Page } from 'playwright';

/** What went wrong on a page that a reader does not see. */
export interface Complaints {
  /** The directive that was violated, and by what. */
  violations: string[];
  /** Errors and warnings in the console, errors that no script caught. */
  errors: string[];
  /** Requests to other hosts. */
  foreign: string[];
}

/**
 * Starts to listen to what goes wrong on a page, before it is opened.
 *
 * @param answers the addresses whose refusals are answers, which the page tells its reader
 * @param mayLeave whether somebody may follow a link to another host: that asks for something there, and is no fault
 */
export async function listen(page: Page, site: string, mayLeave = false, answers?: RegExp): Promise<Complaints> {
  const complaints: Complaints = { violations: [], errors: [], foreign: [] };
  await page.exposeFunction('reportViolation', (violation: string) => complaints.violations.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const report = (globalThis as unknown as { reportViolation: (violation: string) => void }).reportViolation;
      report(`${effectiveDirective}: ${blockedURI} in ${sourceFile}`);
    });
  });
  page.on('console', (message) => {
    // The 404 page has the status 404 at its own address too.
    const isMissing = /\/404(?:\.html|\/)$/.test(message.location().url) && message.text().includes('status of 404');
    // Without a network, a page that is not kept is answered with one that says so.
    const isNotKept = message.text().includes('status of 503');
    const isAnswer = message.text().startsWith('Failed to load') && answers?.test(message.location().url) === true;
    if (['error', 'warning'].includes(message.type()) && !isMissing && !isNotKept && !isAnswer)
      complaints.errors.push(message.text());
  });
  page.on('pageerror', (error) => complaints.errors.push(String(error)));
  page.on('request', (request) => {
    const isFollowed = mayLeave && request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (
      !isFollowed &&
      !request
        .url()
        .replace(/^blob:/, '')
        .startsWith(`${site}/`) &&
      !request.url().startsWith('data:')
    ) {
      complaints.foreign.push(request.url());
    }
  });
  return complaints;
}
