import { describe, expect, test } from 'vitest';
import {
  callNumber,
  MAX_CASES,
  MAX_EVENTS,
  readCaseFile,
  writeCaseFile,
  writeCaseFiles,
} from '../../../machines/console/index.ts';
import { FIELDS, LARGEST_FILE, MAX_NOTE_LENGTH } from '../../../machines/console/case-file.ts';
import { caseAfter, caseText, actionFrom, caseLogs } from '../../support/console-cases.ts';
import { events } from './case.table.ts';

const cases = () => [
  caseAfter(['place.found:tea light~full', 'symptom.chosen:lamp', 'reply.given:lit', 'note.written:PIN 12345678'], 'a'),
  caseAfter(['masking.changed:off', 'note.written:PIN 12345678, not KB2260', 'call.held'], 'b', 5000),
];
const read = (data: unknown) => readCaseFile(JSON.stringify(data), caseLogs);
const file = (change: object = {}) => ({ format: 'shirube-cases', version: 1, cases: [record()], ...change });
const record = (change: object = {}) => ({ id: 'a', opened: 1000, log: [], ...change });
const withEvent = (event: unknown) => file({ cases: [record({ log: [event] })] });

describe('a file of cases', () => {
  test('leads to the same cases again, with what looks like a number hidden unless the agent said otherwise', () => {
    const result = readCaseFile(writeCaseFile(cases()), caseLogs);
    if ('fault' in result) throw result.fault;
    expect(result.dropped).toBe(0);
    expect(result.cases.map((each) => [each.id, each.opened, caseText(each), each.state.note])).toEqual([
      ['a', 1000, caseText(cases()[0]!), 'PIN •••'],
      ['b', 5000, caseText(cases()[1]!), 'PIN 12345678, not KB2260'],
    ]);
    expect(result.cases.map(({ timeLog }) => timeLog)).toEqual(cases().map(({ timeLog }) => timeLog));
  });

  test('names each call by its number, for people', () => {
    const { cases: written } = JSON.parse(writeCaseFile(cases())) as { cases: { id: string; number: string }[] };
    expect(written.map(({ id, number }) => [id, number])).toEqual([
      ['a', callNumber('a')],
      ['b', callNumber('b')],
    ]);
  });

  test('keeps words that are named', () => {
    const noted = [caseAfter(['note.written:See code KB2260'])];
    expect(writeCaseFile(noted)).not.toContain('KB2260');
    expect(writeCaseFile(noted, ['KB2260'])).toContain('KB2260');
  });

  test('says whose calls they are, and keeps what was typed about a caller, with secrets masked', () => {
    const call = caseAfter(['field.written:name Account U1234567', 'field.written:callback 03-1234-5678']);
    const result = readCaseFile(writeCaseFile([call], [], 'Sato'), caseLogs);
    if ('fault' in result) throw result.fault;
    expect(result.agent).toBe('Sato');
    expect(result.cases[0]!.state.fields).toEqual({ name: 'Account •••', callback: '03-1234-5678' });
    for (const agent of ['', 7, {}, 'x'.repeat(121), 'a\nb'])
      expect(read(file({ agent }))).toHaveProperty('agent', undefined);
  });

  test('drops what cannot be done any more, and says how much', () => {
    const log = [
      { type: 'guide.chosen', guide: 'gone', at: 1 },
      { type: 'guide.chosen', guide: 'tea', at: 2 },
      { type: 'result.confirmed', at: 3 },
    ];
    const result = read(file({ cases: [record({ log }), record({ id: 'b', log: log.slice(0, 1) })] }));
    if ('fault' in result) throw result.fault;
    expect([result.dropped, ...result.cases.map(caseText)]).toEqual([3, 'walking tea introduced', 'finding']);
  });

  test('takes every event that there is', () => {
    for (const text of [
      ...events,
      'note.written:x',
      'caller.spoke:zh-Hant',
      'masking.changed:off',
      'piece.shown:1234',
      'piece.hidden:1234',
      'device.chosen:hall',
      'field.written:name Sato',
      'case.received:Sato',
      'case.closed:escalated call-back',
      'opening.answered:task tea',
      'opening.answered:step ',
      'opening.withdrawn',
    ]) {
      const { type, ...fields } = actionFrom(text);
      // A place that is none is read by the guide, an id that is none by nobody.
      if (/constructor|toString|valueOf/.test(text)) continue;
      expect(read(withEvent({ type, ...fields, at: 1 })), text).not.toHaveProperty('fault');
    }
    expect(
      new Set(
        [
          ...events,
          'note.written',
          'caller.spoke',
          'masking.changed',
          'piece.shown',
          'piece.hidden',
          'device.chosen',
          'field.written',
          'case.received',
          'opening.answered',
          'opening.withdrawn',
        ].map((text) => text.split(':')[0]),
      ),
    ).toEqual(new Set(Object.keys(FIELDS)));
  });

  test('may be as large as is allowed, and no larger', () => {
    const long = '"'.padEnd(LARGEST_FILE - 1, 'x') + '"';
    expect(readCaseFile(long, caseLogs)).toMatchObject({ fault: { code: 'file-foreign' } });
    expect(readCaseFile(`${long} `, caseLogs)).toMatchObject({ fault: { code: 'file-too-large' } });
    const many = Array.from({ length: MAX_CASES }, (_, index) => record({ id: `c${index}` }));
    expect(read(file({ cases: many }))).not.toHaveProperty('fault');
    expect(read(file({ cases: [...many, record()] }))).toMatchObject({ fault: { code: 'file-cases' } });
    const log = Array.from({ length: MAX_EVENTS }, (_, at) => ({ type: at % 2 ? 'call.resumed' : 'call.held', at }));
    expect(read(file({ cases: [record({ log })] }))).not.toHaveProperty('fault');
    expect(read(file({ cases: [record({ log: [...log, log[0]] })] }))).toMatchObject({ fault: { code: 'field' } });
    const text = 'x'.repeat(MAX_NOTE_LENGTH);
    expect(read(withEvent({ type: 'note.written', text, at: 1 }))).not.toHaveProperty('fault');
    expect(read(withEvent({ type: 'note.written', text: `${text}x`, at: 1 }))).toHaveProperty('fault');
  });
});

