import { performance } from 'node:perf_hooks';
import { createPlanner, nextBy, type Evidence, type Model, type Planner } from '../../machines/diagnosis/index.ts';
import { known } from '../../machines/known.ts';
import { drawn, list, quantile, randomFrom, rounded, timed, type Random } from './common.ts';
import { families } from './models.ts';

/** How long a decision takes in a very large model. Users whose cause is drawn from the priors follow the engine; each new evidence is decided some times over. */
export function speed(users: number): void {
  const size = { causes: 1000, questions: 300, repairs: 1000 };
  const rows = [];
  for (const [name, make] of Object.entries(families)) {
    const model = { ...make(1, size), callCost: 900 };
    const random = randomFrom(1);
    const start = performance.now();
    const planners = list(5, () => createPlanner(model));
    planners.forEach((planner) => planner.solution());
    nextBy(known(planners[0]), {});
    const first = performance.now() - start;
    const [once, best]: [number[], number[]] = [[], []];
    const met = new Set(['']);
    for (let user = 0; user < users; user++) follow(planners, model, random, { met, once, best });
    rows.push({
      model: name,
      decisions: best.length,
      'first use (ms)': first,
      'p50 (ms)': quantile(once, 0.5),
      'p95 (ms)': quantile(once, 0.95),
      'best of 5: p50 (ms)': quantile(best, 0.5),
      'best of 5: p95 (ms)': quantile(best, 0.95),
      'best of 5: slowest (ms)': Math.max(...best),
    });
  }
  console.table(rounded(rows));
  console.log('Goal: p95 of 10 ms a decision. Best of 5 is what it takes while the machine has no other work.');
}

interface Times {
  met: Set<string>;
  once: number[];
  best: number[];
}

function follow(planners: readonly Planner[], model: Model, random: Random, { met, once, best }: Times): void {
  const cause = drawn(
    random,
    model.causes.map(({ prior }) => prior),
  );
  let evidence: Evidence = {};
  for (let moves = 0; moves < 40; moves++) {
    const times: number[] = [];
    const step = known(planners.map((planner) => timed(times, () => nextBy(planner, evidence).step))[0]);
    const key = Object.entries(evidence).sort().join();
    if (!met.has(key)) {
      once.push(known(times[0]));
      best.push(Math.min(...times));
    }
    met.add(key);
    const taken = model.steps.find(({ id }) => id === step);
    if (!taken) return;
    const chances = taken.outcomes.map(({ p }) => known(p[cause]));
    const outcome = known(taken.outcomes[drawn(random, chances)]);
    if (outcome.solved) return;
    evidence = { ...evidence, [step]: outcome.id };
  }
}
