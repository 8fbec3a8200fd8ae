import { describe, expect } from 'vitest';
import { featuresOf, featuresTold, tellFeatures } from '../../support/engines/features.ts';
import { test } from '../../support/engines/test.ts';

/** What this engine has is what the docs say of it. */
export function features(): void {
  describe('the table of features', () => {
    test('says of this version what it has', async ({ engine, visit, skip }) => {
      const found = await featuresOf(await visit('/en/', { worker: true }));
      const version = /^\D+ \d+(\.\d+)?/.exec(await engine.version())![0].replace(/^(Firefox \d+).*/, '$1');
      if (process.env['SHIRUBE_UPDATE']) tellFeatures(version, found);
      const told = featuresTold(version, found);
      skip(told === undefined, `docs/engines.md speaks of a newer one than ${version}`);
      expect(found).toEqual(told);
    });
  });
}
