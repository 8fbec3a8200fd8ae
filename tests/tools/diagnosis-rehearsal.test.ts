import { describe, expect, test, vi } from 'vitest';
import { readLibrary, type Library } from '../../src/content/index.ts';
import { checkDiagnosisRehearsal } from '../../src/build/check/performance.ts';
import { frozenFiles } from '../support/frozen.ts';

// Everything is performed or solved several times over, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const files = frozenFiles();
const error = 'content/diagnosis/activation-error.yaml';
const unread = 'content/diagnosis/qr-not-read.yaml';
const silent = 'content/diagnosis/notification-missing.yaml';

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

/** The faults when one text of a file, wherever it stands, is replaced by another, and the line where it begins. */
function faults(file: string, from: string, to: string) {
  const text = files.get(file)!;
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  const library = readLibrary(new Map(files).set(file, text.replace(from, to)));
  expect(library.problems).toEqual([]);
  return { line, found: checkDiagnosisRehearsal(partOf(library, file)) };
}

describe('checkDiagnosisRehearsal', () => {
  test('finds nothing in the shipped content', () => {
    expect(checkDiagnosisRehearsal(readLibrary(files))).toEqual([]);
  });

  test('asks nothing of a site without a simulator', () => {
    const site = files.get('content/site.yaml')!.replace('simulator: content', 'simulator: none');
    const broken = files.get(unread)!.replace('tap: scan-qr-codes }\n      - ', 'tap: back }\n      - ');
    const changed = new Map(files).set('content/site.yaml', site).set(unread, broken);
    expect(checkDiagnosisRehearsal(readLibrary(changed))).toEqual([]);
  });
});

describe('advice that does not work', () => {
  test('is told by file, line, symptom, cause, guide and step: an act that cannot be done', () => {
    const from = '- { on: phone, screen: settings, tap: camera }';
    const { line, found } = faults(unread, from, '- { on: phone, screen: settings, tap: get }');
    expect(found[0]).toMatchObject({
      code: 'diagnosis-blocked',
      file: unread,
      line,
      message:
        'With `scan-off` (cause `scan-off`) in the guide `android-add-user-qr`, act 3 of step `turn-scanning-on` needs `get`, but the phone shows `settings`. Steps so far: `view`: sharp, `other-screen`: another.',
    });
  });

  test('is told where an act is forgotten', () => {
    const from = '      - { on: phone, screen: app-settings, tap: allow-camera }\n';
    expect(faults(unread, from, '').found).toMatchObject([
      {
        code: 'diagnosis-calls',
        message: expect.stringMatching(
          /^With `camera-denied` \(cause `camera-denied`\) in the guide `android-add-user-qr`, the diagnosis ends with the call .* `allow-camera`: not-read, /,
        ),
        file: unread,
      },
    ]);
  });

  test('takes a list in `when` as any of its values', () => {
    expect(faults(error, 'when: { method: code }', 'when: { method: [code, none] }').found).toEqual([]);
    expect(faults(error, 'when: { method: code }', 'when: { method: [none] }').found).not.toEqual([]);
  });

  test('is told of an action that no truthful reader comes to: it must do what its chances say', () => {
    const { line, found } = faults(error, '      - { on: portal, screen: activation }\n', '');
    expect(found).toMatchObject([
      {
        code: 'repair-fixes-nothing',
        message:
          'With `wrong-code` (cause `wrong-code`) in the guide `android-add-user-code`, step `once-more` does not fix it, although its probabilities say so.',
        file: error,
      },
    ]);
    expect(found[0]!.line).toBeGreaterThanOrEqual(line);
  });

  test('is told where what shows is none of the outcomes', () => {
    const from = 'when: { on: phone, screen: camera, picture: blurred }';
    const { found } = faults(unread, from, 'when: { on: phone, screen: camera-settings, picture: blurred }');
    expect(found).toMatchObject([
      {
        code: 'diagnosis-unanswered',
        message:
          'With `out-of-focus` (cause `out-of-focus`) in the guide `android-add-user-qr`, step `view` has no outcome for `camera` on the phone and `activation` on the portal.',
      },
    ]);
  });

  test('is told where an outcome says that it is mended, and nothing was reached', () => {
    const from = 'when: { goal: login-approved }';
    const { found } = faults(silent, from, 'when: otherwise');
    expect(found).toEqual([]);
    const { found: untrue } = faults(error, 'when: { on: portal, screen: approval }', 'when: { goal: saved }');
    expect(untrue[0]).toMatchObject({ code: 'diagnosis-unanswered', message: expect.stringContaining('`approval`') });
    const { found: early } = faults(error, from, 'when: { on: portal, screen: approval }');
    expect(early[0]).toMatchObject({
      code: 'diagnosis-untrue',
      message:
        'With `already-enrolled` (cause `already-enrolled`) in the guide `android-add-user-code`, `completed` of step `log-in-again` claims success, but no goal was reached. Steps so far: `retype`: error-again, `log-in-again`: completed.',
    });
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

  test('is told where an action mends what its chances say it cannot', () => {
    const from = 'p: { other: 0.7, same-phone: 0.85, else: 0.92 }';
    const { found } = faults(unread, from, 'p: { other: 0.7, same-phone: 0.85, scan-off: 0, else: 0.92 }');
    expect(found).toMatchObject([
      {
        code: 'repair-fixes-too',
        message:
          'With `scan-off` (cause `scan-off`) in the guide `android-add-user-qr`, step `type-code` fixes it, although its probabilities say that it cannot.',
      },
    ]);
  });
});
