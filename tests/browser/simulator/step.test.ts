import { describe, expect } from 'vitest';
import { simulating, simulatorAddress } from '../../support/browser-simulator.ts';
import { test } from '../../support/browser.ts';
import { placesOn } from '../../support/browser-walk.ts';
import { shippedGraphs } from '../../support/graphs.ts';
import { waysThrough } from '../../../machines/walkthrough/index.ts';
import { aNinthOf } from '../../support/coverage.ts';

const graphs = shippedGraphs();

/** A step of each guide, and what is on the device there. */
const STEPS = Object.entries(graphs).flatMap(([guide, graph]) => {
  const places = waysThrough(graph).flatMap((trail) => placesOn(graph, trail));
  const place = places.findLast(
    ({ step }) => graph.steps[step]!.acts[0]?.tap !== undefined && !graph.steps[step]!.end,
  )!;
  return [{ guide, place, act: graph.steps[place.step]!.acts[0]! }];
});

describe('a step of a guide, opened in the simulator', () => {
  test.for(aNinthOf(STEPS))('stands at its screen: $guide, $place.step', async ({ guide, place, act }, { visit }) => {
    const fragment = `#step-${place.step}~${place.ways.join('.')}`;
    const page = await visit(`${simulatorAddress('en', `guide=${guide}`)}${fragment}`);
    const simulator = await simulating(page);
    const control = simulator[act.on === 'portal' ? 'portal' : 'phone'].locator(`[data-control="${act.tap}"]`);
    await control.waitFor();
    expect(await page.locator('.sim-notice').count()).toBe(0);
  });

  test('leads back to that step, and stays what it was after a jump within the page, and after loading it again', async ({
    visit,
  }) => {
    const page = await visit(`${simulatorAddress('en', 'guide=android-add-user-qr')}#step-services~login`);
    const simulator = await simulating(page);
    const back = page.getByRole('link', { name: 'Back to this step of the guide' });
    expect(await back.getAttribute('href')).toBe('/en/articles/android-add-user-qr/#step-services~login');
    await simulator.tap('phone', 'Services');
    await page.evaluate(() => void (location.hash = '#main'));
    await page.waitForTimeout(500);
    await simulator.offered('phone', 'Authenticate');
    await page.goBack();
    await page.waitForTimeout(500);
    await simulator.offered('phone', 'Authenticate');
  });
});
