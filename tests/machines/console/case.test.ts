import { describe, expect, test } from 'vitest';
import { createCaseLogs, ticketOf } from '../../../machines/console/index.ts';
import { encodeReplies } from '../../../machines/diagnosis/index.ts';
import { caseAfter, caseText, caseLogs, world } from '../../support/console-cases.ts';
import { repliesText } from '../../support/interviews.ts';

describe('a case', () => {
  test.each<[string[], string]>([
    [[], 'finding'],
    [['guide.chosen:tea'], 'walking tea introduced'],
    [['guide.chosen:tea', 'walk.started', 'way.chosen:full', 'step.completed'], 'walking tea taste~full'],
    [['place.found:tea light~full', 'step.left'], 'walking tea look'],
    [['place.found:tea gone'], 'walking tea look'],
    [['place.found:constructor light'], 'finding'],
    [['place.found:tea light~full', 'trouble.met', 'problem.chosen:no-gas'], 'walking tea troubled light~full, no-gas'],
    [['place.found:tea light~full', 'trouble.met', 'trouble.left'], 'walking tea light~full'],
    [['symptom.chosen:lamp', 'reply.given:lit'], 'diagnosing / lamp asking push: others.lit'],
    [['symptom.chosen:lamp', 'reply.given:lit', 'reply.withdrawn'], 'diagnosing / lamp asking others: '],
    [['guide.chosen:tea', 'symptom.chosen:lamp', 'diagnosis.left'], 'walking tea introduced'],
    [['symptom.chosen:gone'], 'finding'],
    [['guide.chosen:tea', 'case.closed:escalated'], 'closed as escalated tea introduced'],
    [['case.closed:left', 'case.reopened'], 'finding'],
    [['case.closed:left', 'case.filed'], 'filed as left'],
    [['case.closed:left', 'guide.chosen:tea'], 'closed as left'],
    [['call.held', 'call.resumed'], 'finding'],
  ])('after %j stands at %s', (by, state) => {
    expect(caseText(caseAfter(by))).toBe(state);
  });
});

describe('what is known besides where a case stands', () => {
  const known = (...by: string[]) => caseAfter(by).state;
  const heard = (question: string, answer: string) => ({ question, answer });

  test.each<[string[], object[], string | undefined]>([
    [['opening.answered:task tea'], [heard('task', 'tea')], undefined],
    [['opening.answered:device hall'], [heard('device', 'hall')], 'hall'],
    // A device that there is not, and what is called like one.
    [['opening.answered:device radio'], [heard('device', 'radio')], undefined],
    [['opening.answered:task hall'], [heard('task', 'hall')], undefined],
    [['opening.answered:device hall', 'opening.withdrawn'], [], undefined],
    [
      ['opening.answered:device hall', 'opening.answered:task a', 'opening.withdrawn'],
      [heard('device', 'hall')],
      'hall',
    ],
    [['opening.answered:task a', 'opening.answered:device hall', 'opening.withdrawn'], [heard('task', 'a')], undefined],
    [['opening.answered:device hall', 'guide.chosen:tea'], [], 'kettle'],
  ])('after %j: what was heard, and the device', (by, opening, device) => {
    expect(known(...by)).toMatchObject({ opening });
    expect(known(...by).device).toBe(device);
  });

  test('withdraws nothing where nothing was heard', () => {
    const open = caseAfter([]);
    expect(caseLogs.record(open, { type: 'opening.withdrawn', at: 2000 })).toBe(open);
  });

  test('pieces that are no secrets, each once, however wide it is written', () => {
    expect(known('piece.shown:4821', 'piece.shown:77').shownPieces).toEqual(['4821', '77']);
    expect(known('piece.shown:77', 'piece.shown:4821', 'piece.shown:７７').shownPieces).toEqual(['4821', '７７']);
    expect(known('piece.shown:4821', 'piece.shown:７７', 'piece.hidden:77').shownPieces).toEqual(['4821']);
  });

  test('the desk’s own name for how it ended, until it is opened again', () => {
    expect(known('case.closed:escalated passed-on')).toMatchObject({ outcome: 'escalated', disposition: 'passed-on' });
    const again = known('case.closed:escalated passed-on', 'case.reopened');
    expect([again.outcome, again.disposition]).toEqual([undefined, undefined]);
  });

  test('the steps that were done, kept over a jump within the guide alone', () => {
    const done = ['guide.chosen:tea', 'walk.started', 'way.chosen:full', 'step.completed'];
    expect(known(...done, 'place.found:tea light~full').walk?.done).toEqual(['look']);
    expect(known(...done, 'place.found:soup look').walk?.done).toEqual([]);
  });
});

