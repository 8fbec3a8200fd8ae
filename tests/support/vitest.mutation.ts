import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long tests come last: most mutants are dead before, and a run ends with its first failure. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      Number(
        /(brute-force|actions|case-file|hostile|interview-place|opening|paths|practice-code|random|remaining|scenario|search|shipped)\.test\.ts$/.test(
          moduleId,
        ),
      );
    return files.sort((a, b) => isLong(a) - isLong(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** For Stryker: the tests of the room that it mutates, and the same generated cases for every mutant. */
export default defineConfig({
  test: {
    include: [`tests/machines/${process.env['MUTATION_ROOM']}/**/*.test.ts`],
    // Two draw the figures of the shipped guides, and so need all of the content and of the site; two take seconds for each mutant.
    exclude: ['tests/machines/simulator/{figure,controls,mangled,recorded}.test.ts'],
    // All tests of a mutant in one process of its own, which loads the room once and not for each of their files.
    isolate: false,
    // Instrumented code, two mutants at a time, on a machine that may have other work.
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
    setupFiles: ['tests/support/fixed-seed.ts'],
    // A part of the random events: a mutant that the tables let live is seen soon, or never.
    env: { RANDOM_SHARE: '0.04' },
  },
});
