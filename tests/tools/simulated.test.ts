import { describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../machines/problem.ts';
import { readLibrary, type Library } from '../../src/content/index.ts';
import { checkDiagnosisModels } from '../../src/build/check/diagnosis-models.ts';
import { checkDiagnosisRehearsal } from '../../src/build/check/performance.ts';
import { checkScreens } from '../../src/build/check/screens.ts';
import { frozenFiles } from '../support/frozen.ts';

// Everything is performed or solved several times over, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const files = frozenFiles();
const error = 'content/diagnosis/activation-error.yaml';
const unread = 'content/diagnosis/qr-not-read.yaml';
const silent = 'content/diagnosis/notification-missing.yaml';
const graph = 'content/walkthroughs/android-add-user-qr.yaml';
const problem = 'content/articles/en/front-camera.mdx';
const SITE = 'content/site.yaml';

/** Content where one text of a file is replaced by another, and the line where it begins. */
function changed(file: string, from: string, to: string, isSimulated = true) {
  const text = files.get(file)!;
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  const site = files.get(SITE)!;
  const library = readLibrary(
    new Map(files)
      .set(file, text.replace(from, to))
      .set(SITE, isSimulated ? site : site.replace('simulator: content', 'simulator: none')),
  );
  expect(library.problems).toEqual([]);
  return { line, library };
}

/** As much of the content as shows a fault: the symptom of a file with those that it leads to. */
function partOf({ diagnosis, ...library }: Library, file: string): Library {
  const led = new Set(
    [...diagnosis.symptoms].flatMap(([id, { file: own, symptom }]) => {
      if (own !== file) return [];
      const outcomes = Object.values(symptom.steps).flatMap((step) => Object.values(step.outcomes));
      return [id, ...outcomes.flatMap(({ opens }) => opens ?? [])];
    }),
  );
  return {
    ...library,
    diagnosis: { ...diagnosis, symptoms: new Map([...diagnosis.symptoms].filter(([id]) => led.has(id))) },
  };
}

/** What is wrong with the advice of a symptom whose file is changed. */
function advised(file: string, from: string, to: string): Problem[] {
  return checkDiagnosisRehearsal(partOf(changed(file, from, to).library, file));
}

test.for([checkDiagnosisModels, checkDiagnosisRehearsal, checkScreens])(
  '%o finds nothing in the content, with or without a simulator',
  (check) => {
    expect(check(readLibrary(files))).toEqual([]);
    expect(check(changed(SITE, 'simulator: content', 'simulator: none').library)).toEqual([]);
  },
);

describe('a name that the simulator does not have', () => {
  const MODELS = checkDiagnosisModels;
  const SHOWS_CAMERA = 'when: { on: phone, screen: camera-denied }';

  test.for<[what: string, typeof MODELS, file: string, from: string, to: string, told: Partial<Problem>]>([
    ['a fault', MODELS, error, 'faults: [wrong-code]', 'faults: [wrong-cod]', { code: 'fault-unknown' }],
    ['of a figure', MODELS, unread, 'portal, screen: activation }', 'portal, screen: a }', { code: 'screen-unknown' }],
    ['its control', MODELS, error, 'tap: user-menu }\n', 'tap: user-men }\n', { code: 'control-unknown' }],
    [
      'of an act',
      MODELS,
      unread,
      '- { on: phone, screen: launcher,',
      '- { on: phone, screen: a,',
      { code: 'screen-unknown' },
    ],
    ['of a sign', MODELS, unread, SHOWS_CAMERA, SHOWS_CAMERA.replace('denied', 'deny'), { code: 'screen-unknown' }],
    ['a method', MODELS, unread, 'resume: code', 'resume: cod', { code: 'choice-unknown' }],
    [
      'of a step',
      checkScreens,
      graph,
      'screen: two-factor',
      'screen: two-facter',
      { code: 'screen-unknown', hint: 'Did you mean `two-factor`?' },
    ],
    [
      'a control of a step',
      checkScreens,
      graph,
      'tap: qr-code',
      'tap: qr-cod',
      {
        code: 'control-unknown',
        message: 'Screen `session-id` has no control `qr-cod`.',
        hint: 'Did you mean `qr-code`?',
      },
    ],
    ['of a problem', checkScreens, problem, 'tap: switch-lens', 'tap: switch', { code: 'control-unknown' }],
  ])('is told once, by file and line: %s', ([, check, file, from, to, told]) => {
    const { line, library } = changed(file, from, to);
    expect(check(library)).toMatchObject([{ file, line, ...told }]);
    if (check === MODELS) expect(check(changed(file, from, to, false).library)).toEqual([]);
  });
});

test('a misspelled label is suggested for the nearest missing one only', () => {
  const file = 'content/apps/ja.json';
  const words = JSON.parse(files.get(file)!) as Record<string, Record<string, string>>;
  const { activation, approval, ...others } = words['portal-screens']!;
  expect([activation, approval]).not.toContain(undefined);
  words['portal-screens'] = { ...others, activatio: 'x' };
  const found = checkScreens(readLibrary(new Map(files).set(file, JSON.stringify(words))));
  const hints = found.flatMap(({ code, hint }) => (code === 'label-missing' ? [hint] : []));
  expect(hints.sort()).toEqual([
    'Add it in every language.',
    'Is it `portal-screens.activatio`? Rename that, in every language.',
  ]);
});

test('a question that is asked idly is told by name', () => {
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
  expect(checkDiagnosisModels(readLibrary(new Map(files).set(error, text)))).toMatchObject([
    {
      code: 'question-idle',
      file: error,
      message: 'Question `chat` is asked where every answer leads to the same next step.',
    },
  ]);
});

describe('advice that does not work', () => {
  test('is told by file and line, but not where there is no simulator', () => {
    const from = '- { on: phone, screen: settings, tap: camera }';
    const { line } = changed(unread, from, '');
    const to = from.replace('tap: camera', 'tap: get');
    expect(advised(unread, from, to)[0]).toMatchObject({ code: 'diagnosis-blocked', file: unread, line });
    expect(checkDiagnosisRehearsal(changed(unread, from, to, false).library)).toEqual([]);
  });

  const METHOD = 'when: { method: code }';
  const REACHED = 'when: { goal: login-approved }';
  const APPROVAL = 'when: { on: portal, screen: approval }';
  const BLURRED = 'when: { on: phone, screen: camera, picture: blurred }';

  test.for<[what: string, file: string, from: string, to: string, told: string | undefined]>([
    [
      'an act that cannot be done',
      unread,
      '- { on: phone, screen: settings, tap: camera }',
      '- { on: phone, screen: settings, tap: get }',
      'With `scan-off` (cause `scan-off`) in the guide `android-add-user-qr`, act 3 of step `turn-scanning-on` needs `get`, but the phone shows `settings`. Steps so far: `view`: sharp, `other-screen`: another.  [diagnosis-blocked]',
    ],
    [
      'an act that is forgotten',
      unread,
      '      - { on: phone, screen: app-settings, tap: allow-camera }\n',
      '',
      'With `camera-denied` (cause `camera-denied`) in the guide `android-add-user-qr`, the diagnosis ends with the call',
    ],
    ['any of a list in `when`', error, METHOD, 'when: { method: [code, none] }', undefined],
    ['none of a list in `when`', error, METHOD, 'when: { method: [none] }', ''],
    [
      'an action that no truthful reader comes to: it must do what its chances say',
      error,
      '      - { on: portal, screen: activation }\n',
      '',
      'With `wrong-code` (cause `wrong-code`) in the guide `android-add-user-code`, step `once-more` does not fix it, although its probabilities say so.  [repair-fixes-nothing]',
    ],
    [
      'what shows and is none of the outcomes',
      unread,
      BLURRED,
      BLURRED.replace('camera,', 'camera-settings,'),
      'With `out-of-focus` (cause `out-of-focus`) in the guide `android-add-user-qr`, step `view` has no outcome for `camera` on the phone and `activation` on the portal.  [diagnosis-unanswered]',
    ],
    ['any other outcome', silent, REACHED, 'when: otherwise', undefined],
    [
      'an outcome that says that it is solved, and nothing was reached',
      error,
      REACHED,
      APPROVAL,
      'With `already-enrolled` (cause `already-enrolled`) in the guide `android-add-user-code`, `completed` of step `log-in-again` claims success, but no goal was reached. Steps so far: `retype`: error-again, `log-in-again`: completed.  [diagnosis-untrue]',
    ],
    [
      'an action that mends what its chances say it cannot',
      unread,
      'p: { other: 0.7, same-phone: 0.85, else: 0.92 }',
      'p: { other: 0.7, same-phone: 0.85, scan-off: 0, else: 0.92 }',
      'With `scan-off` (cause `scan-off`) in the guide `android-add-user-qr`, step `type-code` fixes it, although its probabilities say that it cannot.  [repair-fixes-too]',
    ],
  ])('is told: %s', ([, file, from, to, told]) => {
    const [first] = advised(file, from, to);
    if (told === undefined) expect(first).toBeUndefined();
    else expect(`${first?.message}  [${first?.code}]`.startsWith(told), first?.message).toBe(true);
  });

  test('is told where a fault does not show', () => {
    const remedies = files.get('content/remedies.yaml')!;
    const shows = /  shows:\n(?:    - .*\n)+/;
    expect(remedies).toMatch(shows);
    const library = readLibrary(new Map(files).set('content/remedies.yaml', remedies.replace(shows, '')));
    expect(checkDiagnosisRehearsal(partOf(library, silent))).toMatchObject([
      {
        code: 'diagnosis-unseen',
        message:
          'With `notifications-off` (cause `not-allowed`) in the guide `android-add-user-code`, the guide succeeds, so there is nothing to diagnose.',
        file: silent,
      },
    ]);
  });
});
