import { describe, expect, test } from 'vitest';
import { Practice } from '../../../machines/activation/index.ts';
import { done, lineText, scenarioOf } from '../../support/activation-world.ts';
import { FAULTS, GUIDES, type Story } from './tables/stories.ts';

/** How a story ends, and its time line without what the reader did. */
function tell([practice, deeds]: Story): string[] {
  const { view } = done(new Practice(scenarioOf(Object.fromEntries(new URLSearchParams(practice)))), deeds);
  const ends = `${view.phone?.screen ?? 'nothing'} / ${view.portal.screen}, ${view.goal ?? '-'}`;
  return [ends, ...view.log.filter(({ kind }) => kind !== 'deed').map(lineText)];
}

describe.each([
  ['a guide', GUIDES],
  ['what goes wrong', FAULTS],
] as const)('%s', (_, stories) => {
  for (const story of stories) {
    const [practice, deeds, ...expected] = story;
    test(`${practice}: ${deeds}`, () => {
      expect(tell(story)).toEqual(expected);
    });
  }
});
