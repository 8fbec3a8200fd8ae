import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTickets, ticketOf, type Ticket } from '../../../machines/console/index.ts';
import { jsonTicket, markdownTicket, plainTicket } from '../../../src/client/agent/ticket-forms.ts';
import { describeTicket, type TicketText } from '../../../src/client/agent/ticket-text.ts';
import { clockText, stamp } from '../../../src/client/agent/clock.ts';
import { BEGUN, fixedCall } from '../../support/agent-session.ts';
import { shippedWords, shippedWorld } from '../../support/agent-words.ts';

const expected = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`expected/${name}`, import.meta.url)), 'utf8');
/** Nine hours before Greenwich. */
const OFFSET = -540;
const ticket = (): Ticket => ticketOf(fixedCall(), shippedWorld(), BEGUN + 999_000, ['KB2260']);
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
    expect(tickets).toEqual([{ diagnoses: ticket().diagnoses }]);
  });

  test('hides the account and the telephone, and keeps the reference', () => {
    for (const text of [plainTicket(textsIn('en')), markdownTicket(textsIn('ja')), jsonTicket(ticket(), {})]) {
      expect(text).not.toMatch(/1234/);
      expect(text).toMatch(/KB2260/);
    }
  });
});

describe('a ticket', () => {
  test('without steps, answers or notes tells what there is', () => {
    const empty: Ticket = { ...ticket(), caller: undefined, guides: [], diagnoses: [], note: ' \n', outcome: 'open' };
    const text = describeTicket(empty, shippedWords('en'), 0);
    expect(plainTicket([text])).toBe(
      'Call of 2026-11-25 01:00\nOutcome: Still open\nTime: 3:30 talking, 1:10 on hold or away, 11:59 wrap-up\n',
    );
    expect(markdownTicket([text])).toBe(
      '## Call of 2026-11-25 01:00\n\n- Outcome: Still open\n- Time: 3:30 talking, 1:10 on hold or away, 11:59 wrap-up\n',
    );
  });

  test('in Markdown is text, whatever is in it', () => {
    const note = '# *bold* [link](x) <b> `code` _it_ | a\\b';
    const text = markdownTicket([describeTicket({ ...ticket(), note }, shippedWords('en'), 0)]);
    expect(text).toContain('> \\# \\*bold\\* \\[link\\](x) \\<b\\> \\`code\\` \\_it\\_ \\| a\\\\b');
  });

  test('tells how each call and each diagnosis ended', () => {
    const endings = (['open', 'solved', 'called', 'moved'] as const).map((ending) => {
      const diagnoses = [{ ...ticket().diagnoses[0]!, ending }];
      return describeTicket({ ...ticket(), diagnoses }, shippedWords('en'), 0).parts.at(-1)!.facts[1];
    });
    expect(endings).toEqual([
      ['Outcome', 'Not finished'],
      ['Outcome', 'Solved'],
      ['Outcome', 'Beyond what can be tried'],
      ['Outcome', 'Another problem showed'],
    ]);
    const outcomes = (['open', 'solved', 'escalated', 'left'] as const).map(
      (outcome) => describeTicket({ ...ticket(), outcome }, shippedWords('en'), 0).facts[0]![1],
    );
    expect(new Set(outcomes).size).toBe(4);
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
