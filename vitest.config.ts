import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Many tests wait for processes of their own, or for a page: half as many more than there are cores keep these busy.
 * With twice as many everything took a twelfth more of the cores' time, and no less of ours.
 */
const maxWorkers = Math.ceil(1.5 * availableParallelism());

/**
 * What `npm test -- full` alone runs, or whoever names it: what is built for one test alone, or done at random for long.
 * docs/decisions/0025-tests.md says what is in which run.
 */
const isFull =
  process.env['SHIRUBE_COVERAGE'] === 'all' || process.argv.some((argument) => argument.includes('.full.'));
const exclude = isFull ? [] : ['**/*.full.test.ts'];

/** Programs that tools/test.ts has not found: tests that need one have its name as a tag. */
const without = process.env['SHIRUBE_WITHOUT']?.split(' ') ?? [];

/** What takes longest begins first: all of an engine is one file, as is all of a studio, and the others are done beside it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number =>
      project.name === 'firefox' ? 3 : project.name === 'webkit' ? 1 : /\/browser\/studio\//.test(moduleId) ? 2 : 0;
    return (await super.sort(files)).toSorted((a, b) => rank(b) - rank(a));
  }
}

/**
 * `unit` needs nothing but the code, `site` the built site, `serving` nginx too, `browser` a browser,
 * `firefox` and `webkit` these.
 * tools/test.ts builds and chooses; see CONTRIBUTING.md.
 *
 * The times are there to end what hangs. No test measures one, and a machine with half a core for each worker stays
 * well within them.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    tags: ['git', 'rsync', 'chromium'].map((name) => ({ name, skip: without.includes(name) })),
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/support/property-runs.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: [...exclude, 'tests/site/**', 'tests/browser/**', 'tests/serving/**', 'tests/engines/**'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // As in `browser`, below: to load all anew for each of 200 files took a fifth of the time.
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude,
          testTimeout: 480_000,
          hookTimeout: 120_000,
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'serving',
          include: ['tests/serving/**/*.test.ts'],
          exclude,
          globalSetup: ['tests/support/serve-release.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          isolate: false,
          expect: { poll: { timeout: 60_000 } },
          maxWorkers,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/engines/all.test.ts'],
          exclude,
          globalSetup: ['tests/support/serve-site.ts'],
          provide: { engine: 'chromium' as const },
          testTimeout: 480_000,
          hookTimeout: 240_000,
          // What is asked again ends as soon as it is there.
          expect: { poll: { timeout: 60_000 } },
          fileParallelism: true,
          // What a file loads serves the next one too, the browser with it: nothing that is imported remembers what was
          // done with it, and each visit has a context of its own.
          isolate: false,
          maxWorkers,
        },
      },
      ...(['firefox', 'webkit'] as const).map((engine) => ({
        test: {
          name: engine,
          // One file, and so one worker, beside those of `browser`.
          include: ['tests/engines/all.test.ts'],
          globalSetup: ['tests/support/serve-site.ts'],
          provide: { engine },
          testTimeout: 480_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          // WebKit's own processes break down once in many hours: what was asked then is asked once more, and listed as
          // such. A page that makes them break down does so again.
          retry: { count: 1, condition: /^Session terminated without a reply|^session deleted because of page crash/ },
          isolate: false,
          maxWorkers,
        },
      })),
    ],
  },
});
