import type { OutcomeId } from './diagnosis.types.ts';
import { nameOf, type ModelReader, type Path } from './model-reader.ts';
import type { PracticeAct, PracticeSign, StepPractice } from './symptom-practice.types.ts';

const DEVICES = ['phone', 'portal'] as const;

/** What a step and its outcomes say of a simulator. Nothing where they say nothing. */
export function parsePractice(
  read: ModelReader,
  step: Partial<Record<string, unknown>>,
  outcomes: readonly [OutcomeId, Partial<Record<string, unknown>>][],
  at: Path,
): StepPractice | undefined {
  const { acts = [], resume } = step;
  const signs = outcomes.filter(([, outcome]) => outcome['when'] !== undefined);
  if (step['acts'] === undefined && resume === undefined && signs.length === 0) return undefined;
  return {
    acts: read.list(acts, [...at, 'acts']).map((act, index) => parseAct(read, act, [...at, 'acts', index])),
    ...(resume === undefined ? {} : { resume: read.id(resume, [...at, 'resume']) }),
    when: Object.fromEntries(
      signs.map(([id, { when }]) => [id, parseSign(read, when, [...at, 'outcomes', id, 'when'])]),
    ),
  };
}

function parseAct(read: ModelReader, data: unknown, at: Path): PracticeAct {
  const fields = read.fields(data, at, ['on', 'screen', 'tap', 'enter', 'focus', 'optional']);
  const id = (key: 'screen' | 'tap' | 'enter') =>
    fields[key] === undefined ? {} : { [key]: read.id(fields[key], [...at, key]) };
  const mark = (key: 'focus' | 'optional') => {
    if (fields[key] === undefined) return {};
    if (fields[key] !== true) {
      read.fault('bad-mark', [...at, key], `\`${nameOf([...at, key])}\` can only be true.`, 'Leave it out, or `true`.');
    }
    return { [key]: true } as const;
  };
  const on = read.word(fields['on'], [...at, 'on'], DEVICES) ?? 'phone';
  return { on, ...id('screen'), ...id('tap'), ...id('enter'), ...mark('focus'), ...mark('optional') };
}

function parseSign(read: ModelReader, data: unknown, at: Path): PracticeSign | 'otherwise' {
  if (data === 'otherwise') return data;
  const known = ['on', 'screen', 'picture', 'platform', 'method', 'task', 'goal', 'heard'] as const;
  const fields = read.fields(data, at, known);
  const sign = Object.fromEntries(
    known.flatMap((key): [string, unknown][] => {
      const value = fields[key];
      if (value === undefined) return [];
      if (key === 'on') return [[key, read.word(value, [...at, key], DEVICES)]];
      if (key === 'picture') return [[key, read.word(value, [...at, key], ['sharp', 'blurred'])]];
      // A message has a point in its name.
      if (key === 'heard' && typeof value === 'string' && /^[a-z.-]{1,60}$/.test(value)) return [[key, value]];
      return [[key, read.id(value, [...at, key])]];
    }),
  ) as PracticeSign;
  if ((sign.on === undefined) !== (sign.screen === undefined)) {
    read.fault(
      'half-a-place',
      at,
      'A screen is on a device.',
      'Write both, as `on: phone, screen: error`, or neither.',
    );
  }
  return sign;
}
