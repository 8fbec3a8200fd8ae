import type { Browser, CDPSession, Page } from 'playwright';
import { kindOf, type Transfer } from './traffic.ts';

/** A phone's line and processor. */
export interface Conditions {
  /** Milliseconds that each answer waits. */
  latency: number;
  /** Bytes a second; -1 as fast as it goes. */
  down: number;
  up: number;
  /** How many times slower than this machine's its processor is. */
  slower: number;
}

/** As Lighthouse takes a phone to be: 1.6 Mbps down, 750 kbps up, 150 ms, a processor four times slower. */
export const PHONE: Conditions = { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8, slower: 4 };
export const UNHINDERED: Conditions = { latency: 0, down: -1, up: -1, slower: 1 };

/** A page in a browser that has nothing of the site yet. */
export interface ColdPage {
  page: Page;
  session: CDPSession;
  /** What the page itself has got so far. */
  moved(): Transfer[];
  /** Waits until nothing was asked for or came for so many milliseconds. `also` tells when something else last did. */
  settled(quiet: number, also?: () => number): Promise<void>;
  close(): Promise<void>;
}

interface Waiting extends Omit<Transfer, 'untilLoad'> {
  at: number;
  isDone: boolean;
  isCounted: boolean;
}

/** Milliseconds: a page that is never quiet is measured as it is then. */
const LATEST = 60_000;

/**
 * Opens a tab that has visited nothing, as a phone in a language.
 *
 * @param worker whether the browser has service workers; without one a page fetches nothing for offline use
 */
export async function openCold(
  browser: Browser,
  { language, conditions, worker }: { language: string; conditions: Conditions; worker: boolean },
): Promise<ColdPage> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    ...(language ? { locale: language } : {}),
  });
  if (!worker) await context.addInitScript('delete Navigator.prototype.serviceWorker');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = new Map<string, Waiting>();
  let last = Date.now();
  let loaded = Infinity;
  const seen = (id: string, change: (request: Waiting) => void): void => {
    const request = requests.get(id);
    last = Date.now();
    if (request) change(request);
  };
  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, timestamp }) => {
    if (!url.startsWith('http')) return;
    const path = new URL(url).pathname;
    requests.set(requestId, {
      ...{ path, kind: 'other', bytes: 0, withHeaders: 0 },
      ...{ at: timestamp, isDone: false, isCounted: true },
    });
    last = Date.now();
  });
  session.on('Network.responseReceived', ({ requestId, response }) =>
    seen(requestId, (request) => {
      const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length');
      request.kind = kindOf(response.mimeType);
      request.bytes = Number(length?.[1] ?? 0);
      request.isCounted = !response.fromDiskCache && !response.fromServiceWorker;
    }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    seen(requestId, (request) => Object.assign(request, { withHeaders: encodedDataLength, isDone: true })),
  );
  session.on('Network.loadingFailed', ({ requestId }) =>
    seen(requestId, (request) => Object.assign(request, { isCounted: false, isDone: true })),
  );
  session.on('Page.loadEventFired', ({ timestamp }) => (loaded = timestamp));
  await session.send('Network.enable');
  await session.send('Page.enable');
  const { latency, down, up, slower } = conditions;
  const line = { offline: false, latency, downloadThroughput: down, uploadThroughput: up };
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return {
    page,
    session,
    moved: () =>
      [...requests.values()]
        .filter(({ isCounted }) => isCounted)
        .map(({ path, kind, bytes, withHeaders, at }) => ({ path, kind, bytes, withHeaders, untilLoad: at <= loaded })),
    async settled(quiet, also = () => 0) {
      // What was done just now may need a moment until it asks for something.
      const start = Date.now();
      while (Date.now() < start + LATEST) {
        const isWaiting = [...requests.values()].some(({ isDone }) => !isDone);
        if (!isWaiting && Date.now() - Math.max(start, last, also()) >= quiet) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: () => context.close(),
  };
}
