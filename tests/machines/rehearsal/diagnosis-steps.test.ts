import { expect, test } from 'vitest';
import { outcomeShown } from '../../../machines/rehearsal/diagnosis.ts';
import { scenarioOf } from '../../../machines/rehearsal/index.ts';
import { followGuide } from '../../../machines/rehearsal/rehearse.ts';
import { shippedGraph } from '../../support/graphs.ts';
import { product, start } from '../../support/product.ts';

test('a goal counts only since the step began', () => {
  const guide = shippedGraph('iphone-add-user-qr');
  const practice = start(scenarioOf(product, guide, 0)!);
  followGuide(guide, practice);
  const when = { yes: { goal: 'activated' }, no: 'otherwise' } as const;
  expect(outcomeShown(practice, { acts: [], when }, 0)).toBe('yes');
  expect(outcomeShown(practice, { acts: [], when }, practice.view.log.length)).toBe('no');
});
