import { describe, expect, test } from 'vitest';
import { published, readFiles, readLibrary } from '../../src/content/index.ts';
import { libraryProblems, unfinished } from '../../src/build/check/report.ts';
import { contentMutations, type Mutation } from '../support/content-mutations.ts';
import { makePageData } from '../support/page-data.ts';
import { illTold } from '../support/told.ts';
import { isWhole } from '../support/coverage.ts';

const SEED = Number(process.env['SHIRUBE_MUTATIONS_SEED'] ?? 20);
const COUNT = Number(process.env['SHIRUBE_MUTATIONS_COUNT'] ?? (isWhole ? 60 : 4));

const shipped = readFiles(process.cwd());

/** What came of a slip: whether the check reported it, and what else is wrong. */
async function outcomeOf({ file, text }: Mutation): Promise<{ told: boolean; wrong: string[] }> {
  const library = readLibrary(new Map(shipped).set(file, text));
  const ready = published(library);
  const problems = libraryProblems(ready);
  const warnings = unfinished(library);
  const wrong = illTold([...problems, ...warnings]);
  // Reported slips stop a build; others are built.
  if (problems.length === 0) await makePageData(ready);
  return { told: problems.length > 0, wrong };
}

describe(`${COUNT} slips in the shipped content (seed ${SEED})`, () => {
  test('are each told with file and line, or built; none ends in an exception', async () => {
    const failed: string[] = [];
    let told = 0;
    for (const [index, mutation] of contentMutations(shipped, SEED, COUNT).entries()) {
      const outcome = await outcomeOf(mutation).catch((error: unknown) => ({
        told: false,
        wrong: [`threw ${String((error as Error).stack).slice(0, 600)}`],
      }));
      if (outcome.told) told++;
      failed.push(...outcome.wrong.map((wrong) => `${index} ${mutation.file}, ${mutation.what}: ${wrong}`));
    }
    expect(failed).toEqual([]);
    // Not everything is refused, nor is all let through: of a few, chance alone could have chosen such.
    expect(told).toBeGreaterThan(0);
    if (COUNT < 40) return;
    expect(told / COUNT).toBeGreaterThan(0.3);
    expect(told / COUNT).toBeLessThan(0.95);
  }, 600_000);
});
