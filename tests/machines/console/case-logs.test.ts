import { describe, expect, test } from 'vitest';
import {
  isClosed,
  isFiled,
  isHeld,
  lastDone,
  MAX_SILENCE_MS,
  spent,
  type Case,
  type CaseEvent,
  type Stop,
} from '../../../machines/console/index.ts';
import { arrived, beginTimeLog, passed } from '../../../machines/console/time-log.ts';
import { stopOf } from '../../../machines/console/case-logs.ts';
import { caseAfter, caseText, actionFrom, caseLogs, world } from '../../support/console-cases.ts';

const stopText = (stop: Stop): string => Object.values(stop).join(' ').trim();
const visitsOf = ({ timeLog }: ReturnType<typeof caseAfter>) =>
  timeLog.visits.map(({ stop, ms }) => [stopText(stop), ms]);

describe('a time log', () => {
  test('counts time where the caller is, on hold beside it, after the end as writing, and none once it is filed', () => {
    const begun = beginTimeLog(1000);
    expect(begun).toEqual({ visits: [{ stop: { kind: 'finding' }, ms: 0 }], held: 0, wrapUp: 0, since: 1000 });
    const talked = passed(begun, 1500, false);
    expect(talked).toEqual({ visits: [{ stop: { kind: 'finding' }, ms: 500 }], held: 0, wrapUp: 0, since: 1500 });
    expect(passed(talked, 1700, true)).toEqual({ ...talked, held: 200, since: 1700 });
    const closed = arrived(talked, { kind: 'closed' });
    expect(passed(closed, 9000, true)).toEqual({ ...closed, wrapUp: 7500, since: 9000 });
    expect(passed(closed, 9000, false)).toEqual({ ...closed, wrapUp: 7500, since: 9000 });
    const filed = arrived(closed, { kind: 'filed' });
    expect(passed(filed, 9000, false)).toEqual({ ...filed, since: 9000 });
  });

  test('takes a silence for talk as long as a caller may be silent, and what goes beyond for absence', () => {
    const begun = beginTimeLog(0);
    const still = passed(begun, MAX_SILENCE_MS, false);
    expect([spent(still, () => true), still.held]).toEqual([MAX_SILENCE_MS, 0]);
    const over = passed(begun, MAX_SILENCE_MS + 700, false);
    expect([spent(over, () => true), over.held]).toEqual([MAX_SILENCE_MS, 700]);
    expect(passed(begun, MAX_SILENCE_MS + 700, true).held).toBe(MAX_SILENCE_MS + 700);
    const closed = arrived(begun, { kind: 'closed' });
    expect(passed(closed, MAX_SILENCE_MS + 700, false)).toMatchObject({ wrapUp: MAX_SILENCE_MS, held: 0 });
  });

  test('stands where a clock goes back, and goes on from the latest time', () => {
    const at = passed(beginTimeLog(1000), 1500, false);
    expect(passed(at, 700, false)).toBe(at);
    expect(passed(passed(at, 700, false), 1600, false).visits).toEqual([{ stop: { kind: 'finding' }, ms: 600 }]);
  });

  test.each<[Stop, Stop, boolean]>([
    [{ kind: 'finding' }, { kind: 'finding' }, true],
    [{ kind: 'finding' }, { kind: 'closed' }, false],
    [{ kind: 'step', guide: 'a', step: 'b' }, { kind: 'step', guide: 'a', step: 'b' }, true],
    [{ kind: 'step', guide: 'a', step: 'b' }, { kind: 'step', guide: 'a', step: 'c' }, false],
    [{ kind: 'step', guide: 'a', step: 'b' }, { kind: 'step', guide: 'c', step: 'b' }, false],
    [{ kind: 'step', guide: 'a' }, { kind: 'step', guide: 'a', step: undefined }, true],
    [{ kind: 'step', guide: 'a', step: 'b' }, { kind: 'question', symptom: 'a', step: 'b' }, false],
    [{ kind: 'question', symptom: 'a', step: 'b' }, { kind: 'question', symptom: 'a', step: 'b' }, true],
    [{ kind: 'question', symptom: 'a', step: 'b' }, { kind: 'question', symptom: 'a' }, false],
    [{ kind: 'question', symptom: 'a' }, { kind: 'question', symptom: 'b' }, false],
  ])('after %j takes %j for the same place: %s', (first, second, isSame) => {
    const { visits } = arrived(arrived(beginTimeLog(0), first), second);
    const distinct = first.kind === 'finding' ? 1 : 2;
    expect(visits).toHaveLength(isSame ? distinct : distinct + 1);
  });

  test('adds up what was spent', () => {
    const { timeLog } = caseAfter(['place.found:tea look', 'way.chosen:full', 'step.left', 'way.chosen:full']);
    expect(spent(timeLog, () => true)).toBe(4000);
    expect(spent(timeLog, (stop) => stop.kind === 'step' && stop.step === 'look')).toBe(2000);
  });
});

