import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take long or read the content. */
const SLOW =
  /\/(actions|brute-force|calibration|case-file|described|interview-(code|offered|place|random|view)|opening|overview|policy|practice-code|random|remaining|scenario|shipped|slips|versions)\.test\.ts$/;

/** Runs slow files last: a mutant's run ends with the first failure, and quick tests kill most mutants. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => Number(SLOW.test(moduleId));
    return files.sort((a, b) => isSlow(a) - isSlow(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** For Stryker: runs the tests of the mutated folder, with the same random cases for every mutant. */
export default defineConfig({
  test: {
    include: [`tests/machines/${process.env['MUTATION_FOLDER']}/**/*.test.ts`],
    // They need all of the content and the site.
    exclude: ['tests/machines/simulator/{figure,controls}.test.ts'],
    // Each mutant already has its own process; loads the modules once instead of once per test file.
    isolate: false,
    // Instrumented code is slow, and the machine may be busy.
    testTimeout: 300_000,
    sequence: { sequencer: QuickFirst },
    setupFiles: ['tests/support/fixed-seed.ts'],
    // Fewer random events: they find what the tables miss early or not at all.
    env: { RANDOM_SHARE: '0.04' },
  },
});
