import { expect, test, vi } from 'vitest';
import { checkGit } from '../../tools/setup/git.mjs';

test('without git its tests are left out, with a word about it, but never where somebody relies on all', () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  checkGit({}, () => true);
  expect(said).not.toHaveBeenCalled();
  checkGit({}, () => false);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('that need git are left out'));
  expect(() => checkGit({ CI: 'true' }, () => false)).toThrow('There is no git for the tests that need it');
  said.mockRestore();
});
