import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Takes the pictures of `npm run look`: no test, but what opens pages for tests opens them here too. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    name: 'look',
    include: ['tests/look/*.look.ts'],
    globalSetup: ['tests/support/serve-site.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 240_000,
    isolate: false,
    maxWorkers: 1,
    maxConcurrency: 2 * availableParallelism(),
  },
});
