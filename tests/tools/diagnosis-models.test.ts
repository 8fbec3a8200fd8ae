import { describe, expect, test, vi } from 'vitest';
import { readLibrary } from '../../src/content/index.ts';
import { checkDiagnosisModels } from '../../src/build/check/diagnosis-models.ts';
import { frozenFiles } from '../support/frozen.ts';

// Everything is performed or solved several times over, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const files = frozenFiles();
const error = 'content/diagnosis/activation-error.yaml';
const unread = 'content/diagnosis/qr-not-read.yaml';

/** The faults when one text of a file is replaced by another, and the line where it begins. */
function faults(file: string, from: string, to: string, simulator = true) {
  const text = files.get(file)!;
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  const site = files.get('content/site.yaml')!;
  const changed = new Map(files)
    .set(file, text.replace(from, to))
    .set('content/site.yaml', simulator ? site : site.replace('simulator: content', 'simulator: none'));
  const library = readLibrary(changed);
  expect(library.problems).toEqual([]);
  return { line, found: checkDiagnosisModels(library) };
}

describe('checkDiagnosisModels', () => {
  test('finds nothing in the shipped content', () => {
    expect(checkDiagnosisModels(readLibrary(files))).toEqual([]);
  });

  test.each([
    ['a fault that the simulator does not have', error, 'faults: [wrong-code]', 'faults: [wrong-cod]', 'fault-unknown'],
    [
      'a figure of no screen',
      unread,
      'figure: { on: portal, screen: activation }',
      'figure: { on: portal, screen: activatio }',
      'screen-unknown',
    ],
    [
      'a figure of no control',
      error,
      'screen: activation, tap: user-menu }\n',
      'screen: activation, tap: user-men }\n',
      'control-unknown',
    ],
    [
      'an act on no screen',
      unread,
      '- { on: phone, screen: launcher,',
      '- { on: phone, screen: lancher,',
      'screen-unknown',
    ],
    [
      'a sign of no screen',
      unread,
      'when: { on: phone, screen: camera-denied }',
      'when: { on: phone, screen: camera-deny }',
      'screen-unknown',
    ],
    ['a guide by no method', unread, 'resume: code', 'resume: cod', 'choice-unknown'],
  ])('tells of %s', (_, file, from, to, code) => {
    const { line, found } = faults(file, from, to);
    expect(found).toMatchObject([{ code, file, line }]);
    expect(faults(file, from, to, false).found).toEqual([]);
  });

  test('tells of a question that is asked idly, by name', () => {
    // Free, and needed by a repair: asked for nothing but its place.
    const idle = `steps:
  chat:
    number: 50
    kind: ask
    cost: 0
    source: assumed
    outcomes: { yes: { number: 1, p: 0.5 }, no: { number: 2, p: rest } }
`;
    const text = files
      .get(error)!
      .replace('steps:\n', idle)
      .replace('    kind: do\n    cost: 90', '    kind: do\n    needs: [{ step: chat }]\n    cost: 90');
    const found = checkDiagnosisModels(readLibrary(new Map(files).set(error, text)));
    expect(found).toMatchObject([
      {
        code: 'question-idle',
        file: error,
        message: 'Question `chat` is asked where every answer leads to the same next step.',
      },
    ]);
  });
});