describe('readCaseFile tells', () => {
  const faultOf = (result: ReturnType<typeof readCaseFile>) => ('fault' in result ? result.fault : undefined);

  test.each<[string, string]>([
    ['', 'file-not-json'],
    ['{"format":"shirube-cases"', 'file-not-json'],
    ['null', 'file-foreign'],
    ['[1]', 'file-foreign'],
    ['{"format":["x"]}', 'file-foreign'],
    ['{"format":null}', 'file-foreign'],
    ['{"format":{}}', 'file-foreign'],
  ])('of %s that it is %s', (text, code) => {
    expect(faultOf(readCaseFile(text, caseLogs))?.code).toBe(code);
  });

  test.each<[string, unknown, string, (string | number)[]]>([
    ['another version', file({ version: 2 }), 'file-version', ['version']],
    ['no cases', file({ cases: [] }), 'file-cases', ['cases']],
    ['cases that are no list', file({ cases: {} }), 'file-cases', ['cases']],
    ['a case that is none', file({ cases: [record(), 7] }), 'field', ['cases', 1]],
    ['a bad id', file({ cases: [record({ id: '../a' })] }), 'field', ['cases', 0, 'id']],
    ['a long id', file({ cases: [record({ id: 'a'.repeat(61) })] }), 'field', ['cases', 0, 'id']],
    ['a time that is none', file({ cases: [record({ opened: '9' })] }), 'field', ['cases', 0, 'opened']],
    ['a time before all', file({ cases: [record({ opened: -1 })] }), 'field', ['cases', 0, 'opened']],
    ['a time after all', file({ cases: [record({ opened: 9e15 })] }), 'field', ['cases', 0, 'opened']],
    ['a log that is none', file({ cases: [record({ log: {} })] }), 'field', ['cases', 0, 'log']],
    ['a strange event', withEvent({ type: 'place.fund', at: 1 }), 'field', ['cases', 0, 'log', 0, 'type']],
    ['an event of nothing', withEvent(null), 'field', ['cases', 0, 'log', 0, 'type']],
    ['an inherited event', withEvent({ type: 'toString', at: 1 }), 'field', ['cases', 0, 'log', 0, 'type']],
    ['no time', withEvent({ type: 'step.left' }), 'field', ['cases', 0, 'log', 0, 'at']],
    ['no guide', withEvent({ type: 'guide.chosen', at: 1 }), 'field', ['cases', 0, 'log', 0, 'guide']],
    [
      'a long guide',
      withEvent({ type: 'guide.chosen', guide: 'a'.repeat(61), at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'guide'],
    ],
    ['a field too many', withEvent({ type: 'step.left', at: 1, way: 'x' }), 'field', ['cases', 0, 'log', 0, 'way']],
    [
      'a place too long',
      withEvent({ type: 'interview.found', symptom: 'lamp', said: 'x'.repeat(6001), at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'said'],
    ],
    [
      'a question',
      withEvent({ type: 'opening.answered', question: 'luck', answer: '', at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'question'],
    ],
    ['a skip', withEvent({ type: 'step.skipped', how: 'no', at: 1 }), 'field', ['cases', 0, 'log', 0, 'how']],
    [
      'an outcome',
      withEvent({ type: 'case.closed', outcome: 'won', at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'outcome'],
    ],
    [
      'a field that is none',
      withEvent({ type: 'field.written', field: 'pin', text: '', at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'field'],
    ],
    [
      'a field of two lines',
      withEvent({ type: 'field.written', field: 'name', text: 'a\nb', at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'text'],
    ],
    ['nobody’s call', withEvent({ type: 'case.received', from: '', at: 1 }), 'field', ['cases', 0, 'log', 0, 'from']],
    [
      'a disposition',
      withEvent({ type: 'case.closed', outcome: 'left', disposition: 7, at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'disposition'],
    ],
    [
      'a language',
      withEvent({ type: 'caller.spoke', language: '<b>', at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'language'],
    ],
    ['a flag', withEvent({ type: 'masking.changed', on: 1, at: 1 }), 'field', ['cases', 0, 'log', 0, 'on']],
    [
      'a reply of nothing',
      withEvent({ type: 'reply.changed', reply: null, at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'reply'],
    ],
    [
      'a reply of a text',
      withEvent({ type: 'reply.changed', reply: 'a.b', at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'reply'],
    ],
    [
      'half a reply',
      withEvent({ type: 'reply.changed', reply: { step: 'a' }, at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'reply'],
    ],
    [
      'a reply of numbers',
      withEvent({ type: 'reply.changed', reply: { step: 1, outcome: 'b' }, at: 1 }),
      'field',
      ['cases', 0, 'log', 0, 'reply'],
    ],
  ])('of %s where', (_, data, code, path) => {
    expect(faultOf(read(data))).toMatchObject({ code, path });
  });

  test('a name that runs, without running it', () => {
    const text =
      '{"format":"shirube-cases","version":1,"cases":[{"id":"a","opened":1,"log":[{"__proto__":{"type":"step.left","at":1}}]}]}';
    expect(faultOf(readCaseFile(text, caseLogs))).toMatchObject({ code: 'field' });
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });
});

describe('calls that are more than a file takes', () => {
  test('go into as many files as each can be read again, all of them and in order', () => {
    const calls = Array.from({ length: MAX_CASES + 1 }, (_, at) => caseAfter([], `c${at}`, 1000 + at));
    const files = writeCaseFiles(calls, [], 'Sato');
    const read = files.flatMap((text) => {
      const result = readCaseFile(text, caseLogs);
      return 'cases' in result ? result.cases.map(({ id }) => id) : ['not read'];
    });
    expect([files.length, read]).toEqual([2, calls.map(({ id }) => id)]);
  });

  test('are one file where they are few, or none', () => {
    expect(writeCaseFiles([caseAfter([])])).toEqual([writeCaseFile([caseAfter([])])]);
    expect(writeCaseFiles([])).toHaveLength(1);
  });
});
