// @ts-check
import { spawnSync } from 'node:child_process';
import { say, SetupFailure } from './failure.mjs';

/**
 * Says what is left out of the tests where there is no git: the site itself is built, and its content checked, without.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => boolean} [starts] whether there is a git
 * @returns {void}
 * @throws {SetupFailure} when CI is to run them and there is none
 */
export function checkGit(env, starts = gitStarts) {
  if (starts(env)) return;
  // Somebody relies on all tests being run.
  if (env['CI'] === 'true')
    throw new SetupFailure('There is no git for the tests that need it: install it and run it again.');
  say('The three tests that need git are left out, for there is none: install it to run them, too.');
}

/** @param {NodeJS.ProcessEnv} env */
function gitStarts(env) {
  return spawnSync('git', ['--version'], { env, stdio: 'ignore', timeout: 30_000 }).status === 0;
}
