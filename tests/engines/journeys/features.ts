import { describe, expect } from 'vitest';
import { featuresOf, featuresTold, tellFeatures } from '../../support/engines/features.ts';
import { test } from '../../support/engines/test.ts';

/** What this engine has is what the docs say of it. */
export function features(): void {
  describe('the table of features', () => {
    test('says of this version what it has', async ({ engine, visit, skip }) => {
      // Any page of the origin: one of the site's would begin to keep the whole site.
      const found = await featuresOf(await visit('/robots.txt', { worker: true }));
      const version = /^\D+ \d+(\.\d+)?/
        .exec(await engine.version())![0]
        .replace(/^((?:Chromium|Firefox) \d+).*/, '$1');
      if (process.env['SHIRUBE_UPDATE']) tellFeatures(version, found);
      const told = featuresTold(version, found);
      skip(told === undefined, `docs/engines.md speaks of a newer one than ${version}`);
      expect(found).toEqual(told);
    });
  });
}
