import { describe, expect, test } from 'vitest';
import {
  inOrder,
  isClosed,
  isFiled,
  isHeld,
  MAX_SILENCE_MS,
  timesOf,
  type Case,
  type CaseEvent,
} from '../../../machines/console/index.ts';
import { caseAfter, caseText, actionFrom, caseLogs, world } from '../../support/console-cases.ts';

describe('the times of a case', () => {
  const times = (by: string[], now: number) => Object.values(timesOf(caseAfter(by), now));
  const [minutes, silence] = [60_000, MAX_SILENCE_MS];

  test('are of talking, on hold, and of writing after the end until it is filed', () => {
    expect(times([], 1500)).toEqual([500, 0, 0]);
    expect(times(['call.held'], 2200)).toEqual([1000, 200, 0]);
    expect(times(['call.held', 'call.resumed'], 3500)).toEqual([1500, 1000, 0]);
    for (const by of [['case.closed:left'], ['case.closed:left', 'call.held']])
      expect(times(by, 9000)).toEqual([1000, 0, 7000]);
    expect(times(['case.closed:left', 'case.filed'], 9000)).toEqual([1000, 0, 1000]);
  });

  test('take a silence for talk as long as a caller may be silent, and what goes beyond for absence', () => {
    expect(times([], 1000 + silence)).toEqual([silence, 0, 0]);
    expect(times([], 1700 + silence)).toEqual([silence, 700, 0]);
    expect(times(['call.held'], 2000 + 90 * minutes)).toEqual([1000, 90 * minutes, 0]);
    expect(times(['case.closed:left'], 2700 + silence)).toEqual([1000, 0, silence]);
  });

  test('stand where a clock goes back, and go on from the latest time', () => {
    const back = caseLogs.record(caseAfter(['call.held']), { type: 'call.resumed', at: 700 });
    expect(back.timeLog.since).toBe(2000);
    expect(timesOf(back, 2600)).toEqual({ talking: 1600, held: 0, wrapUp: 0 });
  });
});

describe('case logs', () => {
  test('opens an empty case', () => {
    const { id, opened, log } = caseLogs.open('x', 7);
    expect({ id, opened, log, world: caseLogs.world }).toEqual({ id: 'x', opened: 7, log: [], world });
  });

  test('sorts cases by when they were opened, then by id', () => {
    const cases = [caseLogs.open('c', 7), caseLogs.open('a', 7), caseLogs.open('d', 3), caseLogs.open('b', 7)];
    expect(inOrder(cases).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
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
    expect(done.timeLog).toEqual({ talking: 4000, held: 1000, wrapUp: 0, since: 6000 });
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
    expect(noted.timeLog.talking).toBe(4000);
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
    expect([written.timeLog.talking, written.timeLog.held]).toEqual([20 * 60_000, 0]);
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

  test('knows who waits and what is over', () => {
    expect([isHeld(caseAfter([])), isHeld(caseAfter(['call.held']))]).toEqual([false, true]);
    expect([isClosed(caseAfter([])), isClosed(caseAfter(['case.closed:left']))]).toEqual([false, true]);
    const filed = caseAfter(['case.closed:left', 'case.filed']);
    expect([isFiled(caseAfter(['case.closed:left'])), isFiled(filed), isClosed(filed)]).toEqual([false, true, true]);
    expect(caseText(caseLogs.undone(filed))).toBe('finding');
  });
});
