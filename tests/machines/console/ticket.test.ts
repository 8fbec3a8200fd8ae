import { describe, expect, test } from 'vitest';
import { caseView, runningIn, ticketOf } from '../../../machines/console/index.ts';
import { encodeInterview, offeredSteps } from '../../../machines/diagnosis/index.ts';
import { encodeCase } from '../../../machines/walkthrough/index.ts';
import { caseAfter, world } from '../../support/console-cases.ts';
import { repliesFrom } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { tea } from '../../support/tea.ts';
import { placeFrom } from '../../support/walks.ts';

/** A call: soup begun, tea made as far as the taste, the lamp looked into on the way, and a wait of a second. */
const call = [
  'guide.chosen:soup',
  'place.found:tea fill~empty',
  'step.completed',
  'symptom.chosen:lamp',
  'reply.given:lit',
  'call.held',
  'call.resumed',
  'reply.given:lit',
  'result.confirmed',
  'caller.spoke:fr',
  'step.completed',
  'note.written:Account U1234567. See KB2260.',
];
const at = (place: string) => encodeCase(placeFrom(place), tea);
const ticketAfter = (by: readonly string[], now = 0) => ticketOf(caseAfter(by), world, now);
const diagnosisAfter = (...by: string[]) => ticketAfter(by).diagnoses.at(-1)!;

