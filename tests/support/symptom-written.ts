import type { Problem } from '../../machines/problem.ts';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';

/** A symptom in its written form, with every field that there is. */
export const written = {
  number: 7,
  version: 2,
  article: 'no-light',
  references: ['KB1'],
  callCost: 200,
  causes: {
    bulb: { prior: 0.5, source: 'facts', note: '  Counted.\n', faults: ['bulb-old'] },
    plug: { prior: 0.4, source: 'assumed' },
    other: { prior: 0.1, source: 'assumed', faults: [] },
  },
  steps: {
    neighbours: {
      number: 1,
      kind: 'ask',
      cost: 5,
      source: 'assumed',
      note: 'Everybody sees it.',
      figure: { on: 'portal', screen: 'window', tap: 'curtain', enter: 'eye' },
      known: { task: { night: 'dark' }, method: { day: 'lit' } },
      outcomes: {
        lit: { number: 1, p: { plug: 0.9, else: 0.5 }, when: { on: 'phone', screen: 'lamp', picture: 'sharp' } },
        dark: { number: 2, p: 'rest', when: 'otherwise' },
        unsure: { number: 3, role: 'unsure', p: 0.05 },
      },
    },
    swap: {
      number: 99,
      kind: 'do',
      cost: 30,
      source: 'facts',
      needs: [{ step: 'neighbours', outcomes: ['lit', 'unsure'] }],
      blocks: [{ step: 'push' }],
      acts: [
        { on: 'phone', screen: 'lamp', tap: 'bulb', optional: true },
        { on: 'phone', focus: true },
        { on: 'portal', enter: 'watt' },
      ],
      resume: 'same',
      outcomes: {
        light: { number: 0, solved: true, cost: 2, p: { bulb: 0.9, plug: 0, other: 0.1 }, when: { goal: 'lit' } },
        hum: { number: 8, opens: 'humming', p: 0, when: { heard: 'lamp.hums', platform: 'hall', task: 'night' } },
        not: { number: 9, p: 'rest' },
        couldnt: { number: 5, role: 'couldnt', p: 0.08 },
      },
    },
    push: {
      number: 3,
      kind: 'do',
      cost: 2,
      source: 'assumed',
      outcomes: { light: { number: 1, solved: true, p: { plug: 0.5, else: 0 } }, not: { number: 2, p: 'rest' } },
    },
  },
};

type Data = Record<string, unknown>;

/** `written` with one place changed; `undefined` takes it away. */
export function changed(path: string, value: unknown, data: Data = written): Data {
  const [key = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : changed(rest.join('.'), value, data[key] as Data);
  const { [key]: _, ...others } = data;
  return inner === undefined ? others : { ...data, [key]: inner };
}

/** The faults that the parser finds in some data. */
export function problemsOf(data: unknown): Problem[] {
  const result = parseSymptom('no-light', data);
  return 'problems' in result ? result.problems : [];
}

/** The symptom in some data that has no fault. */
export function symptomOf(data: unknown): Symptom {
  const result = parseSymptom('no-light', data);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.symptom;
}
