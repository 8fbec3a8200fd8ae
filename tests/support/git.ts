import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

/** A test that needs git: left out, and counted as such, where there is none (see tools/setup/git.mjs). */
export const testWithGit = test.skipIf(spawnSync('git', ['--version']).status !== 0);
