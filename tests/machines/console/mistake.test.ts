import { expect, test } from 'vitest';
import {
  arrivalsOf,
  hiddenEvent,
  hiderOf,
  readCaseFile,
  ticketOf,
  writeCaseFile,
  type Case,
} from '../../../machines/console/index.ts';
import { MAX_MISTAKE_LENGTH } from '../../../machines/console/case-events.ts';
import { caseAfter, caseLogs, caseText, world } from '../../support/console-cases.ts';

const begun = ['place.found:tea light~full', 'symptom.chosen:lamp'];
const noted = (...more: string[]): Case =>
  caseAfter([...begun, 'mistake.noted:step tea light PIN 4821 twice', ...more]);
const mistakesOf = (of: Case) => ticketOf(of, world, 9000).mistakes;
const mistake = { kind: 'step', of: 'tea', id: 'light', version: 2, language: 'fr', text: 'PIN ••• twice' };

test('what is wrong is noted with its place, and changes nothing in the call', () => {
  expect(caseText(noted())).toBe(caseText(caseAfter(begun)));
  expect(mistakesOf(noted('mistake.noted:cause lamp plug'))).toEqual([
    mistake,
    { ...mistake, kind: 'cause', of: 'lamp', id: 'plug', text: '' },
  ]);
  // Also in a call that is over.
  expect(mistakesOf(caseAfter(['case.closed:left', 'mistake.noted:step tea light x']))).toHaveLength(1);
  expect(mistakesOf(caseAfter(begun))).toEqual([]);
});

test('it is taken back like anything else', () => {
  expect(mistakesOf(caseLogs.undone(noted()))).toEqual([]);
});

test('secrets in it are hidden wherever notes are, as far as the call says', () => {
  const [, , event] = noted().log;
  expect(hiddenEvent(event!, hiderOf(noted().state, []))).toMatchObject({ text: 'PIN ••• twice' });
  expect(writeCaseFile([noted()])).not.toContain('4821');
  expect(writeCaseFile([noted('masking.changed:off')])).toContain('4821');
  expect(mistakesOf(noted('piece.shown:4821'))[0]!.text).toBe('PIN 4821 twice');
});

test('a call that comes back from a file with it hidden is the call that is here', () => {
  const read = readCaseFile(writeCaseFile([noted()]), caseLogs);
  const [arrival] = arrivalsOf([noted()], 'cases' in read ? read.cases : [], caseLogs, { keep: [] });
  expect(arrival).toEqual({ how: 'same', id: 'a' });
});

test('it is one short line about something that can be', () => {
  const problemsOf = (change: object): string[] => {
    const record = { id: 'a', opened: 0, log: [{ type: 'mistake.noted', ...mistake, at: 1, ...change }] };
    const read = readCaseFile(JSON.stringify({ format: 'shirube-cases', version: 1, cases: [record] }), caseLogs);
    return 'fault' in read ? [String(read.fault.path.at(-1))] : [];
  };
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ text: 'x'.repeat(MAX_MISTAKE_LENGTH) })).toEqual([]);
  for (const change of [
    { text: 'x'.repeat(MAX_MISTAKE_LENGTH + 1) },
    { text: 'one\ntwo' },
    { kind: 'article' },
    { of: '../a' },
    { id: '' },
    { version: 1.5 },
    { language: 'French' },
  ])
    expect(problemsOf(change)).toEqual(Object.keys(change));
});
