import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { documentAt } from '../../support/documents.ts';
import { loadedFiles } from '../../site/checks/weight.ts';

/** Waits until the worker is there and the browser has nothing else to do. */
const idle = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestIdleCallback(resolve));
  });

// What these files weigh together is held by tests/site/weight.test.ts, for every article.
test.for(['/ja/articles/iphone-add-user-qr/', '/en/articles/qr-not-read/'])(
  'a first visit to %s asks for what is weighed and nothing else, a second one tidies what is kept',
  async (address, { visit }) => {
    const asked: string[] = [];
    const page = await visit(address, {
      worker: true,
      prepare: async (opened) => void opened.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    });
    await idle(page);
    const { sheets, others } = loadedFiles(documentAt(address));
    // This browser shows no icon.
    const weighed = [address, ...sheets, ...others].filter((file) => file !== '/favicon.svg');
    expect(asked.toSorted()).toEqual(weighed.toSorted());
    asked.length = 0;
    await page.reload();
    await expect.poll(() => asked).toContainEqual(expect.stringContaining('/upkeep.'));
  },
);
