import { describe, expect, inject } from 'vitest';
import { test } from '../../support/browser.ts';
import { isWhole } from '../../support/coverage.ts';
import { hear, type Heard } from '../../support/soak/complaints.ts';
import { Dice } from '../../support/soak/dice.ts';
import { ISLANDS } from '../../support/soak/islands.ts';
import { reopening } from '../../support/soak/reopened.ts';
import { leastOf, soak } from '../../support/soak/soak.ts';

const SEED = Number(process.env['SHIRUBE_SOAK_SEED'] ?? 1848);
const ACTIONS = Number(process.env['SHIRUBE_SOAK_ACTIONS'] ?? (isWhole ? 5000 : 100));

describe(`somebody who does anything at random (SHIRUBE_SOAK_SEED=${SEED} SHIRUBE_SOAK_ACTIONS=${ACTIONS})`, () => {
  test(
    'finds no fault, and a page that can be explained after each action',
    { timeout: 120_000 + ACTIONS * 500 },
    async ({ visit }) => {
      let heard!: Heard;
      const page = await visit('/en/', { prepare: async (opened) => (heard = await hear(opened, inject('site'))) });
      const context = page.context();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { counts, wrong } = await soak(page, heard, new Dice(SEED), ACTIONS, reopening(context));
      expect(wrong, `seed ${SEED}`).toBeUndefined();
      // A replay of the beginning does not reach everything.
      for (const island of ISLANDS)
        expect(counts[island], `${island} of ${JSON.stringify(counts)}`).toBeGreaterThanOrEqual(leastOf(ACTIONS));
    },
  );
});
