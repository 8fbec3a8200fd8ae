import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { callsCsv, readTickets, ticketOf, toldCall, type Ticket } from '../../../machines/console/index.ts';
import { plainTicket, ticketFacts, ticketForStatistics } from '../../../src/features/desk/tickets.ts';
import { clockText, stamp } from '../../../src/features/desk/calls.ts';
import type { DeskWords } from '../../../src/features/desk/words.ts';
import { BEGUN, caseOf, fixedCall } from '../../support/agent-session.ts';
import { shippedWords, shippedWorld } from '../../support/agent-words.ts';

const expected = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`expected/${name}`, import.meta.url)), 'utf8');
/** Nine hours before Greenwich. */
const OFFSET = -540;
const ticket = (): Ticket => ticketOf(fixedCall(), shippedWorld(), BEGUN + 999_000, { keep: ['KB2260'] });
const textIn = (language: string): string => plainTicket(ticket(), shippedWords(language), OFFSET);

describe('the ticket of a fixed call', () => {
  test.each(['en', 'ja'])('as plain text (%s) is what was written down', (language) => {
    expect(textIn(language)).toBe(expected(`${language}.txt`));
  });

  test('for statistics is what was written down, and can be calibrated from', () => {
    const text = `${JSON.stringify(ticketForStatistics(ticket(), undefined), null, 2)}\n`;
    expect(text).toBe(expected('statistics.json'));
    const { tickets, problems } = readTickets(JSON.parse(text));
    expect(problems).toEqual([]);
    expect(tickets).toEqual([{ ...toldCall(ticket()), callers: [] }]);
  });

  test('hides the account, and keeps the reference and the telephone to call back on', () => {
    for (const text of [textIn('en'), textIn('ja')]) {
      expect(text).not.toMatch(/U1234567/);
      expect(text).toMatch(/03-1234-5678/);
      expect(text).toMatch(/KB2260/);
    }
  });
});

test('no file for statistics has what an agent typed, wherever it was typed', () => {
  const typed = { name: 'MARKER', ticket: 'MARKER-1', callback: 'MARKER 03-9999-0000', note: 'MARKER' };
  const known: Ticket = { ...ticket(), ...typed };
  expect(plainTicket(known, shippedWords('en'), OFFSET).match(/MARKER/g)).toHaveLength(4);
  const files = [JSON.stringify(ticketForStatistics(known, 'Mori')), callsCsv([toldCall(known, 'Mori')], () => OFFSET)];
  for (const text of files) {
    expect(text).toContain('Mori');
    expect(text).not.toMatch(/MARKER|9999/);
  }
});

/** A desk that names how its calls end. */
const wordsOfEnds = (): DeskWords => ({
  ...shippedWords('en'),
  dispositions: {
    solved: { label: 'Solved', say: [] },
    'passed-on': { label: 'Passed on', say: [] },
    'call-back': { label: 'To be called back', say: [], next: 'Call the caller back' },
    'not-ours': { label: 'Not ours', say: [], next: 'Nothing: the caller was told whom to ask' },
  },
  queues: { 'second-line': 'Second line', callbacks: 'Calls to make' },
});

