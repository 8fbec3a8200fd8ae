import { describe, expect, test } from 'vitest';
import { arrivalsOf, timesOf, writeCaseFile, readCaseFile, type Case } from '../../../machines/console/index.ts';
import { caseAfter, caseLogs, caseText } from '../../support/console-cases.ts';

/** A call as another console reads it from a file. */
function sent(of: Case): Case {
  const read = readCaseFile(writeCaseFile([of]), caseLogs);
  if ('fault' in read) throw read.fault;
  return read.cases[0]!;
}
const arrive = (here: readonly Case[], coming: readonly Case[], from?: string) =>
  arrivalsOf(here, coming.map(sent), caseLogs, { keep: [], from });
const taken = (here: readonly Case[], ...coming: Case[]): Case[] =>
  arrive(here, coming).flatMap((each) => ('case' in each ? [each.case] : []));
const hows = (here: readonly Case[], ...coming: Case[]) => arrive(here, coming).map(({ how }) => how);

const begun = ['place.found:tea look', 'note.written:Kettle, PIN 4821'];
const further = [...begun, 'way.chosen:full', 'note.written:Kettle, PIN 4821. Calls back.'];

describe('a call from a file', () => {
  test('is new where it is not here, keeps its id, and nobody is on its line', () => {
    const [call] = taken([], caseAfter(begun));
    expect([call!.id, caseText(call!), call!.state.note]).toEqual([
      ...['a', 'walking tea look (held)', 'Kettle, PIN •••'],
    ]);
    expect(timesOf(call!, 900_000)).toMatchObject({ talking: 2000 });
    const [over] = taken([], caseAfter(['case.closed:left']));
    expect(caseText(over!)).toBe('filed as left');
  });

  test('changes nothing where all of it is here: the same state, an earlier one, what was taken in before', () => {
    const here = caseAfter(further);
    expect(hows([here], caseAfter(further), caseAfter(begun), caseAfter([]))).toEqual(['same', 'same', 'same']);
    const imported = taken([], caseAfter(further));
    expect(hows(imported, caseAfter(further), caseAfter(begun))).toEqual(['same', 'same']);
    // What happened to the line is no work.
    expect(hows([caseAfter([...begun, 'call.held', 'call.resumed'])], caseAfter(begun))).toEqual(['same']);
  });

  test('goes on here where it went on elsewhere', () => {
    const here = caseAfter(begun);
    const [call] = taken([here], caseAfter(further));
    expect([call!.id, caseText(call!)]).toEqual(['a', 'walking tea light~full (held)']);
    expect(call!.state.note).toBe('Kettle, PIN •••. Calls back.');
    expect(arrive([here], [caseAfter(further)]).map(({ how }) => how)).toEqual(['newer']);
    // It was taken in before, and has been on hold here since.
    const before = taken([], caseAfter(begun));
    expect(hows(before, caseAfter(further))).toEqual(['newer']);
  });

  test('is the earlier state of a call in whose notes somebody has written on', () => {
    const written = caseAfter([...begun, 'note.written:Kettle, PIN 4821. More.']);
    expect(written.log).toHaveLength(2);
    expect(hows([written], caseAfter(begun))).toEqual(['same']);
    expect(hows([caseAfter(begun)], written)).toEqual(['newer']);
    expect(taken([caseAfter(begun)], written)[0]!.state.note).toBe('Kettle, PIN •••. More.');
    // Other notes are no continuation: nobody's are lost.
    const other = caseAfter(['place.found:tea look', 'call.held', 'call.resumed', 'note.written:Pot']);
    expect(hows([caseAfter(begun)], other)).toEqual(['beside']);
  });

  test.each([
    ['a field was emptied', ['field.written:name Hunter', ...begun], ['field.written:name']],
    ['a secret in a field was mended', ['field.written:name Sato, PIN 4821', ...begun], ['field.written:name Sato']],
    ['a piece was hidden again', [...begun, 'piece.shown:4821', 'field.written:ticket INC1'], ['piece.hidden:4821']],
  ])('is the same call where %s since, and what was taken out does not come back', (_title, by, since) => {
    const [earlier, later] = [caseAfter(by), caseAfter([...by, ...since])];
    expect(later.log.length).toBeLessThan(by.length + since.length);
    expect([hows([later], earlier), hows([earlier], later)]).toEqual([['same'], ['newer']]);
    const [call] = taken([earlier], later);
    expect(call!.id).toBe('a');
    // Where it stands is told in words: to compare two snapshots of a walk takes a second.
    const { walk, interview: _interview, isHeld: _isHeld, ...plain } = later.state;
    expect(caseText(call!)).toBe(`${caseText(later)} (held)`);
    expect(call!.state).toMatchObject({ ...plain, note: 'Kettle, PIN •••' });
    expect(call!.state.walk?.done).toEqual(walk?.done);
    expect(hows([call!], later, earlier)).toEqual(['same', 'same']);
  });

  test('stands beside the one that went on otherwise, once, whatever goes on in either', () => {
    const here = caseAfter([...begun, 'step.left', 'way.chosen:full', 'step.completed']);
    const there = caseAfter([...begun, 'symptom.chosen:lamp']);
    const [beside] = taken([here], there);
    expect(beside!.id).toMatch(/^a-[a-z0-9]{11}$/);
    expect(taken([here], there)[0]!.id).toBe(beside!.id);
    expect(hows([here, beside!], there, caseAfter(begun))).toEqual(['same', 'same']);
    const gone = caseLogs.record(beside!, { type: 'reply.given', outcome: 'lit', at: 9000 });
    expect(hows([here, gone], there)).toEqual(['same']);
    // It went on over there: so does what came from there.
    const onward = caseAfter([...begun, 'symptom.chosen:lamp', 'reply.given:lit']);
    expect(arrive([here, beside!], [onward])).toMatchObject([{ how: 'newer', case: { id: beside!.id } }]);
    // Undone and done otherwise here, it comes back beside.
    const undone = caseLogs.record(caseLogs.undone(beside!), { type: 'guide.chosen', guide: 'soup', at: 9000 });
    const [third] = taken([here, undone], there);
    expect([here.id, undone.id]).not.toContain(third!.id);
    expect(hows([here, undone, third!], there)).toEqual(['same']);
  });

  test('replaces the one here where it went on elsewhere', () => {
    const [imported] = taken([], caseAfter(begun));
    for (const here of [caseAfter([]), caseAfter(begun), imported!]) {
      const [call] = taken([here], caseAfter(further));
      const types = ['place.found', 'note.written', 'way.chosen', 'note.written', 'call.held'];
      expect(call!.log.map(({ type }) => type)).toEqual(types);
    }
  });

  test('goes on in that of several states which has most of it, in whichever order they lie here', () => {
    const more = caseAfter([...begun, 'way.chosen:full'], 'a-12345678901');
    const less = caseAfter(begun);
    for (const here of [
      [less, more],
      [more, less],
    ])
      expect(arrive(here, [caseAfter(further)])).toMatchObject([{ how: 'newer', case: { id: 'a-12345678901' } }]);
  });

  test.each(['b', 'a-1234567890', 'ab12345678901', 'a-123456789012'])(
    'is another one than that of another id, though the same was done: %s',
    (id) => {
      expect(arrive([caseAfter(begun, id)], [caseAfter(begun)])).toMatchObject([{ how: 'new', case: { id: 'a' } }]);
      // And stays beside it.
      expect(hows([caseAfter(begun, id)], caseAfter(begun), caseAfter(begun, id))).toEqual(['new', 'same']);
    },
  );

  test('counts as it lies here by then, where a file has a state of it twice', () => {
    expect(hows([], caseAfter(begun), caseAfter(further), caseAfter(further))).toEqual(['new', 'newer', 'same']);
  });

  test('has an id beside that is no longer than an id may be', () => {
    const long = 'x'.repeat(55);
    const [beside] = taken([caseAfter(further, long)], caseAfter([...begun, 'symptom.chosen:lamp'], long));
    expect(beside!.id).toMatch(/^x{48}-[a-z0-9]{11}$/);
    expect(hows([caseAfter(further, long), beside!], caseAfter([...begun, 'symptom.chosen:lamp'], long))).toEqual([
      'same',
    ]);
  });

  test('is another one where it was opened at another time, though the id is the same', () => {
    expect(hows([caseAfter(begun, 'a', 5000)], caseAfter(begun))).toEqual(['beside']);
  });

  test('is taken in once where a file has two states of it', () => {
    const arrivals = arrive([], [caseAfter(begun), caseAfter(further), caseAfter(begun)]);
    expect(arrivals.map(({ how }) => how)).toEqual(['new', 'newer', 'same']);
  });

  test('says whose it was, once for each who passed it on', () => {
    const [first] = arrive([], [caseAfter(begun)], 'Sato');
    const call = first && 'case' in first ? first.case : undefined;
    expect(call!.state.from).toBe('Sato');
    const [second] = arrive([call!], [caseAfter(further)], 'Sato');
    expect(second).toMatchObject({ how: 'newer' });
    const { log } = (second as { case: Case }).case;
    expect(log.filter(({ type }) => type === 'case.received')).toHaveLength(1);
    // Passed on, it comes with its way.
    const [third] = arrive([], [(second as { case: Case }).case], 'Tanaka');
    const froms = (third as { case: Case }).case.log.flatMap((event) => ('from' in event ? [event.from] : []));
    expect(froms).toEqual(['Sato', 'Tanaka']);
  });
});
