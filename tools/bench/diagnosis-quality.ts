import { createPlanner, expectedCostOf, LIMITS, nextBy } from '../../machines/diagnosis/index.ts';
import { inTurn, quantile, rounded, timed } from './common.ts';
import { families, type Size } from './models.ts';

/** Sizes whose evidences number between 1 and 16 millions: 4 and 3 ways for each question and repair, or 3 and 2. */
const LARGE: Record<keyof typeof families, Size[]> = {
  'help desk': [
    { causes: 10, questions: 5, repairs: 7 },
    { causes: 12, questions: 6, repairs: 6 },
    { causes: 8, questions: 4, repairs: 9 },
  ],
  printer: [
    { causes: 14, questions: 5, repairs: 14 },
    { causes: 10, questions: 7, repairs: 12 },
  ],
  noise: [
    { causes: 8, questions: 6, repairs: 7 },
    { causes: 12, questions: 5, repairs: 8 },
  ],
};

/** How good the search is where the optimum is too large to be solved in a browser, but can be solved here. */
export function quality(models: number): void {
  const rows: Record<string, unknown>[] = [];
  for (const [name, make] of Object.entries(families)) {
    for (let seed = 1; seed <= models; seed++) {
      const sizes = LARGE[name as keyof typeof families];
      const model = make(seed, inTurn(sizes, seed));
      const exact = createPlanner(model, { ...LIMITS, states: 2 ** 24 });
      const states = exact.solution()?.states;
      if (states === undefined || states < 1e6) throw new Error(`${model.id} is of another size.`);
      const optimum = nextBy(exact, {}).expectedCost;
      const searching = createPlanner(model, { ...LIMITS, states: 0 });
      const times: number[] = [];
      const cost = expectedCostOf((evidence) => timed(times, () => nextBy(searching, evidence).step), model);
      const first = nextBy(searching, {});
      rows.push({
        model: model.id,
        'states (M)': states / 1e6,
        optimum,
        'above optimum (%)': (cost / optimum - 1) * 100,
        'stated at first (%)': (first.bound / first.expectedCost) * 100,
        decisions: times.length,
        'p95 (ms)': quantile(times, 0.95),
        'slowest (ms)': Math.max(...times),
      });
      console.log(`${model.id}: ${((cost / optimum - 1) * 100).toFixed(4)} % above the optimum`);
    }
  }
  console.table(rounded(rows));
  const above = rows.map((row) => Number(row['above optimum (%)']));
  const mean = above.reduce((sum, each) => sum + each, 0) / above.length;
  console.log(`${above.length} models: on average ${mean.toFixed(4)} % above the optimum (goal: 0.1 %)`);
  console.log(`at worst ${Math.max(...above).toFixed(4)} % (goal: 2 %)`);
}