describe('stopOf', () => {
  test.each([
    [[], 'finding'],
    [['guide.chosen:tea'], 'step tea'],
    [['place.found:tea light~full'], 'step tea light'],
    [['place.found:tea light~full', 'trouble.met'], 'step tea light'],
    [['place.found:tea light~full', 'symptom.chosen:lamp'], 'question lamp others'],
    [['interview.found:lamp said~push.lit'], 'question lamp push'],
    [['interview.found:lamp said~others.lit~push.not~swap.not'], 'question lamp'],
    [['interview.found:lamp said~others.lit~push.not~swap.hums'], 'question lamp'],
    [['place.found:tea light~full', 'case.closed:left'], 'closed'],
    [['place.found:tea light~full', 'case.closed:left', 'case.filed'], 'filed'],
  ] as const)('after %j is %s', (by, stop) => {
    expect(stopText(stopOf(caseAfter(by).state, world))).toBe(stop);
  });
});

describe('case logs', () => {
  test('opens an empty case', () => {
    const { id, opened, log } = caseLogs.open('x', 7);
    expect({ id, opened, log, world: caseLogs.world }).toEqual({ id: 'x', opened: 7, log: [], world });
  });

  test('keeps what was done, when, and where the caller was how long', () => {
    const done = caseAfter(['place.found:tea look', 'way.chosen:full', 'call.held', 'call.resumed', 'step.completed']);
    expect(done.log.map(({ type, at }) => [type, at])).toEqual([
      ['place.found', 2000],
      ['way.chosen', 3000],
      ['call.held', 4000],
      ['call.resumed', 5000],
      ['step.completed', 6000],
    ]);
    expect(visitsOf(done)).toEqual([
      ['finding', 1000],
      ['step tea look', 1000],
      ['step tea light', 2000],
      ['step tea taste', 0],
    ]);
    expect(done.timeLog).toMatchObject({ held: 1000, since: 6000 });
  });

  test('leaves a case as it is where something cannot be done', () => {
    const before = caseAfter(['place.found:tea look']);
    expect(caseLogs.record(before, { type: 'step.completed', at: 9000 })).toBe(before);
  });

  test('keeps of notes in a row how they stand in the end', () => {
    const noted = caseAfter([
      'note.written:C',
      'note.written:Calls',
      'place.found:tea look',
      'note.written:Calls back',
    ]);
    expect(noted.log.map((event) => ('text' in event ? event.text : event.type))).toEqual([
      'Calls',
      'place.found',
      'Calls back',
    ]);
    expect(noted.timeLog.visits[0]).toEqual({ stop: { kind: 'finding' }, ms: 3000 });
    expect(caseLogs.replay(noted)).toEqual({ case: noted, dropped: 0 });
  });

  test('keeps a part of notes that take long, so that writing is no silence', () => {
    const from = 1000;
    const written = [5, 10, 14, 16, 20].reduce(
      (of, minute) =>
        caseLogs.record(of, {
          type: 'note.written',
          text: `${minute}`,
          at: from + minute * 60_000,
        }),
      caseLogs.open('a', from),
    );
    expect(written.log.map((event) => ('text' in event ? event.text : event.type))).toEqual(['14', '20']);
    expect(written.state.note).toBe('20');
    expect([spent(written.timeLog, () => true), written.timeLog.held]).toEqual([20 * 60_000, 0]);
    expect(caseLogs.replay(written)).toEqual({ case: written, dropped: 0 });
  });

  test('comes by its log to the same case again', () => {
    for (const by of [
      [],
      ['place.found:tea look', 'call.held', 'symptom.chosen:lamp', 'reply.given:lit', 'call.resumed'],
    ]) {
      const done = caseAfter(by);
      const { case: again, dropped } = caseLogs.replay({ id: done.id, opened: done.opened, log: done.log });
      expect({ text: caseText(again), log: again.log, timeLog: again.timeLog, dropped }).toEqual({
        text: caseText(done),
        log: done.log,
        timeLog: done.timeLog,
        dropped: 0,
      });
    }
  });

  test('leaves out of a log what cannot be done any more, and counts it', () => {
    const log = ['place.found:tea look', 'way.chosen:gone', 'guide.chosen:gone', 'way.chosen:full'].map(
      (action, index): CaseEvent => ({ ...actionFrom(action), at: index }),
    );
    const { case: again, dropped } = caseLogs.replay({ id: 'a', opened: 0, log });
    expect([caseText(again), dropped, again.log.length]).toEqual(['walking tea light~full', 2, 2]);
  });

  describe('keep nothing of a secret', () => {
    const note = 'note.written:Code 771020';
    const told = (of: Case): string => JSON.stringify(of.log);

    test('that was shown and is hidden after all, however it is written', () => {
      const by = ['place.found:tea look', note, 'piece.shown:７７１０２０', 'piece.shown:K7M2X9', 'call.held'];
      const hidden = caseAfter([...by, 'piece.hidden:771020']);
      expect(hidden.log.map(({ type }) => type)).toEqual([
        ...['place.found', 'note.written', 'piece.shown', 'call.held', 'piece.hidden'],
      ]);
      expect(hidden.state.shownPieces).toEqual(['K7M2X9']);
      expect(told(caseAfter([...by, 'piece.hidden:771020'].filter((each) => each !== note)))).not.toMatch(/[7７]{2}/);
      expect(caseLogs.replay(hidden)).toEqual({ case: hidden, dropped: 0 });
      // What is taken back is the hiding: the secret is gone all the same, and nothing else with it.
      const back = caseLogs.undone(hidden);
      expect([back.state.shownPieces, back.log.length]).toEqual([['K7M2X9'], 4]);
    });

    test('in a field that was emptied, or in which it is written no more; other fields stay', () => {
      const by = ['field.written:ticket INC1', 'field.written:name Hunter', 'place.found:tea look'];
      const emptied = caseAfter([...by, 'field.written:name']);
      expect(told(emptied)).not.toContain('Hunter');
      expect(emptied.state.fields).toEqual({ ticket: 'INC1' });
      expect(caseLogs.replay(emptied)).toEqual({ case: emptied, dropped: 0 });
      const mended = caseAfter(['field.written:name Sato, PIN 4821', 'field.written:name Sato', ...by.slice(2)]);
      expect(told(mended)).not.toContain('4821');
      expect(mended.state.fields).toEqual({ name: 'Sato' });
    });
  });

  test('takes back the last thing done, and leaves alone who waited', () => {
    const done = caseAfter(['place.found:tea look', 'way.chosen:full', 'call.held', 'call.resumed', 'call.held']);
    const back = caseLogs.undone(done);
    expect(caseText(back)).toBe('walking tea look (held)');
    expect(back.log.map(({ type }) => type)).toEqual(['place.found', 'call.held', 'call.resumed', 'call.held']);
    expect(caseText(caseLogs.undone(back))).toBe('finding (held)');
    const none = caseLogs.undone(caseLogs.undone(back));
    expect(caseLogs.undone(none)).toBe(none);
  });

  test('knows who waits, what is over, and when something was last done', () => {
    expect([isHeld(caseAfter([])), isHeld(caseAfter(['call.held']))]).toEqual([false, true]);
    expect([isClosed(caseAfter([])), isClosed(caseAfter(['case.closed:left']))]).toEqual([false, true]);
    expect(lastDone(caseAfter(['place.found:tea look', 'call.held', 'call.resumed']))).toBe(2000);
    expect(lastDone(caseAfter(['call.held']))).toBeUndefined();
    const filed = caseAfter(['case.closed:left', 'case.filed']);
    expect([isFiled(caseAfter(['case.closed:left'])), isFiled(filed), isClosed(filed)]).toEqual([false, true, true]);
    expect(lastDone(filed)).toBe(2000);
    expect(caseText(caseLogs.undone(filed))).toBe('finding');
  });
});
