import type { Outcome, DiagnosisStep, Symptom, SymptomStep } from '../../machines/diagnosis/index.ts';

/** An outcome's number, its chances by cause (bulb, plug, fuse, other), and what else there is to say of it. */
type Line = readonly [
  number: number,
  p: readonly number[],
  more?: { solved?: true; role?: 'unsure' | 'couldnt'; opens?: string },
];

/** A step of the model and what is known of it besides, from one notation. */
function stepFrom(
  step: Omit<DiagnosisStep, 'outcomes'>,
  outcomes: Readonly<Record<string, Line>>,
  known: Partial<SymptomStep> & { number: number },
): [DiagnosisStep, SymptomStep] {
  const modelled = Object.entries(outcomes).map(([id, [, p, { solved } = {}]]): Outcome => ({
    id,
    p,
    ...(solved && { solved }),
  }));
  const described = Object.entries(outcomes).map(([id, [number, , { role, opens } = {}]]) => [
    id,
    { number, role, opens },
  ]);
  return [
    { ...step, outcomes: modelled },
    { source: 'assumed', ...known, outcomes: Object.fromEntries(described) as SymptomStep['outcomes'] },
  ];
}

const quarter = (p: number) => [p, p, p, p];

const steps = [
  stepFrom(
    { id: 'others', kind: 'ask', cost: 3 },
    {
      // No cause but the fuse, or something else, keeps the other lamps dark: a contradiction can be exact.
      lit: [1, [0.95, 0.95, 0, 0.5]],
      dark: [2, [0, 0, 0.95, 0.45]],
      unsure: [3, quarter(0.05), { role: 'unsure' }],
    },
    {
      number: 10,
      known: {
        screen: { black: 'dark' },
        platform: { hall: 'lit', stairs: 'gone' },
        task: { night: 'dark' },
      },
    },
  ),
  stepFrom(
    { id: 'push', kind: 'do', cost: 4 },
    {
      lit: [1, [0, 0.9, 0, 0], { solved: true }],
      not: [2, [0.95, 0.05, 0.95, 0.95]],
      couldnt: [3, quarter(0.05), { role: 'couldnt' }],
    },
    { number: 20 },
  ),
  stepFrom(
    { id: 'swap', kind: 'do', cost: 20, needs: [{ step: 'others', outcomes: ['lit', 'unsure'] }] },
    {
      lit: [1, [0.9, 0, 0, 0.1], { solved: true }],
      not: [2, [0.05, 0.9, 0.9, 0.75]],
      hums: [3, [0.01, 0.06, 0.06, 0.1], { opens: 'hum' }],
      couldnt: [4, quarter(0.04), { role: 'couldnt' }],
      unsure: [0, [0, 0, 0, 0.01], { role: 'unsure' }],
    },
    { number: 30 },
  ),
  stepFrom(
    { id: 'fuse', kind: 'do', cost: 30, blocks: [{ step: 'swap', outcomes: ['not'] }] },
    { lit: [1, [0.02, 0.02, 0.9, 0.1], { solved: true }], couldnt: [2, [0.98, 0.98, 0.1, 0.9], { role: 'couldnt' }] },
    { number: 7 },
  ),
] as const;

/** A lamp that stays dark: small enough to work out by hand, with everything in it that a symptom can have. */
export const lamp: Symptom = {
  id: 'lamp',
  number: 9,
  version: 4,
  references: [],
  model: {
    id: 'lamp',
    callCost: 200,
    causes: [
      { id: 'bulb', prior: 0.5 },
      { id: 'plug', prior: 0.25 },
      { id: 'fuse', prior: 0.2 },
      { id: 'other', prior: 0.05 },
    ],
    steps: steps.map(([step]) => step),
  },
  causes: {
    bulb: { source: 'facts', faults: [] },
    plug: { source: 'facts', faults: [] },
    fuse: { source: 'assumed', faults: [] },
    other: { source: 'assumed', faults: [] },
  },
  steps: Object.fromEntries(steps.map(([{ id }, known]) => [id, known])),
};
