import { describe, expect, test } from 'vitest';
import { caseView, readTickets, runningIn, ticketOf, timesOf, toldCall } from '../../../machines/console/index.ts';
import { encodeInterview, offeredSteps } from '../../../machines/diagnosis/index.ts';
import { encodeCase } from '../../../machines/walkthrough/index.ts';
import { caseAfter, caseLogs, world } from '../../support/console-cases.ts';
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

describe('ticketOf', () => {
  test('tells steps, answers and times', () => {
    expect(ticketOf(caseAfter(call), world, 13_600, { keep: ['KB2260'], spoken: 'ja' })).toEqual({
      format: 'shirube-ticket',
      version: 1,
      id: 'a',
      number: 'C6618-7528',
      name: undefined,
      ticket: undefined,
      callback: undefined,
      from: undefined,
      opened: 1000,
      outcome: 'open',
      disposition: undefined,
      queue: undefined,
      caller: 'fr',
      isCallerConfirmed: true,
      device: 'kettle',
      isDeviceSaid: false,
      next: { kind: 'guide', guide: 'tea', step: 'taste', label: '3' },
      seconds: { talking: 12, held: 1, wrapUp: 0 },
      guides: [
        { guide: 'soup', version: 2, code: undefined, steps: [] },
        {
          guide: 'tea',
          version: 2,
          code: at('taste~empty'),
          steps: [
            // The caller's number was for the second step: nobody has said what they saw at the first.
            { step: 'look', label: '1', way: undefined, isDone: false, isHere: false },
            { step: 'fill', label: '1.a', way: undefined, isDone: true, isHere: false },
            { step: 'light', label: '2', way: undefined, isDone: true, isHere: false },
            { step: 'taste', label: '3', way: undefined, isDone: false, isHere: true },
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

  test('shows notes as they are where the agent says so', () => {
    expect(ticketOf(caseAfter([...call, 'masking.changed:off']), world, 0).note).toBe('Account U1234567. See KB2260.');
    expect(ticketOf(caseAfter(call), world, 0).note).toBe('Account •••. See KB2260.');
    expect(ticketOf(caseAfter([...call, 'piece.shown:u1234567']), world, 0).note).toContain('U1234567');
    const both = caseAfter([...call, 'piece.shown:U1234567', 'piece.hidden:U1234567']);
    expect(ticketOf(both, world, 0).note).toContain('•••');
  });

  test('tells what was typed about the caller, with secrets masked, and whose call it was', () => {
    const by = [
      'field.written:name Ito, PIN 4821',
      'field.written:ticket INC1',
      'field.written:callback 1',
      'case.received:Ito',
    ];
    expect(ticketOf(caseAfter(by), world, 0)).toMatchObject({
      ...{ name: 'Ito, PIN •••', ticket: 'INC1', callback: '1', from: 'Ito' },
    });
    expect(ticketOf(caseAfter([...by, 'piece.shown:4821']), world, 0).name).toBe('Ito, PIN 4821');
    expect(ticketOf(caseAfter([...by, 'masking.changed:off']), world, 0).name).toBe('Ito, PIN 4821');
  });

  test('tells what the desk calls the end, and to which queue the call goes; neither where it ended by itself', () => {
    const withEnds = { ...world, dispositions: { passed: { outcome: 'escalated', queue: 'second' } as const } };
    const ended = (...by: string[]) => {
      const { outcome, disposition, queue } = ticketOf(caseAfter(by), withEnds, 0);
      return [outcome, disposition, queue];
    };
    expect(ended('case.closed:escalated passed')).toEqual(['escalated', 'passed', 'second']);
    // What content no longer has, and what was closed before it had any.
    expect(ended('case.closed:left gone')).toEqual(['left', 'gone', undefined]);
    expect(ended('case.closed:left')).toEqual(['left', undefined, undefined]);
    const done = ['place.found:tea pour~full.hot', 'step.completed', 'result.confirmed'];
    expect(ended(...done)).toEqual(['solved', undefined, undefined]);
    expect(ended('case.closed:escalated passed', 'case.reopened')).toEqual(['open', undefined, undefined]);
    expect(ended('case.closed:escalated passed', 'case.reopened', 'case.closed:left')[1]).toBeUndefined();
  });

  test('has done what was done in the call, and not what lies before the caller’s number', () => {
    const stepsAfter = (...by: string[]) =>
      ticketOf(caseAfter(by), world, 0).guides[0]!.steps.map(({ step, way, isDone }) =>
        [step, ...(way === undefined ? [] : [way]), ...(isDone ? ['done'] : [])].join(' '),
      );
    const found = 'place.found:tea pour~full.hot';
    expect(stepsAfter(found)).toEqual(['look', 'light', 'taste', 'pour']);
    expect(stepsAfter(found, 'step.completed')).toEqual(['look', 'light', 'taste', 'pour done']);
    expect(stepsAfter(found, 'step.completed', 'result.confirmed')).toEqual(['look', 'light', 'taste', 'pour done']);
    expect(stepsAfter(found, 'step.completed', 'result.denied')).toEqual(['look', 'light', 'taste', 'pour']);
    const begun = ['guide.chosen:tea', 'walk.started', 'way.chosen:full', 'step.completed'];
    expect(stepsAfter(...begun)).toEqual(['look full done', 'light done', 'taste']);
    expect(stepsAfter(...begun, 'step.left')).toEqual(['look full done', 'light']);
    // A number read out later says nothing of the steps between, and what was done stays done.
    expect(stepsAfter(...begun, found)).toEqual(['look full done', 'light done', 'taste', 'pour']);
    const asked = ['symptom.chosen:lamp', 'reply.given:lit', 'reply.given:lit', 'result.confirmed'];
    expect(stepsAfter(...begun, ...asked)).toEqual(['look full done', 'light done', 'taste']);
    expect(stepsAfter(...begun, 'case.closed:left', 'case.reopened')).toEqual([
      'look full done',
      'light done',
      'taste',
    ]);
    expect(stepsAfter(...begun, 'guide.chosen:soup')).toEqual(['look full done', 'light done', 'taste']);
  });

  test('tells apart what the caller said, what follows from the guide or the device, and what was not asked', () => {
    const diagnosisAfter = (...by: string[]) => ticketOf(caseAfter(by), world, 0).diagnoses.at(-1)!;
    const froms = (...by: string[]) => diagnosisAfter(...by).replies.map(({ step, from }) => `${step} ${from}`);
    expect(froms('guide.chosen:soup', 'symptom.chosen:lamp', 'reply.given:not')).toEqual([
      'others guide',
      'push caller',
    ]);
    expect(froms('device.chosen:hall', 'symptom.chosen:lamp')).toEqual(['others device']);
    // Asked after all, it is the caller's; and what is put aside stays as it was given.
    expect(froms('guide.chosen:soup', 'symptom.chosen:lamp', 'reply.changed:others.dark')).toEqual(['others caller']);
    expect(froms('guide.chosen:soup', 'symptom.chosen:lamp', 'diagnosis.left')).toEqual(['others guide']);
    expect(diagnosisAfter('guide.chosen:soup', 'symptom.chosen:lamp').left).toEqual(
      offeredSteps(lamp, repliesFrom('others.lit')),
    );
    expect(diagnosisAfter('symptom.chosen:lamp').left).toContain('others');
  });

  test('names the cause that was found or is likely, and what is ruled out, by what the caller said alone', () => {
    const said = (...by: string[]) => {
      const { cause, ruledOut } = ticketOf(caseAfter(by), world, 0).diagnoses.at(-1)!;
      return { cause, ruledOut };
    };
    const nothing = { cause: undefined, ruledOut: [] };
    expect(said('symptom.chosen:lamp')).toEqual(nothing);
    expect(said('guide.chosen:soup', 'symptom.chosen:lamp')).toEqual(nothing);
    expect(said('symptom.chosen:lamp', 'step.skipped:unsure')).toEqual(nothing);
    expect(said('symptom.chosen:lamp', 'reply.given:lit')).toEqual({
      cause: { id: 'bulb', isFound: false },
      ruledOut: ['fuse'],
    });
    expect(said('interview.found:lamp said~push.lit')).toEqual({
      cause: { id: 'plug', isFound: false },
      ruledOut: ['bulb', 'fuse', 'other'],
    });
    expect(said('interview.found:lamp said~push.lit', 'result.confirmed')).toEqual({
      cause: { id: 'plug', isFound: true },
      ruledOut: [],
    });
    // A new fuse helped, but the other lamps say that the fuse was not the cause.
    expect(said('interview.found:lamp said~others.lit~fuse.lit', 'result.confirmed')).toEqual({
      cause: { id: 'bulb', isFound: false },
      ruledOut: ['fuse'],
    });
  });

  test('tells where it goes on', () => {
    const nextAfter = (...by: string[]) => ticketOf(caseAfter(by), world, 0).next;
    const light = { kind: 'guide', guide: 'tea', step: 'light', label: '2' };
    expect(nextAfter()).toBeUndefined();
    expect(nextAfter('guide.chosen:tea')).toBeUndefined();
    expect(nextAfter('place.found:tea light~full')).toEqual(light);
    expect(nextAfter('place.found:tea light~full', 'case.closed:escalated')).toEqual(light);
    expect(nextAfter('place.found:tea light~full', 'case.closed:solved')).toBeUndefined();
    expect(nextAfter('symptom.chosen:lamp', 'reply.given:lit')).toEqual({
      kind: 'diagnosis',
      symptom: 'lamp',
      step: 'push',
    });
    expect(nextAfter('interview.found:lamp said~others.lit~push.not~swap.hums')).toEqual({
      kind: 'diagnosis',
      symptom: 'hum',
      step: 'others',
    });
    const tried = 'interview.found:lamp said~others.lit~push.not~swap.not';
    expect(nextAfter(tried)).toEqual({ kind: 'diagnosis', symptom: 'lamp', step: undefined });
    expect(ticketOf(caseAfter([tried]), world, 0).diagnoses[0]!.ending).toBe('called');
  });

  test('has the language in which the caller is spoken to from the beginning, and says whether it is theirs', () => {
    const spoken = { spoken: 'ja' };
    expect(ticketOf(caseAfter([]), world, 0, spoken)).toMatchObject({ caller: 'ja', isCallerConfirmed: false });
    expect(ticketOf(caseAfter(['caller.spoke:fr']), world, 0, spoken)).toMatchObject({
      caller: 'fr',
      isCallerConfirmed: true,
    });
  });

  test.each([
    ['device.chosen:kettle', 'kettle', true],
    ['opening.answered:device kettle', 'kettle', true],
    ['place.found:tea look', 'kettle', false],
    ['device.chosen:hall place.found:tea look', 'kettle', false],
    ['device.chosen:kettle place.found:tea look', 'kettle', true],
    ['opening.answered:device kettle opening.withdrawn', undefined, false],
  ])('says after %s that the device is %s, said: %s', (actions, device, isDeviceSaid) => {
    const texts = actions.split(/ (?=\w+\.)/);
    expect(ticketOf(caseAfter(texts), world, 0)).toMatchObject({ device, isDeviceSaid });
  });

  test('counts the present wait, and after the end what is written', () => {
    expect(ticketOf(caseAfter(['call.held']), world, 5000).seconds).toEqual({ talking: 1, held: 3, wrapUp: 0 });
    expect(ticketOf(caseAfter([]), world, 5000).seconds).toEqual({ talking: 4, held: 0, wrapUp: 0 });
    expect(ticketOf(caseAfter(['case.closed:left']), world, 90_000)).toMatchObject({
      outcome: 'left',
      seconds: { talking: 1, held: 0, wrapUp: 88 },
      guides: [],
      diagnoses: [],
    });
    expect(ticketOf(caseAfter(['case.closed:left', 'case.filed']), world, 90_000).seconds.wrapUp).toBe(1);
  });

  test('takes a night for no talk: neither of a call that was left open, nor of one that was left closed', () => {
    const morning = 16 * 3600_000 + 2000;
    const [minutes, night] = [15 * 60, 16 * 3600];
    const open = ticketOf(caseAfter(['place.found:tea look']), world, morning);
    expect(open.seconds).toEqual({ talking: 1 + minutes, held: night - minutes, wrapUp: 0 });
    expect(ticketOf(caseAfter(['case.closed:left']), world, morning).seconds).toEqual({
      talking: 1,
      held: 0,
      wrapUp: minutes,
    });
    // Whatever was done in the morning, the night stays what it was.
    const gone = caseAfter(['place.found:tea look', 'way.chosen:full']);
    const later = { ...gone, log: gone.log.map((event, index) => (index === 0 ? event : { ...event, at: morning })) };
    expect(timesOf(caseLogs.replay(later).case, morning).held).toBe((night - minutes) * 1000);
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

  test('tells of interviews how each ended, the present one last', () => {
    const several = caseAfter([
      'interview.found:lamp said~others.lit~push.not~swap.hums',
      'symptom.followed',
      'symptom.chosen:lamp',
      'support.wanted',
    ]);
    const { diagnoses } = ticketOf(several, world, 0);
    expect(diagnoses.map(({ symptom, ending }) => `${symptom} ${ending}`)).toEqual([
      'lamp moved',
      'hum open',
      'lamp open',
    ]);
    const solved = caseAfter(['interview.found:lamp said~push.lit', 'result.confirmed']);
    expect(ticketOf(solved, world, 0)).toMatchObject({ outcome: 'solved', diagnoses: [{ ending: 'solved' }] });
  });
});

describe('readTickets', () => {
  const ticket = () => {
    const { opened, ...rest } = ticketOf(caseAfter(call), world, 0);
    return JSON.parse(JSON.stringify({ ...rest, opened: new Date(opened) })) as Record<string, unknown>;
  };

  test('takes one ticket, or a list of them', () => {
    const told = toldCall(ticketOf(caseAfter(call), world, 0));
    expect(readTickets(ticket())).toEqual({ tickets: [told], problems: [] });
    expect(readTickets([ticket(), ticket()]).tickets).toHaveLength(2);
    expect(readTickets([])).toEqual({ tickets: [], problems: [] });
  });

  test.each<[string, unknown, string, (string | number)[]]>([
    ['nothing', null, 'ticket-foreign', []],
    ['text', 'ticket', 'ticket-foreign', []],
    ['another file', { format: 'other' }, 'ticket-foreign', ['format']],
    ['another version', { ...ticket(), version: 2 }, 'ticket-version', ['version']],
    ['no diagnoses', { ...ticket(), diagnoses: {} }, 'ticket-field', ['diagnoses']],
    ['a diagnosis of null', { ...ticket(), diagnoses: [null] }, 'ticket-field', ['diagnoses', 0]],
    [
      'no symptom',
      { ...ticket(), diagnoses: [{ version: 1, replies: [] }] },
      'ticket-field',
      ['diagnoses', 0, 'symptom'],
    ],
    [
      'no version',
      { ...ticket(), diagnoses: [{ symptom: 'a', version: 1.5, replies: [] }] },
      'ticket-field',
      ['diagnoses', 0, 'version'],
    ],
    [
      'no replies',
      { ...ticket(), diagnoses: [{ symptom: 'a', version: 1 }] },
      'ticket-field',
      ['diagnoses', 0, 'replies'],
    ],
    [
      'a reply without a step',
      { ...ticket(), diagnoses: [{ symptom: 'a', version: 1, replies: [{ outcome: 'b' }] }] },
      'ticket-field',
      ['diagnoses', 0, 'replies', 0, 'step'],
    ],
    [
      'a reply without an outcome',
      { ...ticket(), diagnoses: [{ symptom: 'a', version: 1, replies: [{ step: 'b', outcome: 3 }] }] },
      'ticket-field',
      ['diagnoses', 0, 'replies', 0, 'outcome'],
    ],
  ])('tells of %s what is wrong, and counts the others', (_, data, code, path) => {
    const { tickets, problems } = readTickets([ticket(), data]);
    expect(tickets).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code, path: [1, ...path] })]);
    for (const text of [problems[0]!.message, problems[0]!.hint]) expect(text).toMatch(/^[A-Z`].*\.$/);
    if (!Array.isArray(data)) expect(readTickets(data).problems[0]!.path).toEqual(path);
  });
});

describe('caseView', () => {
  test('shows a case that has found nothing yet', () => {
    expect(caseView(caseAfter([]), world)).toEqual({
      phase: 'finding',
      isHeld: false,
      isFiled: false,
      walk: undefined,
      walks: [],
      interview: undefined,
      interviews: [],
      caller: undefined,
      device: undefined,
      isDeviceSaid: false,
      fields: {},
      from: undefined,
      note: '',
      isMasked: true,
      opening: [],
      shownPieces: [],
      notice: undefined,
      script: undefined,
      diagnosis: undefined,
      outcome: undefined,
      disposition: undefined,
    });
  });

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

  test('shows the introduction without a place, and the end with an outcome', () => {
    expect(caseView(caseAfter(['guide.chosen:tea']), world)).toMatchObject({
      phase: 'walking',
      script: { walk: { phase: 'introduced' }, place: undefined },
    });
    expect(caseView(caseAfter(['place.found:tea gone', 'case.closed:left']), world)).toMatchObject({
      phase: 'closed',
      outcome: 'left',
    });
    expect(caseView(caseAfter(['place.found:tea gone']), world).notice).toBe('step-gone');
  });
});
