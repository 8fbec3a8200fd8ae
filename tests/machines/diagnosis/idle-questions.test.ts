import { describe, expect, test } from 'vitest';
import { idleQuestions, type DiagnosisStep, type Symptom } from '../../../machines/diagnosis/index.ts';

describe('idleQuestions', () => {
  const outcomes = (...ids: string[]) => ids.map((id) => ({ id, p: [1 / ids.length, 1 / ids.length] }));
  const silly: Symptom = {
    id: 'silly',
    number: 1,
    version: 1,
    references: [],
    causes: {},
    model: {
      id: 'silly',
      callCost: 100,
      causes: [
        { id: 'a', prior: 1 },
        { id: 'b', prior: 1 },
      ],
      steps: [
        { id: 'idle', kind: 'ask', cost: 0, outcomes: outcomes('yes', 'no') },
        {
          id: 'mend',
          kind: 'do',
          cost: 1,
          needs: [{ step: 'idle' }],
          outcomes: [
            { id: 'solved', p: [1, 1], solved: true },
            { id: 'not', p: [0, 0] },
          ],
        },
      ],
    },
    steps: {},
  };

  test('names a question that is in the way of a repair', () => {
    expect(idleQuestions(silly)).toEqual(['idle']);
  });

  test('counts an answer that opens another symptom as another step', () => {
    const idle = {
      number: 1,
      source: 'assumed',
      outcomes: { yes: { number: 1, opens: 'x' }, no: { number: 2 } },
    } as const;
    expect(idleQuestions({ ...silly, steps: { idle } })).toEqual([]);
  });

  test('looks at every place where a question is asked, and tells each question once', () => {
    const [idle, mend] = silly.model.steps as [DiagnosisStep, DiagnosisStep];
    const look: DiagnosisStep = {
      id: 'look',
      kind: 'ask',
      cost: 1,
      outcomes: [
        { id: 'a', p: [1, 0] },
        { id: 'b', p: [0, 1] },
      ],
    };
    const mends = (id: string, p: readonly number[]): DiagnosisStep => ({
      ...mend,
      id,
      needs: [{ step: 'look' }, { step: 'idle' }],
      outcomes: [
        { id: 'solved', p, solved: true },
        { id: 'not', p: p.map((each) => 1 - each) },
      ],
    });
    const model = { ...silly.model, steps: [look, idle, mends('one', [1, 0]), mends('other', [0, 1])] };
    // That a question decides what comes after the next step does not count: readers see the next.
    expect(idleQuestions({ ...silly, model })).toEqual(['look', 'idle']);
    expect(idleQuestions({ ...silly, model: { ...model, steps: [look, ...model.steps.slice(2).map(free)] } })).toEqual(
      [],
    );
  });

  test('does not look past an answer that opens another symptom', () => {
    const [idle, mend] = silly.model.steps as [DiagnosisStep, DiagnosisStep];
    const first: DiagnosisStep = {
      id: 'first',
      kind: 'do',
      cost: 0,
      outcomes: [
        { id: 'elsewhere', p: [0.5, 0.5] },
        { id: 'solved', p: [0.5, 0.5], solved: true },
      ],
    };
    const model = { ...silly.model, steps: [first, { ...idle, needs: [{ step: 'first' }] }, mend] };
    const outcomes = (opens: object) => ({ elsewhere: { number: 1, ...opens }, solved: { number: 2 } });
    const steps = (opens: object) => ({ first: { number: 1, source: 'assumed', outcomes: outcomes(opens) } as const });
    expect(idleQuestions({ ...silly, model, steps: steps({}) })).toEqual(['idle']);
    expect(idleQuestions({ ...silly, model, steps: steps({ opens: 'x' }) })).toEqual([]);
  });

  test('does not count repairs, whatever comes of them', () => {
    const [, mend] = silly.model.steps as [DiagnosisStep, DiagnosisStep];
    const outcomes = [...mend.outcomes.slice(1), { id: 'not-either', p: [1, 1] }];
    const vain: DiagnosisStep = { ...mend, id: 'vain', cost: 0, needs: [], outcomes };
    const model = { ...silly.model, steps: [vain, { ...mend, needs: [{ step: 'vain' }] }] };
    expect(idleQuestions({ ...silly, model })).toEqual([]);
  });
});

function free(step: DiagnosisStep): DiagnosisStep {
  return { ...step, needs: [{ step: 'look' }] };
}
