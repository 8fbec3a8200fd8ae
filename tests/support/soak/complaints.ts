import type { Page } from 'playwright';
import { listen, type Complaints } from '../browser-policy.ts';

/** What went wrong next to the page: in the console, against the policy, on the line. */
export interface Heard extends Complaints {
  /** Answers that are none, and requests that failed without having been given up. */
  failed: string[];
}

/** Starts to listen, before a page is opened. Printing is taken for done. */
export async function hear(page: Page, site: string): Promise<Heard> {
  const heard: Heard = { ...(await listen(page, site, true)), failed: [] };
  // A link that leads away, or to a file that is no page, is followed by the keyboard as well: the page stays.
  await page.context().route(
    ({ origin, protocol, pathname }) =>
      protocol.startsWith('http') && (origin !== new URL(site).origin || pathname.endsWith('.txt')),
    (route) => (route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.continue()),
  );
  page.on('response', (response) => {
    const isNotKept = response.status() === 503 && response.fromServiceWorker();
    if (response.status() >= 400 && !isNotKept) heard.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Anyone who leaves a page gives up what it was still loading.
    if (why !== 'net::ERR_ABORTED') heard.failed.push(`${why} ${request.url()}`);
  });
  return heard;
}

/** Everything as a list. */
export const listed = (heard: Heard): string[] => Object.values(heard).flat() as string[];