describe('a case', () => {
  test('hides numbers, has no notes and knows no language at first', () => {
    const { isMasked, note, caller, outcome, notice, walks, interviews } = caseAfter([]).state;
    expect({ isMasked, note, caller, outcome, notice, walks, interviews }).toEqual({
      isMasked: true,
      note: '',
      caller: undefined,
      outcome: undefined,
      notice: undefined,
      walks: [],
      interviews: [],
    });
  });

  test.each([
    [[]],
    [['place.found:tea light~full']],
    [['symptom.chosen:lamp']],
    [['case.closed:left']],
    [['call.held']],
  ])('after %j takes notes, the language and the masking, and stays where it is', (by) => {
    const after = caseAfter([...by, 'note.written:Calls back.', 'caller.spoke:fr', 'masking.changed:off']);
    const { note, caller, isMasked } = after.state;
    expect({ note, caller, isMasked }).toEqual({ note: 'Calls back.', caller: 'fr', isMasked: false });
    expect(caseText(after)).toBe(caseText(caseAfter(by)));
    expect(caseAfter(['masking.changed:off', 'masking.changed:on']).state.isMasked).toBe(true);
  });

  test.each([[[]], [['symptom.chosen:lamp']], [['case.closed:left']]])(
    'after %j takes what is typed about the caller, empties it again, and knows whose call it was',
    (by) => {
      const filled = [...by, 'field.written:name Sato', 'field.written:ticket INC0012345', 'field.written:name Ito'];
      const after = caseAfter([...filled, 'case.received:Tanaka']);
      expect(after.state).toMatchObject({ fields: { name: 'Ito', ticket: 'INC0012345' }, from: 'Tanaka' });
      expect(caseText(after)).toBe(caseText(caseAfter(by)));
      expect(caseAfter([...filled, 'field.written:name']).state.fields).toEqual({ ticket: 'INC0012345' });
      // What was typed last is taken back, and not that it came.
      expect(caseLogs.undone(after).state).toMatchObject({ fields: { name: 'Sato' }, from: 'Tanaka' });
    },
  );

  test('says what it had to change about a place, until something is done', () => {
    const noticeAfter = (...by: string[]) => caseAfter(by).state.notice;
    expect(noticeAfter('place.found:tea gone')).toBe('step-gone');
    expect(noticeAfter('place.found:tea light~hot')).toBe('ways-changed');
    expect(noticeAfter('place.found:tea gone', 'way.chosen:full')).toBeUndefined();
    expect(noticeAfter('place.found:tea gone', 'place.found:tea look')).toBeUndefined();
    expect(noticeAfter('place.found:tea gone', 'guide.chosen:tea')).toBeUndefined();
    expect(noticeAfter('place.found:tea gone', 'symptom.chosen:lamp')).toBeUndefined();
    expect(noticeAfter('place.found:tea gone', 'case.closed:left')).toBeUndefined();
    expect(noticeAfter('interview.found:lamp said~swap.lit')).toBe('replies-dropped');
    expect(noticeAfter('interview.found:lamp nonsense')).toBe('unreadable');
    expect(noticeAfter('interview.found:lamp nonsense', 'reply.given:lit')).toBeUndefined();
    expect(noticeAfter('interview.found:lamp nonsense', 'diagnosis.left')).toBeUndefined();
    expect(noticeAfter('interview.found:lamp said~others.lit')).toBeUndefined();
  });

  describe('the caller’s device', () => {
    const after = (...by: string[]) => caseAfter(by).state;

    test('is what was chosen or what a guide is for, whichever came last, and nothing that no caller has', () => {
      expect(after().device).toBeUndefined();
      expect(after('device.chosen:stairs').device).toBe('stairs');
      expect(after('device.chosen:lift').device).toBeUndefined();
      expect(after('device.chosen:stairs', 'guide.chosen:soup').device).toBe('hall');
      expect(after('guide.chosen:soup', 'device.chosen:stairs').device).toBe('stairs');
      expect(after('device.chosen:stairs', 'place.found:tea light~full').device).toBe('kettle');
    });

    test('answers what it answers in an interview, from the beginning or in the middle', () => {
      const said = (...by: string[]) => encodeReplies(after(...by).interview!.state.context.replies);
      expect(said('device.chosen:hall', 'symptom.chosen:lamp')).toBe('said~others.lit');
      expect(said('symptom.chosen:lamp', 'device.chosen:hall')).toBe('said~others.lit');
      // What the caller said stays, also where the device was a slip.
      const slip = ['device.chosen:hall', 'symptom.chosen:lamp', 'reply.given:not'];
      expect(said(...slip)).toBe('said~others.lit~push.not');
      expect(said(...slip, 'device.chosen:kettle')).toBe('said~push.not');
      expect(said(...slip, 'device.chosen:kettle', 'device.chosen:hall')).toBe('said~others.lit~push.not');
    });

    test('changes nothing where it answers nothing: who is at the end of the questions stays there', () => {
      const by = ['symptom.chosen:lamp', 'support.wanted'];
      expect(caseText(caseAfter([...by, 'device.chosen:kettle']))).toBe(caseText(caseAfter(by)));
    });
  });

  test('begins an interview with what the guide answers, unless a place was asked for', () => {
    const soup = ['guide.chosen:soup'];
    expect(caseText(caseAfter([...soup, 'symptom.chosen:lamp']))).toBe(
      'diagnosing soup introduced / lamp asking push: others.lit',
    );
    expect(caseText(caseAfter([...soup, 'interview.found:lamp nonsense']))).toBe(
      'diagnosing soup introduced / lamp asking push: others.lit',
    );
    expect(caseText(caseAfter([...soup, 'interview.found:lamp said~']))).toBe(
      'diagnosing soup introduced / lamp asking others: ',
    );
    expect(
      caseText(caseAfter([...soup, 'interview.found:lamp said~others.lit~push.not~swap.hums', 'symptom.followed'])),
    ).toBe('diagnosing soup introduced / hum asking push: others.lit');
  });

  test('keeps what was left behind, and asks nothing twice', () => {
    const left = caseAfter([
      'place.found:tea light~full',
      'place.found:tea look',
      'guide.chosen:soup',
      'symptom.chosen:lamp',
      'reply.given:hums',
      'step.skipped:unsure',
      'symptom.chosen:hum',
      'diagnosis.left',
    ]).state;
    // Another place in the same guide leaves nothing behind.
    expect(left.walks).toEqual([{ guide: 'tea', progress: { step: 'look', ways: [] }, done: [] }]);
    const past = left.interviews.map(({ symptom, replies, ending }) => [symptom, repliesText(replies), ending]);
    expect(past).toEqual([
      ['lamp', 'others.lit~push.couldnt', undefined],
      ['hum', 'others.lit', undefined],
    ]);
    const again = caseAfter(['symptom.chosen:lamp', 'reply.given:lit', 'symptom.chosen:hum', 'symptom.chosen:lamp']);
    expect(caseText(again)).toBe('diagnosing / lamp asking push: others.lit');
    expect(again.state.interviews.map(({ symptom }) => symptom)).toEqual(['hum']);
  });

  test('begins an interview anew that is over', () => {
    const moved = ['interview.found:lamp said~others.lit~push.not~swap.hums', 'symptom.followed'];
    const { interviews } = caseAfter(moved).state;
    expect(interviews.map(({ symptom, ending }) => [symptom, ending])).toEqual([['lamp', 'moved']]);
    expect(caseText(caseAfter([...moved, 'symptom.chosen:lamp']))).toBe('diagnosing / lamp asking others: ');
    const mended = caseAfter(['guide.chosen:tea', 'interview.found:lamp said~push.lit', 'result.confirmed']);
    expect(caseText(mended)).toBe('walking tea introduced');
    expect(mended.state.interviews).toMatchObject([
      { symptom: 'lamp', replies: [{ step: 'push', outcome: 'lit' }], ending: 'solved' },
    ]);
  });

  test('ends where the interview says that with it all is done, and goes back to no guide', () => {
    const lamp = world.symptoms['lamp']!;
    const push = lamp.steps['push']!;
    const lit = { ...push.outcomes['lit']!, done: true as const };
    const done = { ...lamp, steps: { ...lamp.steps, push: { ...push, outcomes: { ...push.outcomes, lit } } } };
    const logs = createCaseLogs({ ...world, symptoms: { ...world.symptoms, lamp: done } });
    const walking = logs.record(logs.open('a', 0), { type: 'guide.chosen', guide: 'tea', at: 1 });
    const found = logs.record(walking, { type: 'interview.found', symptom: 'lamp', said: 'said~push.lit', at: 2 });
    const over = logs.record(found, { type: 'result.confirmed', at: 3 });
    expect(caseText(over)).toMatch(/^closed as solved tea introduced .*lamp finished solved: push.lit$/);
    expect(ticketOf(over, world, 0)).toMatchObject({ outcome: 'solved', diagnoses: [{ ending: 'solved' }] });
    expect(caseText(logs.record(found, { type: 'result.denied', at: 3 }))).toMatch(/^diagnosing tea/);
  });

  test('cannot follow to a symptom that the site does not have', () => {
    const without = createCaseLogs({ ...world, symptoms: { lamp: world.symptoms['lamp']! } });
    const said = 'said~others.lit~push.not~swap.hums';
    const moving = without.record(without.open('a', 0), { type: 'interview.found', symptom: 'lamp', said, at: 1 });
    expect(without.record(moving, { type: 'symptom.followed', at: 2 })).toBe(moving);
  });

  test('holds and resumes wherever it is, once at a time', () => {
    const held = caseAfter(['place.found:tea look', 'call.held']);
    expect(caseLogs.record(held, { type: 'call.held', at: 9000 })).toBe(held);
    expect(caseText(caseLogs.record(held, { type: 'way.chosen', way: 'full', at: 9000 }))).toBe(
      'walking tea light~full (held)',
    );
    const talking = caseLogs.record(held, { type: 'call.resumed', at: 9000 });
    expect(caseLogs.record(talking, { type: 'call.resumed', at: 9500 })).toBe(talking);
  });
});
