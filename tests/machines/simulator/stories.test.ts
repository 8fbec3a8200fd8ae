import { describe, expect, test } from 'vitest';
import { start } from '../../support/product.ts';
import { done, lineText, scenarioOf } from '../../support/practice-world.ts';
import { FAULTS, GUIDES, type Story } from './tables/stories.ts';

/** How a story ends, and its time line without what the reader did. */
function tell([practice, actions]: Story): string[] {
  const { view } = done(start(scenarioOf(Object.fromEntries(new URLSearchParams(practice)))), actions);
  const ends = `${view.phone?.screen ?? 'nothing'} / ${view.portal.screen}, ${view.goal ?? '-'}`;
  return [ends, ...view.log.filter(({ kind }) => kind !== 'action').map(lineText)];
}

describe.each([
  ['a guide', GUIDES],
  ['what goes wrong', FAULTS],
] as const)('%s', (_, stories) => {
  for (const story of stories) {
    const [practice, actions, ...expected] = story;
    test(`${practice}: ${actions}`, () => {
      expect(tell(story)).toEqual(expected);
    });
  }
});
