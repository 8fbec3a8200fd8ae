import { expect } from 'vitest';
import { test } from '../../support/browser.ts';
import { featuresOf, featuresTold, tellFeatures } from '../../support/engines/features.ts';

test('the table of features says of this version what it has', async ({ browser, visit, skip }) => {
  const page = await visit('/en/', { worker: true });
  const version = `Chromium ${(await browser.get()).version().split('.')[0]}`;
  const found = await featuresOf(page);
  if (process.env['SHIRUBE_UPDATE']) tellFeatures(version, found);
  const told = featuresTold(version, found);
  skip(told === undefined, `docs/engines.md speaks of a newer one than ${version}`);
  expect(found).toEqual(told);
});