describe('ticketOf', () => {
  test('tells steps, answers and times', () => {
    expect(ticketOf(caseAfter(call), world, 13_600, { keep: ['KB2260'], spoken: 'ja' })).toEqual({
      format: 'shirube-ticket',
      version: 1,
      id: 'a',
      number: 'C6618-7528',
      opened: 1000,
      outcome: 'open',
      caller: 'fr',
      isCallerConfirmed: true,
      device: 'kettle',
      isDeviceSaid: false,
      next: { kind: 'guide', guide: 'tea', step: 'taste', label: '3' },
      seconds: { talking: 12, held: 1, wrapUp: 0 },
      guides: [
        { guide: 'soup', version: 2, steps: [] },
        {
          guide: 'tea',
          version: 2,
          code: at('taste~empty'),
          steps: [
            // The caller's number was for the second step: nobody has said what they saw at the first.
            { step: 'look', label: '1', isDone: false, isHere: false },
            { step: 'fill', label: '1.a', isDone: true, isHere: false },
            { step: 'light', label: '2', isDone: true, isHere: false },
            { step: 'taste', label: '3', isDone: false, isHere: true },
          ],
        },
      ],
      diagnoses: [
        {
          symptom: 'lamp',
          version: 4,
          code: encodeInterview(repliesFrom('others.lit~push.lit'), lamp),
          ending: 'solved',
          replies: repliesFrom('others.lit~push.lit').map((reply) => ({ ...reply, from: 'caller' })),
          left: [],
          cause: { id: 'plug', isFound: true },
          ruledOut: [],
        },
      ],
      note: 'Account •••. See KB2260.',
    });
  });

  test.each([
    [[], 'Account •••. See KB2260.'],
    [['masking.changed:off'], 'Account U1234567. See KB2260.'],
    [['piece.shown:u1234567'], 'Account U1234567. See KB2260.'],
    [['piece.shown:U1234567', 'piece.hidden:U1234567'], 'Account •••. See KB2260.'],
  ])('shows notes as the agent says: %j', (by, note) => {
    expect(ticketAfter([...call, ...by]).note).toBe(note);
  });

  test('tells what was typed about the caller, with secrets masked, and whose call it was', () => {
    const typed = ['field.written:name Ito, PIN 4821', 'field.written:ticket INC1', 'field.written:callback 1'];
    expect(ticketAfter([...typed, 'case.received:Ito'])).toMatchObject({
      ...{ name: 'Ito, PIN •••', ticket: 'INC1', callback: '1', from: 'Ito' },
    });
    for (const more of ['piece.shown:4821', 'masking.changed:off'])
      expect(ticketAfter([...typed, more]).name).toBe('Ito, PIN 4821');
  });

  test.each([
    [['case.closed:escalated passed'], 'escalated', 'passed', 'second'],
    // Content has it no longer.
    [['case.closed:left gone'], 'left', 'gone', undefined],
    [['place.found:tea pour~full.hot', 'step.completed', 'result.confirmed'], 'solved', undefined, undefined],
  ])('tells after %j what the desk calls the end, and to which queue the call goes', (by, ...wanted) => {
    const withEnds = { ...world, dispositions: { passed: { outcome: 'escalated', queue: 'second' } as const } };
    const { outcome, disposition, queue } = ticketOf(caseAfter(by), withEnds, 0);
    expect([outcome, disposition, queue]).toEqual(wanted);
  });

  const found = 'place.found:tea pour~full.hot';
  const begun = ['guide.chosen:tea', 'walk.started', 'way.chosen:full', 'step.completed'];
  test.each([
    [[found, 'step.completed', 'result.confirmed'], 'look, light, taste, pour done'],
    [[found, 'step.completed', 'result.denied'], 'look, light, taste, pour'],
    [begun, 'look full done, light done, taste'],
    [[...begun, 'step.left'], 'look full done, light'],
    // A number read out later says nothing of the steps between, and what was done stays done.
    [[...begun, found], 'look full done, light done, taste, pour'],
    [[...begun, 'symptom.chosen:lamp', 'reply.given:lit'], 'look full done, light done, taste'],
    [[...begun, 'case.closed:left', 'case.reopened'], 'look full done, light done, taste'],
    [[...begun, 'guide.chosen:soup'], 'look full done, light done, taste'],
  ])('has done after %j what was done in the call, and not what lies before the caller’s number', (by, wanted) => {
    const steps = ticketAfter(by).guides[0]!.steps.map(({ step, way, isDone }) =>
      [step, way, isDone && 'done'].filter(Boolean).join(' '),
    );
    expect(steps.join(', ')).toBe(wanted);
  });

  test.each([
    [['guide.chosen:soup', 'symptom.chosen:lamp', 'reply.given:not'], 'others guide, push caller'],
    [['device.chosen:hall', 'symptom.chosen:lamp'], 'others device'],
    // An answer to a question that was asked is the caller's. Leaving the diagnosis keeps the others unchanged.
    [['guide.chosen:soup', 'symptom.chosen:lamp', 'reply.changed:others.dark'], 'others caller'],
    [['guide.chosen:soup', 'symptom.chosen:lamp', 'diagnosis.left'], 'others guide'],
  ])('tells after %j who answered', (by, wanted) => {
    const { replies } = diagnosisAfter(...by);
    expect(replies.map(({ step, from }) => `${step} ${from}`).join(', ')).toBe(wanted);
  });

  test('tells what was not asked', () => {
    const left = offeredSteps(lamp, repliesFrom('others.lit'));
    expect(diagnosisAfter('guide.chosen:soup', 'symptom.chosen:lamp').left).toEqual(left);
    expect(diagnosisAfter('symptom.chosen:lamp').left).toContain('others');
  });

  test.each([
    [['symptom.chosen:lamp'], ''],
    [['guide.chosen:soup', 'symptom.chosen:lamp'], ''],
    [['symptom.chosen:lamp', 'step.skipped:unsure'], ''],
    [['symptom.chosen:lamp', 'reply.given:lit'], 'likely bulb, not fuse'],
    [['interview.found:lamp said~push.lit'], 'likely plug, not bulb, not fuse, not other'],
    [['interview.found:lamp said~push.lit', 'result.confirmed'], 'plug'],
    // A new fuse helped, but the other lamps say that the fuse was not the cause.
    [['interview.found:lamp said~others.lit~fuse.lit', 'result.confirmed'], 'likely bulb, not fuse'],
  ])('names after %j the cause, and what is ruled out, by what the caller said alone', (by, wanted) => {
    const { cause, ruledOut } = diagnosisAfter(...by);
    const named = cause ? [cause.isFound ? cause.id : `likely ${cause.id}`] : [];
    expect([...named, ...ruledOut.map((id) => `not ${id}`)].join(', ')).toBe(wanted);
  });

  const light = { kind: 'guide', guide: 'tea', step: 'light', label: '2' };
  const tried = 'interview.found:lamp said~others.lit~push.not~swap.not';
  const hums = 'interview.found:lamp said~others.lit~push.not~swap.hums';
  test.each([
    [[], undefined],
    [['guide.chosen:tea'], undefined],
    [['place.found:tea light~full'], light],
    [['place.found:tea light~full', 'case.closed:escalated'], light],
    [['place.found:tea light~full', 'case.closed:solved'], undefined],
    [['symptom.chosen:lamp', 'reply.given:lit'], { kind: 'diagnosis', symptom: 'lamp', step: 'push' }],
    [[hums], { kind: 'diagnosis', symptom: 'hum', step: 'others' }],
    [[tried], { kind: 'diagnosis', symptom: 'lamp', step: undefined }],
  ])('tells after %j where it goes on', (by, next) => {
    expect(ticketAfter(by).next).toEqual(next);
  });

  test('has the language in which the caller is spoken to, until it is known', () => {
    const open = ticketOf(caseAfter([]), world, 0, { spoken: 'ja' });
    expect(open).toMatchObject({ caller: 'ja', isCallerConfirmed: false });
  });

  test.each([
    ['device.chosen:kettle', 'kettle', true],
    ['opening.answered:device kettle', 'kettle', true],
    ['place.found:tea look', 'kettle', false],
    ['device.chosen:hall place.found:tea look', 'kettle', false],
    ['device.chosen:kettle place.found:tea look', 'kettle', true],
    ['opening.answered:device kettle opening.withdrawn', undefined, false],
  ])('says after %s that the device is %s, said: %s', (actions, device, isDeviceSaid) => {
    expect(ticketAfter(actions.split(/ (?=\w+\.)/))).toMatchObject({ device, isDeviceSaid });
  });

  test('counts times to the present', () => {
    const ended = ticketAfter(['case.closed:left'], 90_000);
    const seconds = { talking: 1, held: 0, wrapUp: 88 };
    expect(ended).toMatchObject({ outcome: 'left', seconds, guides: [], diagnoses: [] });
  });

  test.each([
    [[], 2000, 'talking'],
    [[], 1000 + 15 * 60_000, 'talking'],
    [[], 1001 + 15 * 60_000, 'held'],
    [['call.held'], 3000, 'held'],
    [['call.held', 'case.closed:left'], 3000, 'wrapUp'],
    [['case.closed:left'], 2001 + 15 * 60_000, undefined],
    [['case.closed:left', 'case.filed'], 4000, undefined],
    [['case.closed:left', 'case.reopened'], 4000, 'talking'],
  ] as const)('after %j, at %i, what goes on is %s', (by, now, running) => {
    expect(runningIn(caseAfter(by), now)).toBe(running);
  });

  test.each([
    [[hums, 'symptom.followed', 'symptom.chosen:lamp', 'support.wanted'], 'lamp moved, hum open, lamp open'],
    [['interview.found:lamp said~push.lit', 'result.confirmed'], 'lamp solved'],
    [[tried], 'lamp called'],
  ])('tells after %j how each interview ended, the present one last', (by, wanted) => {
    const { diagnoses } = ticketAfter(by);
    expect(diagnoses.map(({ symptom, ending }) => `${symptom} ${ending}`).join(', ')).toBe(wanted);
  });
});

describe('caseView', () => {
  test('shows the script beside the interview, each with the number and the link of its place', () => {
    const both = caseAfter(['place.found:tea light~full', 'symptom.chosen:lamp', 'reply.given:lit', 'call.held']);
    expect(caseView(both, world)).toMatchObject({
      phase: 'diagnosing',
      isHeld: true,
      script: {
        guide: 'tea',
        walk: { phase: 'walking', progress: { step: 'light', ways: ['full'] } },
        place: { code: at('light~full'), fragment: 'step-light~full' },
      },
      diagnosis: {
        symptom: 'lamp',
        interview: { phase: 'asking', step: 'push' },
        place: { code: encodeInterview(repliesFrom('others.lit'), lamp), fragment: 'said~others.lit' },
      },
    });
    expect(caseView(both, world)).toBe(caseView({ ...both }, world));
  });
});
