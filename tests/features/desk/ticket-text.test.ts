import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTickets, ticketOf, toldCall, type Ticket } from '../../../machines/console/index.ts';
import {
  jsonTicket,
  markdownTicket,
  plainTicket,
  ticketForStatistics,
} from '../../../src/features/desk/ticket-forms.ts';
import { htmlSource, htmlTicket } from '../../../src/features/desk/ticket-html.ts';
import { describeTicket, type TicketText } from '../../../src/features/desk/ticket-text.ts';
import { clockText, stamp } from '../../../src/features/desk/clock.ts';
import type { DeskWords } from '../../../src/features/desk/words.ts';
import { BEGUN, caseOf, fixedCall } from '../../support/agent-session.ts';
import { shippedWords, shippedWorld } from '../../support/agent-words.ts';

const expected = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`expected/${name}`, import.meta.url)), 'utf8');
/** Nine hours before Greenwich. */
const OFFSET = -540;
const ticket = (): Ticket => ticketOf(fixedCall(), shippedWorld(), BEGUN + 999_000, { keep: ['KB2260'] });
const textsIn = (...languages: string[]): TicketText[] =>
  languages.map((language) => describeTicket(ticket(), shippedWords(language), OFFSET));

describe('the ticket of a fixed call', () => {
  test.each([
    ['en', ['en']],
    ['ja', ['ja']],
    ['en-ja', ['en', 'ja']],
  ] as const)('as plain text and as Markdown (%s) is what was written down', (name, languages) => {
    expect(plainTicket(textsIn(...languages))).toBe(expected(`${name}.txt`));
    expect(markdownTicket(textsIn(...languages))).toBe(expected(`${name}.md`));
  });

  test('as JSON is what was written down, and can be calibrated from', () => {
    const [en, ja] = textsIn('en', 'ja');
    const text = jsonTicket(ticket(), { en: en!, ja: ja! });
    expect(text).toBe(expected('en-ja.json'));
    const { tickets, problems } = readTickets(JSON.parse(text));
    expect(problems).toEqual([]);
    expect(tickets).toEqual([toldCall(ticket())]);
  });

  test('hides the account, and keeps the reference and the telephone to call back on', () => {
    for (const text of [plainTicket(textsIn('en')), markdownTicket(textsIn('ja')), jsonTicket(ticket(), {})]) {
      expect(text).not.toMatch(/U1234567/);
      expect(text).toMatch(/03-1234-5678/);
      expect(text).toMatch(/KB2260/);
    }
  });
});

