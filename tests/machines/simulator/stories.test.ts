import { describe, expect, test } from 'vitest';
import { start } from '../../support/product.ts';
import { done, lineText, scenarioOf } from '../../support/practice-world.ts';
import { FAULTS, type Story } from './tables/stories.ts';

/** How a story ends, and its time line without what the reader did. */
function tell([practice, actions]: Story): string[] {
  const { view } = done(start(scenarioOf(Object.fromEntries(new URLSearchParams(practice)))), actions);
  const ends = `${view.phone?.screen ?? 'nothing'} / ${view.portal.screen}, ${view.goal ?? '-'}`;
  return [ends, ...view.log.filter(({ kind }) => kind !== 'action').map(lineText)];
}

describe('what goes wrong', () => {
  for (const story of FAULTS) {
    const [practice, actions, ...expected] = story;
    test(`${practice}: ${actions}`, () => {
      expect(tell(story)).toEqual(expected);
    });
  }
});
