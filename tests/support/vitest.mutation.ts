import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs slow files last: a mutant's run ends with the first failure, and quick tests kill most mutants. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      Number(
        /(brute-force|actions|case-file|hostile|interview-place|opening|paths|policy|practice-code|random|remaining|scenario|search|shipped)\.test\.ts$/.test(
          moduleId,
        ),
      );
    return files.sort((a, b) => isLong(a) - isLong(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** For Stryker: runs the tests of the mutated folder, with the same random cases for every mutant. */
export default defineConfig({
  test: {
    include: [`tests/machines/${process.env['MUTATION_FOLDER']}/**/*.test.ts`],
    // `figure` and `controls` need all of the content and the site; `mangled` and `recorded` take seconds per mutant.
    exclude: ['tests/machines/simulator/{figure,controls,mangled,recorded}.test.ts'],
    // Each mutant already has its own process; loads the modules once instead of once per test file.
    isolate: false,
    // Instrumented code is slow, and the machine may be busy.
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
    setupFiles: ['tests/support/fixed-seed.ts'],
    // Fewer random events: they find what the tables miss early or not at all.
    env: { RANDOM_SHARE: '0.04' },
  },
});