describe('a ticket', () => {
  test('without steps, answers or notes tells what there is', () => {
    const empty = ticketOf(caseOf('empty', BEGUN), shippedWorld(), BEGUN + 5000);
    expect(plainTicket(empty, shippedWords('en'), 0)).toBe(
      [
        'Call C3062-3855 of 2026-11-25 01:00',
        'Outcome: Still open',
        'Cause: Not known',
        'Ruled out: Nothing',
        'Next: Find out which screen the caller sees',
        'Caller’s device: Not known',
        'Caller’s language: Not known',
        'Time: 0:05 talking, 0:00 on hold or away, 0:00 wrap-up',
        '',
      ].join('\n'),
    );
  });

  test('tells first who the caller is, where somebody typed it', () => {
    const typed = { ...ticket(), name: 'Ito', ticket: 'INC0012345', callback: '03-1234-5678', from: 'Sato' };
    const told = ticketFacts(typed, shippedWords('ja')).slice(0, 4);
    expect(told.map(([, value]) => value)).toEqual(['Ito', 'INC0012345', '03-1234-5678', 'Sato']);
    expect(told[2]![0]).toBe('折り返し先の電話番号');
  });

  test.each([
    ['solved', 'solved', undefined, 'Solved', undefined, 'Nothing'],
    [
      'passed-on',
      'escalated',
      'second-line',
      'Passed on',
      'Second line',
      'Second-line support goes on with: 6 Point the camera at the QR code',
    ],
    [
      'call-back',
      'escalated',
      'callbacks',
      'To be called back',
      'Calls to make',
      'Call the caller back / Go on with: 6 Point the camera at the QR code',
    ],
    ['not-ours', 'left', undefined, 'Not ours', undefined, 'Nothing: the caller was told whom to ask'],
    // Content has it no longer.
    ['gone', 'left', 'gone', 'The caller did not want to go on', 'gone', 'Nothing, unless the caller calls again'],
  ] as const)(
    'that ended as %s tells the end, the queue and what is next',
    (disposition, outcome, queue, ...wanted) => {
      const next = { kind: 'guide', guide: 'android-add-user-qr', step: 'scan', label: '6' } as const;
      const facts = new Map(ticketFacts({ ...ticket(), outcome, disposition, queue, next }, wordsOfEnds()));
      expect([facts.get('Outcome'), facts.get('Queue'), facts.get('Next')]).toEqual(wanted);
    },
  );

  test.each(['en', 'ja'])('tells once how the call ended, whatever its diagnoses came to (%s)', (language) => {
    const words = shippedWords(language);
    const outcomes = (['open', 'solved', 'escalated', 'left'] as const).map((outcome) => {
      const diagnoses = (['open', 'solved', 'called', 'moved'] as const).map((ending) => ({
        ...ticket().diagnoses[0]!,
        ending,
      }));
      const text = plainTicket({ ...ticket(), outcome, diagnoses }, words, 0);
      const times = (key: 'agent.ticket.outcome' | 'agent.ticket.came'): number =>
        text.split('\n').filter((line) => line.startsWith(`${words.t(key)}${words.t('agent.ticket.colon')}`)).length;
      // A diagnosis that was not finished has no outcome.
      expect([times('agent.ticket.outcome'), times('agent.ticket.came')]).toEqual([1, 3]);
      return text.split('\n')[1];
    });
    expect(new Set(outcomes).size).toBe(4);
  });

  test('says who does what next, by how the call ended and where it stood', () => {
    const guide = { kind: 'guide', guide: 'android-add-user-qr', step: 'scan', label: '6' } as const;
    const tried = { kind: 'diagnosis', symptom: 'qr-not-read', step: undefined } as const;
    const next = (outcome: Ticket['outcome'], at: Ticket['next']) =>
      new Map(ticketFacts({ ...ticket(), outcome, next: at }, shippedWords('en'))).get('Next');
    expect(next('open', guide)).toBe('Go on with: 6 Point the camera at the QR code');
    expect(next('escalated', guide)).toBe('Second-line support goes on with: 6 Point the camera at the QR code');
    expect(next('escalated', { ...tried, step: 'view' })).toMatch(
      /^Second-line support goes on with: What’s in the camera view/,
    );
    const all = (['open', 'escalated', 'left', 'solved'] as const).flatMap((outcome) => [
      next(outcome, tried),
      next(outcome, undefined),
    ]);
    // Who wanted no more, and who was helped, need nothing wherever they stood.
    expect(new Set(all).size).toBe(6);
  });

  test('says that a language, or a likely cause, is not confirmed', () => {
    const [diagnosis] = ticket().diagnoses;
    const unsure: Ticket = {
      ...ticket(),
      isCallerConfirmed: false,
      diagnoses: [{ ...diagnosis!, cause: { id: 'scan-off', isFound: false }, ruledOut: ['front-camera'] }],
    };
    expect(ticketFacts(unsure, shippedWords('en'))).toEqual(
      expect.arrayContaining([
        ['Cause', 'QR code scanning is off (most likely, not confirmed)'],
        ['Ruled out', 'the front camera is on'],
        ['Caller’s language', 'Not known'],
      ]),
    );
  });
});

test.each([
  [0, '0:00'],
  [9, '0:09'],
  [70, '1:10'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [36_610, '10:10:10'],
])('a clock shows %i seconds as %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

test.each([
  [0, '2026-11-25 01:00'],
  [-540, '2026-11-25 10:00'],
  [300, '2026-11-24 20:00'],
])('a moment is told as where clocks are %i minutes behind', (offset, text) => {
  expect(stamp(BEGUN, offset)).toBe(text);
});
