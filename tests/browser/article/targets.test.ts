import { expect } from 'vitest';
import { smallTargets } from '../../support/browser-axe.ts';
import { test } from '../../support/browser.ts';

// Their steps are taller than the height that is reserved for a step.
test.for([
  { id: 'android-add-user-code', width: 320 },
  { id: 'iphone-activate-qr', width: 320 },
  { id: 'iphone-activate-qr', width: 360 },
])('no target of $id is covered at $width px, without scrolling there first', async ({ id, width }, { visit }) => {
  const page = await visit(`/en/articles/${id}/`, { width, height: 844, theme: 'dark' });
  await expect.poll(() => smallTargets(page)).toEqual([]);
});