test('a ticket for statistics tells neither who called nor where to call back, and has no notes', () => {
  const typed = { name: 'Sato', ticket: 'INC0012345', callback: '03-9999-0000' };
  const told = (each: Ticket): string => jsonTicket(each, { en: describeTicket(each, shippedWords('en'), OFFSET) });
  const known: Ticket = { ...ticket(), ...typed };
  for (const text of Object.values(typed)) {
    expect(told(known)).toContain(text);
    expect(told(ticketForStatistics(known, 'Mori'))).not.toContain(text);
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
    const text = describeTicket(empty, shippedWords('en'), 0);
    expect(plainTicket([text])).toBe(
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
    expect(markdownTicket([text])).toMatch(
      /^## Call C3062-3855 of 2026-11-25 01:00\n\n- Outcome: Still open\n(- .*\n){6}$/,
    );
  });

  test('tells first who the caller is, where somebody typed it', () => {
    const typed = { ...ticket(), name: 'Ito', ticket: 'INC0012345', callback: '03-1234-5678', from: 'Sato' };
    const told = describeTicket(typed, shippedWords('ja'), OFFSET).facts.slice(0, 4);
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
      'Second-line support goes on with: 6 Point the lens at the QR code',
    ],
    [
      'call-back',
      'escalated',
      'callbacks',
      'To be called back',
      'Calls to make',
      'Call the caller back / Go on with: 6 Point the lens at the QR code',
    ],
    ['not-ours', 'left', undefined, 'Not ours', undefined, 'Nothing: the caller was told whom to ask'],
    // Content has it no longer.
    ['gone', 'left', 'gone', 'The caller did not want to go on', 'gone', 'Nothing, unless the caller calls again'],
  ] as const)(
    'that ended as %s tells the end, the queue and what is next',
    (disposition, outcome, queue, ...wanted) => {
      const next = { kind: 'guide', guide: 'android-add-user-qr', step: 'scan', label: '6' } as const;
      const text = describeTicket({ ...ticket(), outcome, disposition, queue, next }, wordsOfEnds(), 0);
      const facts = new Map(text.facts);
      expect([facts.get('Outcome'), facts.get('Queue'), facts.get('Next')]).toEqual(wanted);
    },
  );

  test('in Markdown is text, whatever is in it', () => {
    const note = '# *bold* [link](x) <b> `code` _it_ | a\\b';
    const text = markdownTicket([describeTicket({ ...ticket(), note }, shippedWords('en'), 0)]);
    expect(text).toContain('> \\# \\*bold\\* \\[link\\](x) \\<b\\> \\`code\\` \\_it\\_ \\| a\\\\b');
  });

  test.each(['en', 'ja'])('tells once how the call ended, whatever its diagnoses came to (%s)', (language) => {
    const words = shippedWords(language);
    const outcomes = (['open', 'solved', 'escalated', 'left'] as const).map((outcome) => {
      const diagnoses = (['open', 'solved', 'called', 'moved'] as const).map((ending) => ({
        ...ticket().diagnoses[0]!,
        ending,
      }));
      const text = describeTicket({ ...ticket(), outcome, diagnoses }, words, 0);
      const named = [text.facts, ...text.parts.map(({ facts }) => facts)].flat();
      expect(named.filter(([name]) => name === words.t('agent.ticket.outcome'))).toHaveLength(1);
      // What was not finished is no outcome.
      expect(text.parts.at(-4)!.facts.map(([name]) => name)).not.toContain(words.t('agent.ticket.came'));
      return text.facts[0]![1];
    });
    expect(new Set(outcomes).size).toBe(4);
  });

  test('says who does what next, by how the call ended and where it stood', () => {
    const guide = { kind: 'guide', guide: 'android-add-user-qr', step: 'scan', label: '6' } as const;
    const tried = { kind: 'diagnosis', symptom: 'qr-not-read', step: undefined } as const;
    const next = (outcome: Ticket['outcome'], at: Ticket['next']) =>
      new Map(describeTicket({ ...ticket(), outcome, next: at }, shippedWords('en'), 0).facts).get('Next');
    expect(next('open', guide)).toBe('Go on with: 6 Point the lens at the QR code');
    expect(next('escalated', guide)).toBe('Second-line support goes on with: 6 Point the lens at the QR code');
    expect(next('escalated', { ...tried, step: 'view' })).toMatch(/^Second-line support goes on with: What do you see/);
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
    expect(describeTicket(unsure, shippedWords('en'), 0).facts).toEqual(
      expect.arrayContaining([
        ['Cause', 'scanning QR codes is switched off (most likely, not confirmed)'],
        ['Ruled out', 'the front camera is on'],
        ['Caller’s language', 'Japanese (not confirmed)'],
      ]),
    );
  });
});

describe('a ticket as HTML', () => {
  const rich = (...languages: string[]) =>
    htmlTicket(languages.map((language, at) => ({ ...textsIn(...languages)[at]!, language })));

  test('has a column for each thing that is told, each language by itself, and the notes once', () => {
    const html = rich('en', 'ja');
    expect(html).toContain('<tr><th scope="row" align="left">Outcome</th><td>Solved</td></tr>');
    expect(html).toContain('<tr><td>6</td><td>☑</td><td>Point the lens at the QR code</td><td>1:05</td></tr>');
    expect(html).toContain(
      '<tr><td>1</td><td>What are you setting up?</td><td>I am adding a User (from the guide, not asked)</td></tr>',
    );
    expect(html).toContain('<div lang="ja"><h3>C7637-7194 2026-11-25 10:00の対応</h3>');
    expect(html.match(/Front camera was active/g)).toHaveLength(1);
    expect(html).toContain('03-1234-5678.<br>See *KB2260*.');
    // No mark of another form.
    expect(html).not.toMatch(/\[x\]|→|\*\*|##/);
  });

  test('is text, whatever is in it', () => {
    const [text] = textsIn('en');
    const note = '<img src=x onerror=alert(1)> & "this"';
    const html = htmlTicket([{ ...text!, notes: { title: 'Notes', text: note }, language: 'en"><b>' }]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;this&quot;');
    expect(html).not.toMatch(/<img|<b>/);
    expect(htmlSource('# <b>\n- a')).toBe('<pre># &lt;b&gt;\n- a</pre>');
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
