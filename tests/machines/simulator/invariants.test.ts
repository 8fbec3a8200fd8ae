import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Product } from '../../../machines/simulator/index.ts';
import { isWhole } from '../../support/coverage.ts';
import { describedIn } from '../../support/described.ts';
import { repeats, silenceEnds, tokensHold, waitsEnd } from '../../support/invariants.ts';
import { product as shipped } from '../../support/product.ts';
import { choiceNumbers, scenarioIn } from '../../support/random-actions.ts';
import { share } from '../../support/random-share.ts';
import { form, lock, reader } from '../../support/simulated.ts';

/** In ms. In the full run the longest takes some minutes alone. */
const timeout = 600_000;
/** A practice has this many events; in the full run they are 100,000 of each product for each test, in others a twelfth, or a sixtieth. */
const LENGTH = 60;
const RUNS = isWhole ? 1700 : 140;
/** A mutant lives through this many. */
const LEAST = 11;

/** The product of a publisher, which docs/other-products.md has asked for. */
const { SHIRUBE_ROOT: root } = process.env;
const own: [string, Product][] = root === undefined ? [] : [[`the product in ${root}`, describedIn(root)]];

/** Properties of any product, checked from its description alone. */
describe.each<[string, Product]>([
  ...own,
  ['the product that ships', shipped],
  ['a smart lock', lock],
  ['a form without a phone', form],
  ['a card reader without a network', reader],
])('whatever is done with %s', (_, product) => {
  const anything = fc.tuple(scenarioIn(product), choiceNumbers(LENGTH));

  test('what works once works once, and nothing of which the time is over does', { timeout }, () => {
    const seen = new Set<string>();
    const practised = fc.property(anything, ([scenario, numbers]) => {
      for (const each of tokensHold(product, scenario, numbers)) seen.add(each);
    });
    fc.assert(practised, { numRuns: Math.max(LEAST, share(RUNS)) });
    // A part of the events need not come to everything.
    if (share(RUNS) < RUNS) return;
    // Few random practices come to a code behind many fields, or use one: that each kind does is certain in the full run alone.
    const wanted = Object.keys(product.definition.tokens).flatMap((kind) => [`${kind} open`, `${kind} used`]);
    const missing = () => (isWhole || seen.size === 0 ? wanted.filter((each) => !seen.has(each)) : []);
    // A shorter run misses one now and then: it goes on.
    for (let more = 1; more < 6 && missing().length > 0; more++) fc.assert(practised, { numRuns: RUNS });
    expect(missing()).toEqual([]);
  });

  test.each([
    ['nothing waits for ever, and each screen can be drawn', waitsEnd],
    ['nobody waits for ever for a server that is silent', silenceEnds],
    ['the same number and the same actions lead to the same practice', repeats],
  ])('%s', { timeout }, (_title, holds) => {
    fc.assert(
      fc.property(anything, ([scenario, numbers]) => holds(product, scenario, numbers)),
      { numRuns: share(isWhole ? RUNS : RUNS / 5) },
    );
  });
});
