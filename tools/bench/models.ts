import type { Model, Outcome, DiagnosisStep } from '../../machines/diagnosis/index.ts';
import { list, randomFrom, type Random } from './common.ts';

/** Sizes of a made-up model. */
export interface Size {
  causes: number;
  questions: number;
  repairs: number;
}

const between = (random: Random, least: number, most: number): number => least + (most - least) * random();
const whole = (random: Random, least: number, most: number): number => Math.round(between(random, least, most));

/** Outcomes of a yes, a no, and of neither, which is as likely whatever the cause. */
function outcomesOf([yes, no, neither]: readonly [string, string, string], p: number[], lost: number): Outcome[] {
  const told = (each: number): number => each * (1 - lost);
  const rest = (each: number): number => (1 - each) * (1 - lost);
  const outcomes = [
    { id: yes, p: p.map(told), ...(yes === 'solved' && { solved: true }) },
    { id: no, p: p.map(rest) },
  ];
  return lost === 0 ? outcomes : [...outcomes, { id: neither, p: p.map((each) => 1 - told(each) - rest(each)) }];
}

const question = (id: string, cost: number, yes: number[], unknown: number): DiagnosisStep => ({
  id,
  kind: 'ask',
  cost,
  outcomes: outcomesOf(['yes', 'no', 'unknown'], yes, unknown),
});

const repair = (id: string, cost: number, solved: number[], failed: number): DiagnosisStep => ({
  id,
  kind: 'do',
  cost,
  outcomes: outcomesOf(['solved', 'not', 'failed'], solved, failed),
});

/** Made-up models of several kinds, by name. The same seed gives the same model. */
export const families = {
  /** A help desk: most questions part the causes, people do not know or cannot; repairs mend one cause to three. */
  'help desk': (seed, { causes, questions, repairs }) => {
    const random = randomFrom(seed);
    const priors = list(causes, () => Math.exp(2 * random()));
    const asks = list(questions, (at) => {
      const yes = priors.map(() => {
        const kind = random();
        if (kind < 0.45) return between(random, 0.02, 0.1);
        return kind < 0.9 ? between(random, 0.9, 0.98) : between(random, 0.2, 0.8);
      });
      return question(`q${at}`, whole(random, 5, 30), yes, between(random, 0.02, 0.2));
    });
    const does = list(repairs, (at) => {
      const mended = new Set([at % causes, ...list(whole(random, 0, 2), () => Math.floor(random() * causes))]);
      const solved = priors.map((_, cause) =>
        mended.has(cause) ? between(random, 0.6, 0.98) : random() < 0.5 ? 0 : 0.02,
      );
      return repair(`d${at}`, whole(random, 15, 165), solved, between(random, 0.02, 0.2));
    });
    return modelOf(`help-desk-${seed}`, priors, [...asks, ...does], whole(random, 400, 1200));
  },
  /** A printer as in SACSO: repairs that work or not, sharp questions, costs from 1 to 9. */
  printer: (seed, { causes, questions, repairs }) => {
    const random = randomFrom(seed);
    const priors = list(causes, () => -Math.log(random() + 1e-9));
    const does = list(repairs, (at) => {
      const best = between(random, 0.7, 1);
      const solved = priors.map((_, cause) => (cause === at % causes ? best : random() < 0.1 ? best * random() : 0));
      return repair(`d${at}`, whole(random, 1, 9), solved, 0);
    });
    const asks = list(questions, (at) => {
      const yes = priors.map(() => (random() < 0.5 ? 0.05 * random() : 1 - 0.05 * random()));
      return question(`q${at}`, whole(random, 1, 3), yes, 0);
    });
    return modelOf(`printer-${seed}`, priors, [...does, ...asks], whole(random, 25, 65));
  },
  /** Anything: every repair may mend every cause, every question hints at something. */
  noise: (seed, { causes, questions, repairs }) => {
    const random = randomFrom(seed);
    const priors = list(causes, () => random() + 0.01);
    const any = () => priors.map(() => random() ** 2);
    return modelOf(
      `noise-${seed}`,
      priors,
      [
        ...list(questions, (at) => question(`q${at}`, whole(random, 1, 20), any(), 0.1 * random())),
        ...list(repairs, (at) => repair(`d${at}`, whole(random, 1, 20), any(), 0.1 * random())),
      ],
      whole(random, 60, 160),
    );
  },
} satisfies Record<string, (seed: number, size: Size) => Model>;

function modelOf(id: string, priors: readonly number[], steps: DiagnosisStep[], callCost: number): Model {
  return { id, callCost, causes: priors.map((prior, at) => ({ id: `c${at}`, prior })), steps };
}
